"""Equal pieces of records made one object: read from bytes, each string comes anew. Changes no value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from timeline.model import Conflict, Instead, Mention, Otherwise, Reason

_ONCE = (Mention, Reason, Conflict, Instead, Otherwise)  # records that stand in one place alone
Pool = dict[Any, Any]  # each value that was met, as the one object that stands for it


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field of a frozen record with slots, which lets itself be read and be given an equal object."""

    get: Callable[[object], Any]
    put: Callable[[object, Any], None]
    whole: bool  # what it holds can stand in several records
    within: bool  # it holds records with pieces of their own
    single: bool  # one piece, and not a tuple of them


def share(records: Iterable[object], pool: Pool) -> None:
    """Let frozen records of one type hold the pool's object for each of their equal strings, spans and parties.

    A third of what a story takes in memory is said more than once: ids, rules, names, places in the text.
    """
    slots: tuple[_Slot, ...] | None = None
    for record in records:
        slots = slots if slots is not None else _slots(type(record))
        for slot in slots:
            value = slot.get(record)
            if not value:
                continue
            if slot.within:
                share((value,) if slot.single else value, pool)
            if slot.whole and (shared := pool.setdefault(value, value)) is not value:
                slot.put(record, shared)


_known: dict[type[Any], tuple[_Slot, ...]] = {}


def _slots(kind: type[Any]) -> tuple[_Slot, ...]:
    """The fields of a type that hold what can be shared; none of what is no record."""
    if not is_dataclass(kind):
        return ()
    if kind not in _known:
        hints = get_type_hints(kind)
        found = ((field.name, _pieces(hints[field.name])) for field in fields(kind))
        _known[kind] = tuple(
            _Slot(
                getattr(kind, name).__get__,
                getattr(kind, name).__set__,
                whole=piece not in _ONCE,
                within=is_dataclass(piece),
                single=single,
            )
            for name, (piece, single) in found
            if piece is str or is_dataclass(piece)
        )
    return _known[kind]


def _pieces(hint: Any) -> tuple[Any, bool]:
    """What a field holds, None apart; and whether it is one of it and not a tuple."""
    for one in (hint, *get_args(hint)):
        if one is str or is_dataclass(one):
            return one, True
        if get_origin(one) is tuple:
            return get_args(one)[0], False
    return None, True
