"""A tie between two triggers of a text, before they are mentions with ids."""

from dataclasses import dataclass

from timeline.model import LinkKind, Span


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie from one trigger to another, by the indices of their words."""

    kind: LinkKind
    source: int
    target: int
    signal: str = ""
    cue: Span | None = None
