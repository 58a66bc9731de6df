"""Bytes into text, with the encoding that was taken. Knows encodings; knows nothing of articles."""

import codecs
from dataclasses import dataclass, field

from timeline.errors import InputError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What newsrooms have written in; a free choice among all code pages mistakes a short text too easily.
_LIKELY = (
    "cp1252 mac_roman cp1250 cp1251 cp1253 cp1254 cp1256 koi8_r shift_jis euc_jp gb18030 big5 euc_kr".split()
)
_WESTERN = ("cp1252", "mac_roman")
_EXPECTED = frozenset("“”‘’–—…•éèêëáàâäãåæíìîïóòôöøõúùûüçñßÉÁÖÜÅØŠšŽž£€°½")
_MOST_HIGH = 0.1
_CONTROLS = bytes(sorted(frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1a\x1b")))
_SAMPLE = 65_536
_MOST_CONTROLS = 0.02
_HALF_OF_UTF16 = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text; `note` says how it was decoded, None where that was plain UTF-8."""

    text: str
    note: str | None = None
    encoding: str = field(default="utf-8", repr=False)


def decode(data: bytes, *, name: str) -> Decoded:
    """Return the text that the bytes write, what cannot be decoded as U+FFFD; raise InputError where it is none.

    >>> decode("a café".encode("utf-16"), name="a.txt")
    Decoded(text='a café', note='read as UTF-16')
    """
    if data.startswith(codecs.BOM_UTF8):
        return _marked(data, "utf-8-sig")
    if wide := wide_encoding(data):
        return _marked(data, wide)
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample) or b"\0" in data:
        raise InputError(name, "is a binary file, not text", "Save the article's text as .txt (UTF-8).")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged(data) or _guessed(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    if encoding == "utf-8-sig" and "\ufffd" not in text:
        return Decoded(text)
    shown = encoding.removesuffix("-sig").upper()
    return Decoded(text, f"read as {shown}{_lost(text)}", encoding)


def wide_encoding(data: bytes) -> str | None:
    """Return the encoding of text with more than one byte a letter, None where it has one.

    Without a mark UTF-16 shows itself, because English leaves every second byte zero.

    >>> wide_encoding("Fire".encode("utf-16-le"))
    'utf-16-le'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[: _SAMPLE // 2 * 2]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > _HALF_OF_UTF16 * half and not sample[::2].count(0):
        return "utf-16-le"
    if half and sample[::2].count(0) > _HALF_OF_UTF16 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _damaged(data: bytes) -> Decoded | None:
    """Return UTF-8 with a few bytes broken: more of its letters beyond ASCII are sound than not."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - broken
    return Decoded(text, f"read as UTF-8{_lost(text)}") if sound > broken else None


def _guessed(data: bytes) -> Decoded:
    encoding = _western(data) or _detected(data) or _WESTERN[0]
    text = data.decode(encoding, errors="replace")
    return Decoded(text, f"not UTF-8: read as {encoding}{_lost(text)}", encoding)


def _western(data: bytes) -> str | None:
    """Return the Western code page that makes English copy of few bytes beyond ASCII, None where they are many."""
    high = sum(byte > 0x7F for byte in data[:_SAMPLE])
    if high > _MOST_HIGH * len(data[:_SAMPLE]):
        return None
    readings = [data[:_SAMPLE].decode(encoding, errors="replace") for encoding in _WESTERN]
    expected = [sum(char in _EXPECTED for char in text) for text in readings]
    return _WESTERN[expected.index(max(expected))] if max(expected) * 2 > high else None


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  few texts need it

    best = from_bytes(data, cp_isolation=list(_LIKELY)).best()
    return best.encoding if best is not None else None


def _lost(text: str) -> str:
    count = text.count("\ufffd")
    return f", with {count} characters that could not be decoded" if count else ""
