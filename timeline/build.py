"""The stages, composed: the only place that knows their sequence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from timeline import __version__, dating, edits, merge, order, telling, timex
from timeline.choose import choose
from timeline.collector import paused
from timeline.errors import InputError
from timeline.events import extract
from timeline.model import (
    Annotation,
    Article,
    Edit,
    Extraction,
    LeftOut,
    MadeWith,
    Ordering,
    Statement,
    Timeline,
    Timex,
)
from timeline.workers import Spread, here

_EDITS = "edits by hand"  # what the setting is called that counts them
_UNDONE = 3  # times that merges are undone and the story is solved anew


def annotate(articles: Iterable[Article], *, spread: Spread = here) -> Iterator[Annotation]:
    """What is found in each article and how it is resolved, each article by itself, in the order given.

    `spread` says who does the work: this process, or several; what comes out is the same.
    """
    return spread(_annotate_alone, articles)


def annotate_story(articles: Sequence[Article], *, spread: Spread = here) -> Iterator[Annotation]:
    """The same for the articles of one story, which help to date each other."""
    return annotate_settled(settle(tuple(spread(date_alone, articles))), spread=spread)


def date_alone(article: Article) -> Article:
    """The article with the day that its own text and what stands beside it tell."""
    return dating.date(article, _tag(article))


def settle(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of one story, each dated alone before: where a day is open the others help to tell it."""
    return dating.settle(articles)


def annotate_settled(articles: Iterable[Article], *, spread: Spread = here) -> Iterator[Annotation]:
    """What is found in articles whose days are settled, one at a time, in the order given."""
    return spread(_annotate_settled, articles)


def build(
    articles: Sequence[Article],
    *,
    failures: Sequence[InputError] = (),
    wish: telling.Wish = telling.AS_IT_IS,
) -> Timeline:
    """One timeline of what all the articles tell; inputs that could not be read are named in it."""
    return bring_together(tuple(annotate_story(articles)), failures=failures, wish=wish)


@paused()
def bring_together(
    annotations: Sequence[Annotation],
    *,
    failures: Sequence[InputError] = (),
    wish: telling.Wish = telling.AS_IT_IS,
    changes: Sequence[Edit] = (),
) -> Timeline:
    """One timeline of annotated articles: events merged over articles, ordered again, chosen from, and weighed.

    `wish` says whether it is told as it was known on a day, by which rule where sources disagree, and whether by its
    most important days alone. `changes` are what users changed; those whose words are gone are left out, and named.
    """
    annotations = sorted(annotations, key=lambda annotation: annotation.article.id)
    left_out = tuple(LeftOut(error.name, f"{error.reason}. {error.remedy}") for error in failures)
    if wish.as_of is not None:
        annotations, unknown = telling.known_on(annotations, wish.as_of)
        left_out += unknown
    annotations = edits.divided(changes, annotations)
    merged, ordering = _merge_and_solve(annotations, changes)
    dated = tuple(annotation.article for annotation in annotations)
    timeline = Timeline(
        articles=dated,
        events=choose(ordering.events, dated),
        relations=ordering.relations + merged.possibly,
        conflicts=ordering.conflicts,
        gave_way=ordering.gave_way,
        copies=merge.copies(dated),
        left_out=left_out,
        timexes=tuple((annotation.article.id, annotation.timexes) for annotation in annotations),
        made_with=MadeWith(
            version=__version__,
            settings=((_EDITS, str(len(changes))),) if changes else (),
            inputs=tuple((a.name or a.id, _hash(a)) for a in dated),
        ),
    )
    report_of = {article: group[0] for group in timeline.copies for article in group[1:]}
    return telling.tell(edits.apply(changes, timeline).timeline, annotations, wish, copies=report_of)


def _merge_and_solve(
    annotations: Sequence[Annotation], changes: Sequence[Edit]
) -> tuple[merge.Merged, Ordering]:
    """The story's events and their windows; a merge that makes the articles contradict each other is undone.

    What users merge or tell apart stays so.
    """
    stories = [(annotation.article, annotation.events) for annotation in annotations]
    compared = merge.compare(stories, wishes=edits.regroupings(changes, annotations))
    told = [statement for annotation in annotations for statement in annotation.statements]
    told += edits.statements(changes, annotations)
    apart: frozenset[tuple[str, str]] = frozenset()
    merged = compared.merged()
    decided = order.decide(merged.events, merged.restate(told))
    for _ in range(_UNDONE):
        wrong = merge.to_undo(compared, merged, decided.contradictions, told)
        if wrong <= apart:
            break
        apart |= wrong
        merged = compared.merged(apart)
        decided = order.decide(merged.events, merged.restate(told), before=decided)
    return merged, order.explain(decided)


def _annotate_alone(article: Article) -> Annotation:
    return _annotate_settled(dating.settle([date_alone(article)])[0])


def _annotate_settled(article: Article) -> Annotation:
    """What is expensive, the tags and the parse, is done once; what hangs on a day is done for each worth trying."""
    timexes = _tag(article)
    return _believe(article, timexes, extract(article, timexes))


def _tag(article: Article) -> tuple[Timex, ...]:
    return timex.tag(article.text, article=article.id, ages=False)


def _believe(article: Article, timexes: tuple[Timex, ...], extraction: Extraction) -> Annotation:
    """Resolve and order for each publication day that is worth trying; keep the one believed most."""
    days = dating.worth_trying(article)
    tries = {day: _on_day(dating.on_day(article, day), timexes, extraction) for day in days}
    clashes = {day: len(tried.decided.contradictions) for day, tried in tries.items()}
    settled = dating.reconsider(article, clashes)
    chosen = tries.get(settled.published.day) if settled.published else None
    return _annotation(settled, chosen or _on_day(settled, timexes, extraction), extraction)


@dataclass(frozen=True, slots=True)
class _OnDay:
    """What an article tells if it was published on one day, decided but not yet explained."""

    timexes: tuple[Timex, ...]
    statements: tuple[Statement, ...]
    decided: order.Decided


def _on_day(article: Article, timexes: tuple[Timex, ...], extraction: Extraction) -> _OnDay:
    day = article.published.day if article.published else None
    resolved = timex.resolve(timexes, article.text, published=day)
    statements = order.state(article, extraction, resolved)
    return _OnDay(resolved, statements, order.decide(extraction.events, statements))


def _annotation(article: Article, told: _OnDay, extraction: Extraction) -> Annotation:
    ordering = order.explain(told.decided)
    return Annotation(
        article,
        told.timexes,
        choose(ordering.events, (article,)),
        ordering.relations,
        ordering.conflicts,
        gave_way=ordering.gave_way,
        statements=told.statements,
        links=extraction.links,
    )


def _hash(article: Article) -> str:
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
