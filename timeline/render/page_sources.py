"""The articles: when each was published and how that is known, and its text with everything marked."""

from timeline.model import Article, Candidate, Evidence, Published, Span
from timeline.render.escape import Html, element, fragment
from timeline.render.marked import Mark, marked
from timeline.render.page_parts import Story, article_name
from timeline.render.quotes import quoted
from timeline.render.standing import count_words, share_words
from timeline.render.words import day_words


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
        _published(article.published, article.text),
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


def _published(published: Published | None, words: str) -> Html:
    if published is None:
        return element(
            "p",
            element("b", "Publication day not known."),
            " Days that hang on it were left open; give it with ",
            element("code", "--published"),
            ".",
            class_="published",
        )
    evidence = [_evidence(item, words) for item in published.evidence]
    others = [_other(other, words) for other in published.others]
    return fragment(
        element(
            "p",
            "Published ",
            element("b", day_words(published.day)),
            f", {share_words(published.confidence)} sure",
            class_="published",
        ),
        element("ul", evidence, class_="evidence") if evidence else None,
        element(
            "details",
            element("summary", f"{count_words(len(others), 'other day')} considered"),
            element("ul", others, class_="evidence"),
        )
        if others
        else None,
    )


def _runners_up(others: list[Html]) -> Html | None:
    if not others:
        return None
    summary = element("summary", f"{count_words(len(others), 'other day')} considered")
    return element("details", summary, element("ul", others, class_="evidence"))


def _evidence(evidence: Evidence, words: str) -> Html:
    span = evidence.span
    quote = element("q", quoted(words, span.start, span.end)) if span else None
    return element("li", evidence.reason, " " if quote else None, quote)


def _other(other: Candidate, words: str) -> Html:
    reasons = "; ".join(evidence.reason for evidence in other.evidence)
    return element(
        "li", f"{day_words(other.day)}, {share_words(other.weight)}", f": {reasons}" if reasons else None
    )
