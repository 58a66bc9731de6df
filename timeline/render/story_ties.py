"""What a story's JSON says of an event's order with others, in a reader's words. Knows relations alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# How each relation reads from its source's side and from its target's; the weightier come first.
TIE_WORDS = {
    "CAUSES": ("brought about", "was brought about by"),
    "INCLUDES": ("held", "was part of"),
    "IS_INCLUDED": ("was part of", "held"),
    "DURING": ("went on during", "went on through"),
    "SIMULTANEOUS": ("at the same time as", "at the same time as"),
    "BEGUN_BY": ("began with", "was the beginning of"),
    "BEGINS": ("was the beginning of", "began with"),
    "ENDED_BY": ("ended with", "was the end of"),
    "ENDS": ("was the end of", "ended with"),
    "IBEFORE": ("just before", "just after"),
    "IAFTER": ("just after", "just before"),
    "BEFORE": ("before", "after"),
    "AFTER": ("after", "before"),
    "BEFORE_OR_DURING": ("not later than", "not earlier than"),
    "SAME_DAY": ("on the same day as", "on the same day as"),
    "POSSIBLY_SAME": ("perhaps the same as", "perhaps the same as"),
}
_RANK = {kind: number for number, kind in enumerate(TIE_WORDS)}


@dataclass(frozen=True, slots=True)
class Tie:
    """How the event stands to another one, and the words of the text that say so."""

    says: str
    event: str
    label: str
    cue: str | None
    article: str | None
    sure: bool


def ties_of(record: Mapping[str, Any], event: str) -> tuple[Tie, ...]:
    """What the story says of the event and others, one tie for each of them, the most telling kind first."""
    best: dict[str, tuple[int, Tie]] = {}
    for rank, tie in _all_ties(record, event):
        if tie.event not in best or rank < best[tie.event][0]:
            best[tie.event] = (rank, tie)
    return tuple(tie for _, tie in sorted(best.values(), key=_telling_first))


def _telling_first(item: tuple[int, Tie]) -> tuple[object, ...]:
    rank, tie = item
    return rank, tie.says, tie.cue is None, not tie.sure, tie.label, tie.event


def _all_ties(record: Mapping[str, Any], event: str) -> Iterator[tuple[int, Tie]]:
    labels = {e["id"]: e["label"] for e in record["events"]}
    for relation in record.get("relations") or ():
        ends = (relation["source"], relation["target"])
        if event not in ends or not all(end in labels for end in ends):
            continue
        mine = ends.index(event)
        kind, other = relation["type"], ends[1 - mine]
        words = TIE_WORDS.get(kind, (kind.lower().replace("_", " "),) * 2)
        cue = relation["cue"]["text"] if relation.get("cue") else None
        sure = bool(relation.get("hard", True))
        tie = Tie(words[mine], other, labels[other], cue, relation.get("article"), sure)
        yield _RANK.get(kind, len(_RANK)), tie
