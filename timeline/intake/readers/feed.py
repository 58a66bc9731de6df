"""RSS, RDF and Atom: each entry of a feed is an article. Asks no network and follows no link."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, TypeAlias

from timeline.errors import InputError
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.said import said_day
from timeline.intake.web_text import plain_text
from timeline.model import DayKind, StatedDay

LARGEST_FEED = 32 * 2**20  # bytes; the library needs some ten times as much memory
_PLAIN = "text/plain"
_TOO_HIGH = re.compile(rb"&#(?:[xX][0-9a-fA-F]{7,}|[0-9]{8,});")  # references to no character

Entry: TypeAlias = Mapping[str, Any]  # as the library gives it: its values have no type


def read_feed(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield a feed's entries in their order; raise InputError where it has none."""
    import feedparser  # noqa: PLC0415  (loaded for feeds alone)

    data = read_whole(stream, name=name, largest=LARGEST_FEED)
    try:
        feed = feedparser.parse(
            io.BytesIO(_TOO_HIGH.sub(b"?", data)), resolve_relative_uris=False, sanitize_html=True
        )
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise InputError(name, f"is a feed that cannot be read ({error})", "Save it anew.") from error
    entries = feed["entries"]
    if not entries:
        reason = "is a damaged feed without entries" if feed.get("bozo") else "is a feed without entries"
        raise InputError(name, reason, "Save it anew, or give the articles themselves.")
    source = _text(feed["feed"], "title")
    notes = ("the feed is damaged: what could be read of it was",) if feed.get("bozo") else ()
    is_atom = str(feed.get("version", "")).startswith("atom")
    for index, entry in enumerate(entries):
        yield _article(f"{name}[{index}]", entry, source=source, is_atom=is_atom, notes=notes)


def _article(
    name: str, entry: Entry, *, source: str | None, is_atom: bool, notes: tuple[str, ...]
) -> Raw | InputError:
    text, said = _story(entry)
    if not text:
        return InputError(name, "is a feed's entry without text", "Give the article that it stands for.")
    outlet = entry.get("source")
    return Raw(
        name,
        text,
        title=_text(entry, "title"),
        source=(_text(outlet, "title") if isinstance(outlet, Mapping) else None) or source,
        url=_text(entry, "link"),
        stated=tuple(_days(entry, is_atom)),
        notes=(*notes, *said),
        format="feed",
    )


def _story(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """Return the entry's whole text or else its summary, and what is to be said of it."""
    contents = entry.get("content")
    whole = (
        [_plain(one) for one in contents if isinstance(one, Mapping)] if isinstance(contents, list) else []
    )
    text = max(whole, key=len, default="")
    if text:
        return text, ()
    detail = dict.get(entry, "summary_detail") if isinstance(entry, dict) else None
    summary = _plain(detail) if isinstance(detail, Mapping) else ""
    return summary, ("only the summary that the feed gives",)


def _plain(content: Entry) -> str:
    value = content.get("value")
    if not isinstance(value, str):
        return ""
    return value.strip() if content.get("type") == _PLAIN and "<" not in value else plain_text(value).strip()


def _days(entry: Entry, is_atom: bool) -> Iterator[StatedDay]:
    """Yield the entry's days. RSS has one date, whatever it is called; Atom tells changes from the first."""
    written = {field: _text(entry, field) for field in ("published", "created", "updated")}
    alone = not is_atom and not written["published"] and not written["created"]
    for field, value in written.items():
        updated = field == "updated" and not alone
        where = f"the feed gives {'the date of the entry' if field == 'updated' and alone else field}"
        if value and (day := said_day(DayKind.FEED, value, where, updated=updated)):
            yield day


def _text(entry: Entry, field: str) -> str | None:
    """Return a field as one line, None where there is none; asks past the library's guesses for absent fields."""
    value = dict.get(entry, field) if isinstance(entry, dict) else None
    return " ".join(plain_text(value).split()) or None if isinstance(value, str) else None
