"""A time expression: what it says, and, once it is resolved, the days that it denotes."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.meaning import AnchorKind, Meaning
from timeline.model.spans import Span
from timeline.when import When


class TimexType(StrEnum):
    """TIMEX3's types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which an expression can be meant; weights of an expression's readings add up to 1."""

    value: str
    denotes: When | None
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression; `denotes` is on the wall clock of the event's place unless it names a zone."""

    id: str
    start: int
    end: int
    type: TimexType
    meaning: Meaning
    rule: str
    value: str = ""
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: AnchorKind = AnchorKind.NONE
    anchor_id: str | None = None  # the timex that it was counted from
    denotes: When | None = None
    reason: str = ""
    alternatives: tuple[Reading, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)
