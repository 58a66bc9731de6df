"""The tagged text of newswire archives: many stories a file, each between <DOC> and </DOC>. Knows a table of tags."""

import html
import re
from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.moments import moment
from timeline.intake.raw import Raw
from timeline.intake.said import said_day
from timeline.model import DayKind, StatedDay

_STORY = re.compile(r"<(?P<tag>DOC|REUTERS)\b(?P<attributes>[^<>]{0,1000})>", re.IGNORECASE)
_TEXT = ("BODY", "TEXT", "GRAPHIC", "LP")
_TITLE = ("HEADLINE", "HEAD", "HL", "TITLE", "H3", "SLUG")
_DATE = ("DATE_TIME", "DATETIME", "DATE1", "DATE", "DD", "PUB_DATE", "PUBDATE")
_ID = ("DOCNO", "DOCID", "ID", "NEWID")
_INNER_TEXT = re.compile(r"<(?:TEXT|LP)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][\w.-]*(?:\s[^<>]*)?/?>")
_PARAGRAPH = re.compile(r"\s*</?P(?:\s[^<>]*)?>\s*", re.IGNORECASE)
_UNUSED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]|&#[0-9];|&#[12]\d;|&#3[01];")
# Archives number their stories by the day on which they were sent: AFP_ENG_20020101.0001, AP880212-0001.
_NUMBERED = re.compile(
    r"[A-Z]{2,4}(?:_[A-Z]{3}_)?(?:(\d{4})(\d\d)(\d\d)\.\d{4}|(\d\d)(\d\d)(\d\d)-\d{4})", re.IGNORECASE
)
_REMEDY = "Give the stories' text."


def read_news_sgml(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the stories of an archive's file, in their order; raise InputError where it has none."""
    decoded = decode(read_whole(stream, name=name), name=name)
    notes = (decoded.note,) if decoded.note else ()
    starts = _STORY.finditer(decoded.text)
    start = next(starts, None)
    if start is None:
        raise InputError(name, "is tagged text without a story in it", _REMEDY)
    index, several = 0, _STORY.search(decoded.text, start.end()) is not None
    while start is not None:
        following = next(starts, None)
        story = decoded.text[start.end() : following.start() if following else len(decoded.text)]
        yield _article(f"{name}[{index}]" if several else name, start["attributes"], story, notes)
        index, start = index + 1, following


def _article(name: str, attributes: str, story: str, notes: tuple[str, ...]) -> Raw | InputError:
    number = _attribute(attributes, ("id", "newid")) or _line(story, _ID)
    text = _text(story)
    if not text:
        return InputError(name, "is a story without a text", _REMEDY)
    return Raw(
        name,
        text,
        id=number,
        title=_line(story, _TITLE),
        stated=tuple(_days(story, number)),
        notes=notes,
        format="newswire",
    )


def _days(story: str, number: str | None) -> Iterator[StatedDay]:
    for tag in _DATE:
        written = _line(story, (tag,))
        if written and (day := said_day(DayKind.METADATA, written, f"the archive gives {tag}")):
            yield day
            break
    if number and (match := _NUMBERED.fullmatch(number)):
        year, month, day_of_month = (part for part in match.groups() if part)
        written = "-".join((year if len(year) == 4 else f"19{year}", month, day_of_month))
        if found := moment(written):
            yield StatedDay(DayKind.METADATA, found.day, f"the archive's number of the story is {number}")


def _text(story: str) -> str:
    """Return the story's text with its dateline, paragraphs divided by blank lines where they are marked."""
    inner = next((found for tag in _TEXT if (found := _between(story, tag))), "")
    if match := _INNER_TEXT.search(inner):
        inner = _between(inner[match.start() :], match[0].strip("<>").split()[0])
    marked = _PARAGRAPH.sub("\n\n", inner)
    text = html.unescape(_UNUSED.sub("", _TAG.sub("", marked))).strip()
    if marked != inner:
        text = "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())
    dateline = _line(story, ("DATELINE",))
    if not text or not dateline or dateline in text[: 2 * len(dateline) + 80]:
        return text
    return f"{dateline} {text}" if dateline.endswith(("-", "–", "—")) else f"{dateline}\n{text}"


def _line(story: str, tags: tuple[str, ...]) -> str | None:
    for tag in tags:
        if line := " ".join(html.unescape(_UNUSED.sub("", _TAG.sub(" ", _between(story, tag)))).split()):
            return line
    return None


def _between(story: str, tag: str) -> str:
    """Return what stands between a tag and its end, or else the next line that begins with a tag."""
    start = re.search(rf"<{tag}(?:\s[^<>]*)?>", story, re.IGNORECASE)
    if start is None:
        return ""
    end = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(story, start.end())
    return story[start.end() : end.start() if end else len(story)]


def _attribute(attributes: str, names: tuple[str, ...]) -> str | None:
    for one in names:
        if match := re.search(rf"\b{one}\s*=\s*[\"']([^\"']{{1,200}})[\"']", attributes, re.IGNORECASE):
            return match[1].strip() or None
    return None
