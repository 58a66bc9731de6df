"""The articles: when each was published and how that is known, and its text with everything marked."""

from collections.abc import Sequence

from timeline.model import Article, Candidate, Evidence, Span
from timeline.render.escape import Html, element, fragment
from timeline.render.marked import Mark, marked
from timeline.render.page_parts import Story, article_name
from timeline.render.quotes import quoted
from timeline.render.standing import count_words, share_words
from timeline.render.words import day_words, days_words


def source_list(story: Story) -> Html:
    """Every article, in the order of the story."""
    triggers = _triggers(story)
    return element(
        "ol",
        [_source(story, article, triggers.get(article.id, ())) for article in story.timeline.articles],
        class_="sources",
    )


def _triggers(story: Story) -> dict[str, tuple[Mark, ...]]:
    """The triggers of events on the timeline, by article."""
    marks: dict[str, list[Mark]] = {}
    for event in story.timeline.events:
        if event.on_timeline:
            for mention in event.mentions:
                marks.setdefault(mention.article, []).append(Mark(mention.span, "trigger", event.label))
    return {article: tuple(found) for article, found in marks.items()}


def _source(story: Story, article: Article, triggers: tuple[Mark, ...]) -> Html:
    name = article_name(article)
    length = f" {count_words(len(article.text.split()), 'word')}"
    linked = element("a", name, href=article.url, rel="noopener noreferrer")
    origin = ", ".join(part for part in (article.source, article.place, article.name) if part)
    marks = (*triggers, *story.timex_marks.get(article.id, ()))
    notes = [element("p", note, class_="note") for note in article.notes]
    return element(
        "li",
        element("h3", linked if article.url else name),
        element("p", origin, class_="origin") if origin else None,
        _published(article),
        notes,
        element(
            "details",
            element(
                "summary",
                "Read the text",
                element("small", length),
            ),
            element("div", marked(article.text, Span(0, len(article.text)), marks), class_="text"),
        ),
        id=story.article_anchors[article.id],
        tabindex=-1,
    )


def _published(article: Article) -> Html:
    published, words = article.published, article.text
    if published is None:
        return fragment(
            element(
                "p",
                element("b", "Publication day not known."),
                " Days that hang on it were left open; give it with ",
                element("code", "--published"),
                ".",
                class_="published",
            ),
            _considered(article.candidates, words, "day"),
        )
    evidence = [_evidence(item, words) for item in published.evidence]
    return fragment(
        element(
            "p",
            "Published ",
            element("b", day_words(published.day)),
            f", {share_words(published.confidence)} sure",
            class_="published",
        ),
        element("ul", evidence, class_="evidence") if evidence else None,
        _considered(published.others, words, "other day"),
    )


def _considered(candidates: Sequence[Candidate], words: str, noun: str) -> Html | None:
    """The days that it may have been published on and why, folded away; nothing without any."""
    if not candidates:
        return None
    summary = element("summary", f"{count_words(len(candidates), noun)} considered")
    told = [_other(candidate, words) for candidate in candidates]
    return element("details", summary, element("ul", told, class_="evidence"))


def _evidence(evidence: Evidence, words: str) -> Html:
    span = evidence.span
    quote = element("q", quoted(words, span.start, span.end)) if span else None
    return element("li", evidence.reason, " " if quote else None, quote)


def _other(other: Candidate, words: str) -> Html:
    reasons = "; ".join(evidence.reason for evidence in other.evidence)
    days = day_words(other.day) if other.last is None else days_words(other.day, other.last)
    return element("li", f"{days}, {share_words(other.weight)}", f": {reasons}" if reasons else None)
