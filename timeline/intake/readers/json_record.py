"""One JSON record into an article, by the names that archives give its fields. Knows names; parses no JSON."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from timeline.errors import InputError
from timeline.intake.field_names import NAMES, SUMMARIES, bare_name
from timeline.intake.moments import moment
from timeline.intake.raw import Raw
from timeline.intake.said import said_day
from timeline.intake.web_text import plain_text
from timeline.model import DayKind, StatedDay

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Record: TypeAlias = "dict[str, Json]"

SHAPE = 'Give {"text": "..."} with, if you like, id, title, published, source and url.'
# Beside the names that all formats share: those of JSON alone, a dot between a field and one inside it. Content APIs
# (fields.bodyText, headline.main, webPublicationDate), blogs (content.rendered), crawlers (maintext, date_publish),
# JSON Feed (content_html), schema.org (articleBody, publisher.name).
_OWN = {
    "text": "fields.bodytext fields.body content.rendered contenttext contenthtml content.text body.text",
    "title": "headline.main title.rendered fields.headline webtitle titlefull",
    "published": "datepublish publishingdate firstpublishedat datetimepub fields.firstpublicationdate",
    "updated": "datemodify fields.lastmodified",
    "source": "sourcedomain sourcehostname hostname thread.site",
    "url": "canonicalurl resolvedurl finalurl shorturl",
    "id": "uri",
}
_PATHS = {field: (*NAMES[field], *_OWN[field].split()) for field in NAMES}
_SUMMARIES = (*SUMMARIES, "leadparagraph", "fields.trailtext")
_INSIDE = tuple(
    "article source doc document data post node item record response content result fields".split()
)
_ONE_VALUE = frozenset(("$date", "$oid", "$numberLong", "$numberInt", "#text", "@value", "rendered", "value"))
_BLOCK = ("text", "content", "value", "html")  # of a text that is a list of its parts
_NAMED = ("name", "title", "label")
_TAGS = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|span|table|blockquote|em|strong|figure|a)(?:\s[^<>]*)?/?>", re.I
)
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+(\d+) chars\]\s*$")
_MARK = 60  # characters at the end that can say how much is left out
_ADDRESS = re.compile(r"https?://\S+")


def article_of(
    name: str, value: Json, *, notes: tuple[str, ...] = (), form: str = "JSON"
) -> Raw | InputError:
    """Return the article that a record is, or what keeps it from being one; a field's usual names are all known."""
    if not isinstance(value, dict):
        return InputError(name, "is JSON but not an object", SHAPE)
    if "text" in value and not isinstance(value["text"], str | list | dict | None):
        return InputError(name, "has a 'text' that is not a string", SHAPE)
    record = _innermost(value)
    said = [*notes]
    text = _text(record, said)
    if text is None:
        return InputError(name, "is JSON without a 'text'", SHAPE)
    fields = {field: _field(record, field, said) for field in ("id", "title", "source", "url", "published")}
    return Raw(
        name, text, **fields, stated=tuple(_changes(record)), notes=tuple(dict.fromkeys(said)), format=form
    )


def has_text(value: Json) -> bool:
    """Whether a value is a record with a text of its own, or with one inside it that is the article."""
    return isinstance(value, dict) and any(_pieces(found) for _, found in _found(_innermost(value), "text"))


def has_words(value: Json) -> bool:
    """Whether a value is a record with a text or at least a summary."""
    if not isinstance(value, dict):
        return False
    return has_text(value) or any(_pieces(found) for _, found in _under(_innermost(value), _SUMMARIES))


def _innermost(record: Record) -> Record:
    """Return the record that holds the text: itself, or what an archive wraps in a field of its own."""
    for _ in range(3):
        if any(_pieces(value) for _, value in _found(record, "text")):
            return record
        inside = {bare_name(key): value for key, value in record.items() if isinstance(value, dict)}
        inner = next((inside[key] for key in _INSIDE if key in inside), None)
        if inner is None or not isinstance(inner, dict):
            return record
        record = {**{key: value for key, value in record.items() if value is not inner}, **inner}
    return record


def _found(record: Record, field: str) -> Iterator[tuple[str, Json]]:
    """Yield what a record holds under the names of a field, the surest first, each with its name as written."""
    yield from _under(record, (field, *_PATHS[field]))


def _under(record: Record, paths: tuple[str, ...]) -> Iterator[tuple[str, Json]]:
    written = {bare_name(key): key for key in reversed(record)}
    for path in dict.fromkeys(paths):
        first, _, second = path.partition(".")
        if first not in written:
            continue
        key = written[first]
        value = record[key]
        if not second:
            yield key, value
        elif isinstance(value, dict):
            yield from ((f"{key}.{inner}", value[inner]) for inner in value if bare_name(inner) == second)


def _text(record: Record, said: list[str]) -> str | None:
    """Return the record's text, its summary where it has no more, None where it has neither."""
    found = [(key, text) for key, value in _found(record, "text") if (text := _pieces(value)) is not None]
    best = next(((key, text) for key, text in found if text.strip()), None)
    if best is None:
        brief = [
            (key, text) for key, value in _under(record, _SUMMARIES) if (text := _pieces(value)) is not None
        ]
        best = next(((key, text) for key, text in brief if text.strip()), None)
        if best is None:
            return found[0][1] if found else None
        said.append(f"only a summary: the record has no more than its '{best[0]}'")
    elif best[0] != "text":
        said.append(f"the text was read from '{best[0]}'")
    text = plain_text(best[1]) if _TAGS.search(best[1]) else best[1]
    if cut := _CUT.search(text, max(0, len(text) - _MARK)):
        said.append(f"the record breaks off: {int(cut[1]):,} more characters are not in it")
        text = text[: cut.start()]
    return text


def _pieces(value: Json) -> str | None:
    """Return a text, or paragraphs as one; None where the value is neither."""
    if isinstance(value, list):
        inner = [
            next((one[key] for key in _BLOCK if key in one), None) if isinstance(one, dict) else one
            for one in value
        ]
        pieces = [piece for piece in inner if isinstance(piece, str)]
        return "\n\n".join(pieces) if pieces and len(pieces) == len(value) else None
    value = _one(value)
    return value if isinstance(value, str) else None


def _field(record: Record, field: str, said: list[str]) -> str | None:
    """Return the first usable value of a field; of days, the first that names one."""
    usable = []
    for key, value in _found(record, field):
        one = _plain(value, field)
        if one is None and key == field and value not in (None, "", [], {}):
            said.append(f"'{key}' is neither a string nor a number, so it was not used")
        if one is not None:
            usable.append((key, one))
    if field == "url":
        usable = [pair for pair in usable if pair[0] == "url" or _ADDRESS.fullmatch(pair[1])]
        usable += [
            ("source", one)
            for one in (_plain(record.get("source"), "source"),)
            if one and _ADDRESS.fullmatch(one)
        ]
    if field == "source":
        usable = [pair for pair in usable if not _ADDRESS.fullmatch(pair[1])]
    best = next((pair for pair in usable if field != "published" or moment(pair[1])), None)
    if best is None:
        return usable[0][1] if usable else None
    if field == "published" and best[0] != "published":
        said.append(f"the day of publication was read from '{best[0]}'")
    return best[1]


def _changes(record: Record) -> Iterator[StatedDay]:
    for key, value in _found(record, "updated"):
        written = _plain(value, "updated")
        if written and (day := said_day(DayKind.METADATA, written, f"the record gives {key}", updated=True)):
            yield day


def _plain(value: Json, field: str) -> str | None:
    """Return a value in one line; of what has a name its name, None where it is neither string nor number."""
    if isinstance(value, dict) and field == "source":
        value = next((value[key] for key in _NAMED if value.get(key)), None)
    value = _one(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    written = str(value).strip()
    return (
        " ".join(plain_text(written).split())
        if field == "title" and _TAGS.search(written)
        else written or None
    )


def _one(value: Json) -> Json:
    """Return what a database or a blog wraps in an object with that one value."""
    for _ in range(2):
        if not isinstance(value, dict):
            break
        value = next((value[key] for key in value if key in _ONE_VALUE), None)
    return value
