"""The words of a rich text, told from its control words and groups. Reads no file.

Follows Microsoft's Rich Text Format Specification 1.9.1.
"""

import codecs
import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,9})?[ ]?|\\'(?P<code>[0-9a-f]{2})|\\(?P<sign>.)|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.IGNORECASE | re.DOTALL,
)
_DEEPEST = 500
_MOST_TOKENS = 2_000_000  # words, groups and marks; a book has some hundred thousand
# Groups that hold no text of the document.
_APART = frozenset(
    "fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote"
    " annotation atnid atnauthor pict object objdata nonshppict shppict themedata datastore listtable"
    " listoverridetable rsidtbl generator fldinst bkmkstart bkmkend filetbl revtbl xe tc rxe txe pntext"
    " listtext template private xmlnstbl mmathpr passwordhash".split()
)
_SIGNS = {"~": " ", "_": "-", "\n": "\x1d", "\r": "\x1d", "{": "{", "}": "}", "\\": "\\"}
_SPOKEN = {
    **dict.fromkeys(("par", "sect", "page", "row", "nestrow"), "\x1d"),
    **dict.fromkeys(("line", "column"), "\n"),
    **dict.fromkeys(("cell", "nestcell"), "\x1f"),
    **dict.fromkeys(("emspace", "enspace", "qmspace"), " "),
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
_MACHINES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_PROPERTIES = frozenset({"title", "creatim", "revtim"})
_TIME = {"yr": 0, "mo": 1, "dy": 2, "hr": 3, "min": 4}
_CELL, _PARAGRAPH = _SPOKEN["cell"], _SPOKEN["par"]


class BoundlessError(Exception):
    """Groups lie deeper in each other, or are more, than any program writes them."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group: where its words go, how they are written."""

    place: str = "text"  # or the name of what the group is; "" for nothing
    hidden: bool = False
    fallback: int = 1  # characters that stand beside each one given by its number, for old programs
    font: int | None = None


class RtfWords:
    """Takes a rich text; then has its text, title, and its days of making and change as "2020-01-04 08:15".

    >>> words = RtfWords()
    >>> words.take(r"{\\rtf1\\ansi The caf\\'e9 burned.\\par{\\*\\x No.}It rained.}")
    >>> words.text()
    'The café burned.\\n\\nIt rained.'
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._title: list[str] = []
        self._times: dict[str, list[int]] = {"creatim": [0] * 5, "revtim": [0] * 5}
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._groups = [_Group()]
        self._left_out = 0  # characters still to be left out after one given by its number

    @property
    def title(self) -> str:
        """The title that the properties give, or nothing."""
        return "".join(self._title)

    @property
    def made(self) -> str | None:
        """When the document was made, None where it does not say."""
        return _written(self._times["creatim"])

    @property
    def changed(self) -> str | None:
        """When the document was changed last, None where it does not say."""
        return _written(self._times["revtim"])

    def text(self) -> str:
        """Return the words so far, paragraphs divided by blank lines."""
        self._flush()
        whole = "".join(self._pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        parts = ("\n".join(map(_line, part.split("\n"))).strip() for part in whole.split(_PARAGRAPH))
        return "\n\n".join(part for part in parts if part)

    def take(self, written: str) -> None:
        """Take a document, its bytes as the characters of the same numbers; raise BoundlessError where it goes on."""
        at = count = 0
        while (match := _TOKEN.match(written, at)) is not None:
            at, count = match.end(), count + 1
            if count > _MOST_TOKENS:
                raise BoundlessError
            if match["word"] == "bin" and match["number"]:
                at += max(0, int(match["number"]))
            elif match["brace"]:
                if self._turn(match["brace"]):
                    return
            elif match["word"]:
                self._flush()
                self._word(match["word"].lower(), int(match["number"]) if match["number"] else None)
            elif match["code"]:
                self._byte(int(match["code"], 16))
            elif match["sign"]:
                self._sign(match["sign"])
            elif match["text"]:
                self._words(match["text"])

    @property
    def _now(self) -> _Group:
        return self._groups[-1]

    def _set(self, group: _Group) -> None:
        self._groups[-1] = group

    def _turn(self, brace: str) -> bool:
        """Open or close a group; True where it was the document."""
        self._flush()
        self._left_out = 0
        if brace == "{":
            if len(self._groups) > _DEEPEST:
                raise BoundlessError
            self._groups.append(self._now)
            return False
        self._groups.pop()
        if len(self._groups) == 1:
            return True
        return not self._groups

    def _word(self, word: str, number: int | None) -> None:
        group = self._now
        if group.place == "fonttbl":
            self._font(word, number)
        elif group.place in ("creatim", "revtim"):
            if word in _TIME and number is not None:
                self._times[group.place][_TIME[word]] = number
        elif word in _APART or (group.place == "info" and word in _PROPERTIES):
            self._set(replace(group, place=word))
        elif word in _SPOKEN:
            self._put(_SPOKEN[word])
        elif word == "u" and number is not None:
            self._put(chr(number % 0x10000))
            self._left_out = group.fallback
        else:
            self._manner(group, word, number)

    def _manner(self, group: _Group, word: str, number: int | None) -> None:
        """Take note of how the words are written from here on."""
        if word == "ansicpg" and number is not None:
            self._encoding = _known(f"cp{number}") or self._encoding
        elif word in _MACHINES:
            self._encoding = _MACHINES[word]
        elif word in ("v", "deleted"):
            self._set(replace(group, hidden=number != 0))
        elif word == "plain":
            self._set(replace(group, hidden=False))
        elif word == "f":
            self._set(replace(group, font=number))
        elif word == "uc" and number is not None:
            self._set(replace(group, fallback=max(0, min(number, 9))))

    def _font(self, word: str, number: int | None) -> None:
        """Take note of how a font's letters are numbered."""
        if word == "f":
            self._set(replace(self._now, font=number))
        elif word == "fcharset" and number in _CHARSETS and self._now.font is not None:
            self._fonts[self._now.font] = _CHARSETS[number]

    def _byte(self, value: int) -> None:
        if self._left_out:
            self._left_out -= 1
        elif self._now.place == "text" and not self._now.hidden:
            self._bytes.append(value)
        elif self._now.place == "title":
            self._title.append(bytes([value]).decode(self._encoding, "replace"))

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            if self._now.place == "text":
                self._set(replace(self._now, place=""))
        elif sign in _SIGNS:
            self._put(_SIGNS[sign])

    def _words(self, words: str) -> None:
        self._flush()
        kept = words[self._left_out :]
        self._left_out = max(0, self._left_out - len(words))
        self._put("".join(char if char < "\x80" else _decoded(char, self._encoding) for char in kept))

    def _put(self, words: str) -> None:
        if self._now.place == "text" and not self._now.hidden:
            self._pieces.append(words)
        elif self._now.place == "title":
            self._title.append(words)

    def _flush(self) -> None:
        """Read the bytes so far by the font's numbers: a letter may have two."""
        if self._bytes:
            encoding = (
                self._fonts.get(self._now.font, self._encoding)
                if self._now.font is not None
                else self._encoding
            )
            self._pieces.append(self._bytes.decode(encoding, "replace"))
            self._bytes.clear()


def _line(line: str) -> str:
    """Return a line, that of a table with a bar between its cells."""
    return " | ".join(cell for part in line.split(_CELL) if (cell := part.strip()))


def _decoded(char: str, encoding: str) -> str:
    return char.encode("latin-1").decode(encoding, "replace")


def _known(encoding: str) -> str | None:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return None


def _written(time: list[int]) -> str | None:
    year, month, day, hour, minute = time
    return f"{year:04d}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}" if year else None
