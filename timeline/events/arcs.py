"""A word's place in the tree as the parser gave it, before it is put right. Knows no parser and no event."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arc:
    """A word's head (its own number at a root), relation, tag, and the word in lower case."""

    head: int
    dep: str
    tag: str
    low: str
