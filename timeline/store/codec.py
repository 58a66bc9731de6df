"""Records into bytes and back, by their types alone: what is read is never run. Knows no table.

The bytes are JSON, compressed: a record is an object with the names of its fields, so that a field which is added
later with a default can still be read from what was written before it. Numbers can be as large as a text tells them.
"""

import zlib
from dataclasses import fields
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from timeline.errors import StoreError
from timeline.meaning import Meaning
from timeline.model import Timex

_Record = TypeVar("_Record")
_FAST = 1  # zlib's level: an eighth of the size, and quicker to write than what it saves
_SHAPES: dict[str, type[Any]] = {shape.__name__: shape for shape in get_args(Meaning)}
_encoder = msgspec.json.Encoder()
_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def dumps(records: object) -> bytes:
    """The bytes of a record, or of a tuple of records of one type; for expressions use `dump_timexes`."""
    return zlib.compress(_encoder.encode(records), _FAST)


def loads(data: bytes, kind: type[_Record]) -> _Record:
    """The record, or the tuple of records, that the bytes hold; raises StoreError where they hold something else."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        found: _Record = decoder.decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise _unreadable(error) from error
    return found


def dump_timexes(timexes: tuple[Timex, ...]) -> bytes:
    """The bytes of expressions; a meaning is one of several shapes, and each is written with its name."""
    return dumps([_with_shapes(timex) for timex in timexes])


def load_timexes(data: bytes) -> tuple[Timex, ...]:
    """The expressions that the bytes hold."""
    rows = loads(data, list[dict[str, Any]])
    try:
        return tuple(_whole(Timex, row) for row in rows)
    except (msgspec.MsgspecError, TypeError, KeyError) as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> StoreError:
    return StoreError(f"a record of the story cannot be read ({error}). Make the story anew")


def _with_shapes(record: Any) -> dict[str, Any]:
    told: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
    for name in _holes(type(record)):
        if told[name] is not None:
            told[name] = {"shape": type(told[name]).__name__, **_with_shapes(told[name])}
    return told


def _whole(kind: type[Any], row: dict[str, Any]) -> Any:
    """The record that a map tells, its meanings made from the shapes that they name."""
    made = {}
    for name in _holes(kind) & row.keys():
        told = msgspec.convert(row.pop(name), dict[str, Any] | None)
        made[name] = None if told is None else _whole(_SHAPES[told.pop("shape")], told)
    plain = msgspec.convert(row, _row(kind))
    return kind(**{name: getattr(plain, name) for name in row if hasattr(plain, name)}, **made)


_known_holes: dict[type[Any], frozenset[str]] = {}
_known_rows: dict[type[Any], type[Any]] = {}


def _holes(kind: type[Any]) -> frozenset[str]:
    """The fields of a record that can hold any meaning, which the library cannot tell apart by itself."""
    if kind not in _known_holes:
        hints = get_type_hints(kind)
        shapes = set(_SHAPES.values())
        _known_holes[kind] = frozenset(name for name, hint in hints.items() if shapes <= set(get_args(hint)))
    return _known_holes[kind]


def _row(kind: type[Any]) -> type[Any]:
    """The record's other fields, as something that the library can check and make."""
    if kind not in _known_rows:
        hints = get_type_hints(kind)
        _known_rows[kind] = msgspec.defstruct(
            f"{kind.__name__}Row",
            [(name, hint, msgspec.UNSET) for name, hint in hints.items() if name not in _holes(kind)],
        )
    return _known_rows[kind]
