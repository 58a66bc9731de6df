"""One web page into one raw article: its story, and all that it says of itself. Opens nothing."""

from collections.abc import Iterator

from timeline.errors import InputError
from timeline.intake.raw import Raw
from timeline.intake.said import said_day
from timeline.intake.web.apart import without_apart
from timeline.intake.web.json_ld import ArticleRecord, article_record
from timeline.intake.web.lines_above import day_above
from timeline.intake.web.main_text import main_text
from timeline.intake.web.markup import Tree, page_text, tree_of
from timeline.intake.web.page_guess import guessed_days
from timeline.intake.web.page_head import PageHead, is_page_address, spaced
from timeline.intake.web.page_times import headline_days
from timeline.intake.web_text import plain_text, tree_text
from timeline.model import DayKind, StatedDay

_FIELDS = (
    ("datePublished", False),
    ("dateCreated", False),
    ("coverageStartTime", False),
    ("dateModified", True),
    ("coverageEndTime", True),
)
_REMEDY = "Save the page with the story's text on it, or give that text alone."
_MUCH_LONGER = 1.5


def read_page(data: bytes, *, name: str, url: str | None = None, form: str = "HTML") -> Raw:
    """Return the article that a page is; raise InputError where it shows no text. `url` is its address, if known."""
    decoded = page_text(data, name=name)
    tree = tree_of(decoded.text)
    if tree is None:
        raise InputError(name, "is a web page without any text", _REMEDY)
    head = PageHead(tree, decoded.text)
    titles, addresses = head.titles(), (*((url,) if url else ()), *head.addresses())
    record = article_record(tree, addresses=addresses, titles=titles)
    text, notes = _story(main_text(tree), record)
    if not text:
        raise InputError(name, _why_empty(tree.find(".//frameset") is not None), _REMEDY)
    headline = record.text("headline") if record else None
    return Raw(
        name,
        text,
        title=next((spaced(one) for one in (headline, *titles) if one), None),
        source=(record.text("publisher", "name") if record else None) or head.site(),
        url=next((one for one in (*addresses, *_own_addresses(record)) if one), None),
        stated=tuple(dict.fromkeys((*_record_days(record), *head.days(), *_shown_days(tree, head, text)))),
        notes=((decoded.note,) if decoded.note else ()) + notes,
        format=form,
    )


def _shown_days(tree: Tree, head: PageHead, story: str) -> Iterator[StatedDay]:
    """Yield the days that the page shows beside its story: what it marks, and what it only writes."""
    rest, titles, day_first = without_apart(tree), head.titles(), head.day_first()
    shown = tree_text(rest)
    found = (
        *headline_days(rest, titles=titles, day_first=day_first),
        *guessed_days(rest, shown=shown, day_first=day_first),
    )
    yield from found or day_above(shown, story=story, titles=titles, day_first=day_first)


def _own_addresses(record: ArticleRecord | None) -> tuple[str, ...]:
    paths = (("url",), ("mainEntityOfPage",), ("mainEntityOfPage", "@id"), ("@id",))
    found = (record.text(*path) for path in paths) if record else ()
    return tuple(one for one in found if one and is_page_address(one))


def _why_empty(framed: bool) -> str:
    return (
        "is a set of frames whose text stands in other files" if framed else "is a web page without any text"
    )


def _story(found: str, record: ArticleRecord | None) -> tuple[str, tuple[str, ...]]:
    """Return the story's text, and what is to be said of it: the page's own record may hold more than it shows."""
    if record is None:
        return found, ()
    notes = ["the page's record of itself is damaged: only parts of it were read"] if record.broken else []
    if record.text("@type") == "LiveBlogPosting":
        notes.append("a live page: its entries were written one after the other")
    body = plain_text(record.text("articleBody") or "").strip()
    if spaced(body) == spaced(found):
        return body, tuple(notes)  # the library takes it from there, but without its paragraphs
    if len(body) > _MUCH_LONGER * len(found):
        return body, (
            *notes,
            "the text was taken from the page's record of itself, which holds more than it shows",
        )
    if (record.text("isAccessibleForFree") or "").lower() == "false":
        notes.append("the page says that not all of the article is free to read: the text may be cut")
    return found, tuple(notes)


def _record_days(record: ArticleRecord | None) -> Iterator[StatedDay]:
    for field, updated in _FIELDS if record else ():
        written = record.text(field) if record else None
        where = f"the page's JSON-LD gives {field}"
        if written and (day := said_day(DayKind.JSON_LD, written, where, updated=updated)):
            yield day
