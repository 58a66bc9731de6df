"""The stages, composed: the only place that knows their sequence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import tee

from timeline import __version__, dating, merge, order, timex
from timeline.choose import choose
from timeline.errors import InputError
from timeline.events import extract_many
from timeline.model import (
    Annotation,
    Article,
    Candidate,
    Evidence,
    Extraction,
    LeftOut,
    MadeWith,
    Ordering,
    Published,
    Statement,
    Timeline,
    Timex,
)

_TRIED = 4  # candidate publication days that are carried through to the windows
_WORTH_TRYING = 0.08  # a candidate's share of belief below which it is not
_CONTRADICTION = 0.5  # what one contradiction leaves of a candidate's belief


def annotate(articles: Iterable[Article]) -> Iterator[Annotation]:
    """What is found in each article and how it is resolved, each article by itself, in the order given.

    What is expensive, the tags and the parse, is done once; what hangs on a day is done for each day on
    which the article may have been published, and the story's own consistency helps to choose.
    """
    tagged = map(_tag_and_date, articles)
    return _extract_and_resolve((dating.settle([article])[0], timexes) for article, timexes in tagged)


def annotate_story(articles: Sequence[Article]) -> Iterator[Annotation]:
    """The same for the articles of one story, which help to date each other."""
    tagged = [_tag_and_date(article) for article in articles]
    settled = dating.settle([article for article, _ in tagged])
    return _extract_and_resolve(
        (article, timexes) for article, (_, timexes) in zip(settled, tagged, strict=True)
    )


def build(articles: Sequence[Article], *, failures: Sequence[InputError] = ()) -> Timeline:
    """One timeline of what all the articles tell; inputs that could not be read are named in it."""
    return bring_together(tuple(annotate_story(articles)), failures=failures)


def bring_together(annotations: Sequence[Annotation], *, failures: Sequence[InputError] = ()) -> Timeline:
    """One timeline of annotated articles: events merged over articles, ordered again, and chosen from."""
    merged = merge.merge([(annotation.article, annotation.events) for annotation in annotations])
    statements = merged.restate([s for annotation in annotations for s in annotation.statements])
    ordering = order.solve(merged.events, statements)
    dated = tuple(annotation.article for annotation in annotations)
    events = choose(ordering.events, dated)
    return Timeline(
        articles=dated,
        events=events,
        relations=ordering.relations + merged.possibly,
        conflicts=ordering.conflicts,
        left_out=tuple(LeftOut(error.name, f"{error.reason}. {error.remedy}") for error in failures),
        timexes=tuple((annotation.article.id, annotation.timexes) for annotation in annotations),
        made_with=MadeWith(version=__version__, inputs=tuple((a.name or a.id, _hash(a)) for a in dated)),
    )


def _tag_and_date(article: Article) -> tuple[Article, tuple[Timex, ...]]:
    timexes = timex.tag(article.text, article=article.id)
    return dating.date(article, timexes), timexes


def _extract_and_resolve(tagged: Iterable[tuple[Article, tuple[Timex, ...]]]) -> Iterator[Annotation]:
    dated, to_parse = tee(tagged)
    for (article, timexes), extraction in zip(dated, extract_many(to_parse), strict=True):
        yield _believe(article, timexes, extraction)


def _believe(article: Article, timexes: tuple[Timex, ...], extraction: Extraction) -> Annotation:
    """Resolve and order for each publication day that is worth trying; keep the one believed most."""
    tries = [_on_day(dated, timexes, extraction) for dated in _possible(article)]
    best = max(tries, key=_belief)
    if len(tries) > 1:
        best = replace(best, article=_weigh_again(best, tries))
    events = choose(best.events, (best.article,))
    return replace(best, events=events)


def _on_day(article: Article, timexes: tuple[Timex, ...], extraction: Extraction) -> Annotation:
    day = article.published.day if article.published else None
    resolved = timex.resolve(timexes, article.text, published=day)
    statements: tuple[Statement, ...] = order.state(article, extraction, resolved)
    ordering: Ordering = order.solve(extraction.events, statements)
    return Annotation(
        article, resolved, ordering.events, ordering.relations, ordering.conflicts, statements=statements
    )


def _possible(article: Article) -> list[Article]:
    """The article once for each publication day that may be true, the likeliest first."""
    published = article.published
    if published is None:
        return [article]
    own = Candidate(published.day, published.confidence, published.evidence)
    rivals = [other for other in published.others if other.weight >= _WORTH_TRYING]
    return [
        replace(article, published=_as_published(candidate, published))
        for candidate in [own, *rivals][:_TRIED]
    ]


def _as_published(candidate: Candidate, first: Published) -> Published:
    return replace(first, day=candidate.day, confidence=candidate.weight, evidence=candidate.evidence)


def _belief(annotation: Annotation) -> float:
    published = annotation.article.published
    return published.confidence * _CONTRADICTION ** len(annotation.conflicts) if published else 0.0


def _weigh_again(best: Annotation, tries: Sequence[Annotation]) -> Article:
    """The best try's article, its confidence and rivals weighed by how well each day's story holds together."""
    published = best.article.published
    if published is None:
        return best.article
    tried = sum(t.article.published.confidence for t in tries if t.article.published)
    total = sum(map(_belief, tries))
    rivals = tuple(
        Candidate(p.day, round(tried * _belief(t) / total, 4), (*p.evidence, *_held_together(t)))
        for t in tries
        if t is not best and (p := t.article.published)
    )
    known = {candidate.day for candidate in rivals} | {published.day}
    untried = tuple(other for other in published.others if other.day not in known)
    weighed = replace(
        published,
        confidence=round(tried * _belief(best) / total, 4),
        evidence=(*published.evidence, *_held_together(best)),
        others=tuple(sorted(rivals + untried, key=lambda c: (-c.weight, c.day))),
    )
    return replace(best.article, published=weighed)


def _held_together(annotation: Annotation) -> tuple[Evidence, ...]:
    count = len(annotation.conflicts)
    if not count:
        return ()
    told = "one contradiction" if count == 1 else f"{count} contradictions"
    return (Evidence(f"with this day the story has {told}", _CONTRADICTION**count - 1),)


def _hash(article: Article) -> str:
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
