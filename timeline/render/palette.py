"""Colours and kinds: which event types stand together, and how they look in light and dark. Data only.

The hues are those of Okabe and Ito (2008), which people with any colour vision can tell apart, darkened or
lightened until text and thin lines in them can be read on the background (WCAG, 4.5 to 1).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from timeline.model import EventType, Factuality

Theme: TypeAlias = Literal["light", "dark"]


class Group(StrEnum):
    """Event types that stand together: PLOVER's four quadrants in a reader's words, and what has no type."""

    FORCE = "Force and pressure"
    WORDS = "Accusations and threats"
    TALKS = "Talks and agreements"
    RELIEF = "Aid and retreat"
    OTHER = "Other events"


_T = EventType
_GROUPS = {
    Group.FORCE: (_T.ASSAULT, _T.COERCE, _T.MOBILIZE, _T.SANCTION, _T.PROTEST),
    Group.WORDS: (_T.ACCUSE, _T.REJECT, _T.REQUEST, _T.THREATEN),
    Group.TALKS: (_T.AGREE, _T.CONSULT, _T.SUPPORT, _T.CONCEDE),
    Group.RELIEF: (_T.COOPERATE, _T.AID, _T.RETREAT),
}
_GROUP_OF = {kind: group for group, kinds in _GROUPS.items() for kind in kinds}


def group_of(kind: EventType | None) -> Group:
    """The group of an event type.

    >>> group_of(EventType.CONSULT), group_of(None)
    (<Group.TALKS: 'Talks and agreements'>, <Group.OTHER: 'Other events'>)
    """
    return Group.OTHER if kind is None else _GROUP_OF[kind]


@dataclass(frozen=True, slots=True)
class Colours:
    """What a theme is drawn in; colours are six hexadecimal digits."""

    surface: str
    ink: str
    faint: str
    line: str
    edge: str  # of a control
    wash: str  # behind what is set apart
    pale: str
    focus: str
    timex: str  # behind a time expression
    trigger: str  # under a trigger
    groups: dict[Group, str]
    window: float  # how much of a group's colour an uncertain window has, 0 to 1


COLOURS: dict[Theme, Colours] = {
    "light": Colours(
        surface="#ffffff",
        ink="#1c2024",
        faint="#5c6670",
        line="#e4e6e9",
        edge="#c3c9cf",
        wash="#f5f6f7",
        pale="#dfe2e5",
        focus="#0b66a8",
        timex="#fdf0c4",
        trigger="#e0a48a",
        groups={
            Group.FORCE: "#b54708",
            Group.WORDS: "#9c3d78",
            Group.TALKS: "#0b66a8",
            Group.RELIEF: "#0a7a5a",
            Group.OTHER: "#5c6670",
        },
        window=0.17,
    ),
    "dark": Colours(
        surface="#16191d",
        ink="#e8eaed",
        faint="#a3adb8",
        line="#2b3138",
        edge="#47505a",
        wash="#1e2227",
        pale="#33393f",
        focus="#66b2ee",
        timex="#433a1b",
        trigger="#a85a35",
        groups={
            Group.FORCE: "#f58b4c",
            Group.WORDS: "#e592c3",
            Group.TALKS: "#66b2ee",
            Group.RELIEF: "#45c49b",
            Group.OTHER: "#a3adb8",
        },
        window=0.26,
    ),
}


# The shape of a group's marks, so that a kind can be told without colour.
SHAPES = {
    Group.FORCE: "diamond",
    Group.WORDS: "triangle-up",
    Group.TALKS: "square",
    Group.RELIEF: "hexagon",
    Group.OTHER: "circle",
}
SIGNS = dict(zip(Group, "◆▲■⬢●", strict=True))  # the same shapes as letters


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a factuality is drawn, so that it can be told without colour: line, inside of marks, hatching."""

    dash: str
    suffix: str  # to a mark's shape: filled, open, open with a dot ...
    pattern: str
    share: float  # of the colour that its bars have

    @property
    def filled(self) -> bool:
        """Whether its marks and bars are full of colour."""
        return not self.suffix


STROKES = {
    Factuality.CERTAIN: Stroke("solid", "", "", 1.0),
    Factuality.ALLEGED: Stroke("dot", "-open-dot", "/", 0.5),
    Factuality.PLANNED: Stroke("dash", "-open", ".", 0.3),
    Factuality.NEGATED: Stroke("longdash", "-open-dot", "x", 0.2),
    Factuality.HYPOTHETICAL: Stroke("dashdot", "-open", "-", 0.2),
}


def tint(colour: str, share: float) -> str:
    """The colour with an alpha, as CSS writes it.

    >>> tint("#ff8000", 0.5)
    'rgba(255,128,0,0.5)'
    """
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{round(share, 3):g})"
