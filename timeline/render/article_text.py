"""An article's text with its events underlined by kind and its time expressions marked, each with a card that
says what was understood. Records to HTML; the look is in article_text.css, and no script is needed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Article, Event, EventType, Mention, Span, Timex
from timeline.render.article_cards import event_card, timex_card
from timeline.render.escape import Html, element, fragment
from timeline.render.page_parts import Story
from timeline.render.palette import Group, group_of
from timeline.render.standing import type_words

_T = EventType
# A type in two letters, so that it can be told without colour; what stands behind it says how it is told.
CODES = {
    _T.AGREE: "Ag", _T.CONSULT: "Cs", _T.SUPPORT: "Su", _T.CONCEDE: "Cc",
    _T.COOPERATE: "Cp", _T.AID: "Ai", _T.RETREAT: "Rt", _T.REQUEST: "Rq",
    _T.ACCUSE: "Ac", _T.REJECT: "Rj", _T.THREATEN: "Th", _T.PROTEST: "Pr",
    _T.SANCTION: "Sa", _T.MOBILIZE: "Mo", _T.COERCE: "Ce", _T.ASSAULT: "As",
}  # fmt: skip
_STANDING = {"certain": "", "alleged": "?", "planned": "→", "negated": "×", "hypothetical": "~"}
_GROUPS = tuple(Group)
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")


@dataclass(frozen=True, slots=True)
class _Mark:
    """What is marked: a trigger with its event, or a time expression."""

    span: Span
    identity: str
    told: tuple[Event, Mention] | None = None
    timex: Timex | None = None


def article_text(story: Story, article: Article) -> Html:
    """The whole text with a key of the kinds that are in it; every mark can be reached by pointer and keyboard."""
    marks = _marks(story, article)
    paragraphs = [
        element("p", _pieces(story, article, paragraph, marks)) for paragraph in _paragraphs(article.text)
    ]
    return element("div", _key(marks), element("div", paragraphs, class_="reading"), class_="article-text")


def _marks(story: Story, article: Article) -> list[_Mark]:
    found = [
        _Mark(mention.span, mention.id, told=(event, mention))
        for event in story.timeline.events
        for mention in event.mentions
        if mention.article == article.id
    ]
    found += [
        _Mark(timex.span, timex.id, timex=timex)
        for identity, timexes in story.timeline.timexes
        if identity == article.id
        for timex in timexes
    ]
    return sorted(found, key=lambda mark: (mark.span, mark.identity))


def _paragraphs(text: str) -> Iterator[Span]:
    at = 0
    for gap in _BLANK.finditer(text):
        yield Span(at, gap.start())
        at = gap.end()
    yield Span(at, len(text))


def _pieces(story: Story, article: Article, within: Span, marks: Sequence[_Mark]) -> Iterator[Html | str]:
    """The characters of a paragraph, cut where a mark begins or ends."""
    inside = [mark for mark in marks if mark.span.overlaps(within)]
    at, waiting = within.start, inside
    while waiting:
        first = waiting[0].span
        start = max(first.start, at)
        covering = [mark for mark in waiting if mark.span.start <= start]
        edges = [mark.span.end for mark in covering]
        edges += [mark.span.start for mark in waiting if mark.span.start > start][:1]
        stop = min(*edges, within.end)
        yield article.text[at:start]
        yield _marked(story, article.text[start:stop], covering, start)
        at = stop
        waiting = [mark for mark in waiting if mark.span.end > at]
        if at >= within.end:
            return
    yield article.text[at : within.end]


def _marked(story: Story, words: str, marks: Sequence[_Mark], start: int) -> Html:
    """Words under one mark or more, with a card; they are a stop of the keyboard where a mark begins with them."""
    card = f"card-{marks[0].identity}-{start}"
    begins = any(mark.span.start == start for mark in marks)
    told = next((mark.told for mark in marks if mark.told), None)
    cards = [
        event_card(*mark.told, anchor=_anchor(story, mark.told[0])) if mark.told else timex_card(mark.timex)
        for mark in marks
        if mark.told or mark.timex
    ]
    return element(
        "mark",
        words,
        element("span", element("span", cards, class_="card-in"), class_="card", id=card, role="tooltip"),
        class_=" ".join(_classes(marks, told)),
        tabindex=0 if begins else None,
        aria_describedby=card,
        data_code=_code(*told) if told and begins else None,
    )


def _classes(marks: Sequence[_Mark], told: tuple[Event, Mention] | None) -> Iterator[str]:
    if told:
        event, mention = told
        yield f"told {group_of(mention.type or event.type).name.lower()}"
        if not event.on_timeline:
            yield "aside"
    if any(mark.timex for mark in marks):
        yield "timex"


def _code(event: Event, mention: Mention) -> str | None:
    kind = mention.type or event.type
    return f"{CODES[kind] if kind else ''}{_STANDING[mention.factuality.value]}" or None


def _anchor(story: Story, event: Event) -> str | None:
    """Where the event stands in the list, None where it is not listed."""
    return story.event_anchors[event.id] if event.on_timeline and event.when is not None else None


def _key(marks: Sequence[_Mark]) -> Html:
    """The kinds in this text with their letters and how many there are of each."""
    counts = Counter(mark.told[1].type or mark.told[0].type for mark in marks if mark.told)
    kinds = sorted(
        counts, key=lambda kind: (list(group_of(kind).__class__).index(group_of(kind)), kind or "")
    )
    rows = [
        element(
            "li",
            element(
                "mark",
                type_words(kind),
                class_=f"told {group_of(kind).name.lower()}",
                data_code=CODES[kind] if kind else None,
            ),
            element("span", str(counts[kind]), class_="number"),
        )
        for kind in kinds
    ]
    times = sum(mark.timex is not None for mark in marks)
    if times:
        rows.append(
            element(
                "li",
                element("mark", "time", class_="timex"),
                element("span", str(times), class_="number"),
            )
        )
    return fragment(
        element("ul", rows, class_="key", aria_label="Kinds of events in this text") if rows else None,
        element("p", _HOW if rows else _NONE, class_="how"),
    )


_HOW = (
    "Point at a mark, or go to it with the Tab key, to see what was understood. After the letters: ? alleged, "
    "→ planned, × denied, ~ supposed. Thin grey lines are not on the timeline."
)
_NONE = "No event and no time expression was found in this text."
