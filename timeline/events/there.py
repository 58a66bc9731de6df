"""The place that "there" means: the one that was named last ("visited Jos after a blast at a church there")."""

from collections.abc import Iterator

from timeline.events.places import Where, place_of
from timeline.events.tree import Text, Word

_BACK = 1  # sentences before its own in which the place can have been named
_HOPS = 12


def place_there(text: Text, word: Word, *, stop: frozenset[int]) -> Where | None:
    """The place of a trigger that is told to have been "there"; None where it is not, or no place was named.

    `stop` are the other triggers: what hangs on them is their place.
    """
    pointer = _pointer(text, word, stop)
    if pointer is None:
        return None
    first = max(0, pointer.sentence - _BACK)
    for named in reversed(text.words[: pointer.index]):
        if named.sentence < first:
            return None
        if named.is_proper and (found := place_of(text, named)) is not None and found.spot is not None:
            return found
    return None


def _pointer(text: Text, word: Word, stop: frozenset[int]) -> Word | None:
    """The adverb "there" that hangs on a trigger, or on what its prepositions name."""
    return next(
        (below for below in _below(text, word, stop) if below.low == "there" and below.tag == "RB"), None
    )


def _below(text: Text, word: Word, stop: frozenset[int]) -> Iterator[Word]:
    waiting = [word]
    for _ in range(_HOPS):
        if not waiting:
            return
        here = waiting.pop(0)
        children = [w for w in text.children(here, "prep", "pobj", "advmod") if w.index not in stop]
        yield from children
        waiting += children
