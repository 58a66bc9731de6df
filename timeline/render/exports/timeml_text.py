"""An article's text with TimeML's tags in it: expressions, events and signals. Knows no relation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.meaning import AnchorKind
from timeline.model import Mention, Span, Timex, TimexType
from timeline.render.exports.xml_text import tag, xml

DCT = "t0"
# What an expression's value is where nothing of it is known.
_UNKNOWN = {
    TimexType.DATE: "XXXX-XX-XX",
    TimexType.TIME: "XXXX-XX-XXTXX:XX",
    TimexType.DURATION: "PXX",
    TimexType.SET: "XXXX-XX-XX",
}


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text with its tags, and which number each thing in it has.

    `times` has tid by expression, `events` eid by the place of a trigger, `signals` sid by the place of a cue.
    """

    markup: str
    times: Mapping[str, str]
    events: Mapping[Span, str]
    signals: Mapping[Span, str]


def tagged(
    text: str, timexes: Iterable[Timex], mentions: Sequence[Mention], cues: Iterable[Span], *, dated: bool
) -> Tagged:
    """The text, its characters unchanged between the tags; `dated` says that there is a publication day to anchor to.

    TimeML nests no tags in text. Of two that share a character the expression stays before the event, and the event
    before the signal; a trigger of two events has one tag.
    """
    expressions = sorted(timexes, key=lambda one: (one.start, -one.end, one.id))
    taken: set[int] = set()
    spans_of_times = _free((one.span for one in expressions), taken)
    spans_of_events = _free(sorted({one.span for one in mentions}), taken)
    spans_of_signals = _free(sorted(set(cues)), taken)
    chosen: dict[Span, Timex] = {}
    for one in expressions:
        if one.span in spans_of_times:
            chosen.setdefault(one.span, one)
    times = {one.id: f"t{number}" for number, one in enumerate(chosen.values(), 1)}
    classes = {one.span: one.event_class.value for one in mentions}
    events = {span: f"e{number}" for number, span in enumerate(spans_of_events, 1)}
    signals = {span: f"s{number}" for number, span in enumerate(spans_of_signals, 1)}
    tags = [
        *((span, "TIMEX3", _timex(one, times, dated=dated)) for span, one in chosen.items()),
        *((span, "EVENT", (("eid", eid), ("class", classes[span]))) for span, eid in events.items()),
        *((span, "SIGNAL", (("sid", sid),)) for span, sid in signals.items()),
    ]
    return Tagged(_woven(text, sorted(tags)), times, events, signals)


def _free(spans: Iterable[Span], taken: set[int]) -> Sequence[Span]:
    """Those that share no character with what is taken; their characters are taken from now on."""
    found = []
    for span in spans:
        characters = range(span.start, span.end)
        if characters and taken.isdisjoint(characters):
            taken.update(characters)
            found.append(span)
    return found


def _woven(text: str, tags: Iterable[tuple[Span, str, Sequence[tuple[str, str | None]]]]) -> str:
    parts, at = [], 0
    for span, name, attributes in tags:
        parts += [xml(text[at : span.start]), tag(name, attributes, xml(text[span.start : span.end]))]
        at = span.end
    return "".join((*parts, xml(text[at:])))


def _timex(timex: Timex, times: Mapping[str, str], *, dated: bool) -> Sequence[tuple[str, str | None]]:
    anchor = times.get(timex.anchor_id or "")
    if anchor is None and timex.anchor is AnchorKind.PUBLICATION and dated:
        anchor = DCT
    return (
        ("tid", times[timex.id]),
        ("type", timex.type.value),
        ("value", timex.value or _UNKNOWN[timex.type]),
        ("mod", timex.mod),
        ("quant", timex.quant),
        ("freq", timex.freq),
        ("temporalFunction", "false" if timex.anchor is AnchorKind.NONE else "true"),
        ("functionInDocument", "NONE"),
        ("anchorTimeID", anchor),
    )
