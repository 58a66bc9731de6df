"""TimeML, NITF, NewsML and NAF: one article each, or one a news item. Knows a table of names; opens no entity."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from timeline.errors import InputError
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.said import said_day
from timeline.model import DayKind, StatedDay

LARGEST_XML = 32 * 2**20  # bytes; the tree takes some ten times as much memory
_REMEDY = "Save the article's text as .txt or .html."


@dataclass(frozen=True, slots=True)
class Dialect:
    """Where a kind of XML keeps an article's parts; a path is an element, or an element and its attribute.

    `text` is the first of its elements that is there; where `verbatim`, its line ends stand as in the file. The
    names are those without their namespaces. The days of `updated` are those of a change.
    """

    name: str
    item: tuple[str, ...]
    text: tuple[str, ...]
    title: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...] = ()
    id: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    verbatim: bool = False


DIALECTS = (
    Dialect(
        "TimeML",
        ("TimeML",),
        text=("TEXT", "text", "."),
        title=("TITLE",),
        published=("DCT/TIMEX3@value", "TIMEX3[CREATION_TIME]@value", "TIMEX3[PUBLICATION_TIME]@value"),
        id=("DOCID",),
        verbatim=True,
    ),
    Dialect(
        "NAF",
        ("NAF",),
        text=("raw",),
        title=("fileDesc@title",),
        published=("fileDesc@creationtime",),
        id=("public@publicId",),
        source=("fileDesc@magazine",),
        verbatim=True,
    ),
    Dialect(
        "NITF",
        ("nitf",),
        text=("block[full_text]", "body.content", "body"),
        title=("hl1", "hedline", "title"),
        published=("pubdata@date.publication", "date.issue@norm", "date.release@norm", "story.date@norm"),
        id=("doc-id@id-string",),
        source=("pubdata@name", "distributor"),
    ),
    Dialect(
        "NewsML",
        ("newsItem", "NewsItem"),
        text=("body.content", "inlineXML", "inlineData", "DataContent"),
        title=("headline", "HeadLine", "hl1", "title"),
        published=("contentCreated", "firstCreated", "FirstCreated", "DateId", "DateAndTime"),
        updated=("contentModified", "versionCreated", "ThisRevisionCreated"),
        source=("infoSource@literal", "copyrightHolder", "ProviderId"),
    ),
    Dialect(
        "news XML",
        ("newsitem",),
        text=("text",),
        title=("headline", "title"),
        published=("newsitem@date", ".@date"),
        id=(".@itemid",),
    ),
)
_DIALECT_OF = {item: dialect for dialect in DIALECTS for item in dialect.item}
_PARAGRAPHS = frozenset(("p", "hl2", "h1", "h2", "h3", "li", "tr", "pre", "dateline", "DateLine"))


def read_news_xml(stream: BinaryIO, *, name: str) -> Iterator[Raw | InputError]:
    """Yield the articles of a file; raise InputError where it is XML of a kind that keeps no article it knows of."""
    data = read_whole(stream, name=name, largest=LARGEST_XML)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(name, f"is XML that cannot be read ({error})", _REMEDY) from error
    if root is None:
        raise InputError(name, "is XML that cannot be read", _REMEDY)
    items = [one for one in root.iter(etree.Element) if _local(one) in _DIALECT_OF]
    if not items:
        raise InputError(name, f"is XML of an unknown kind (<{_local(root)}>)", _REMEDY)
    notes = ("the XML is damaged: what could be read of it was",) if parser.error_log else ()
    known = set(items)
    outer = [one for one in items if known.isdisjoint(one.iterancestors())]
    for index, item in enumerate(outer):
        yield _article(f"{name}[{index}]" if len(outer) > 1 else name, item, notes)


def _article(name: str, item: etree._Element, notes: tuple[str, ...]) -> Raw | InputError:
    dialect = _DIALECT_OF[_local(item)]
    text = next((text for one in _elements(item, dialect.text) if (text := _text(one, dialect.verbatim))), "")
    if not text:
        return InputError(name, f"is {dialect.name} without a text", _REMEDY)
    return Raw(
        name,
        text,
        id=_first(item, dialect.id),
        title=_first(item, dialect.title),
        source=_first(item, dialect.source),
        stated=(*_days(item, dialect.published, updated=False), *_days(item, dialect.updated, updated=True)),
        notes=notes,
        format=dialect.name,
    )


def _days(item: etree._Element, paths: tuple[str, ...], *, updated: bool) -> Iterator[StatedDay]:
    seen = set()
    for path in paths:
        for value in _values(item, path):
            if value in seen:
                break
            seen.add(value)
            where = f"the document gives {path.lstrip('.@')}"
            if day := said_day(DayKind.METADATA, value, where, updated=updated):
                yield day
                break


def _first(item: etree._Element, paths: tuple[str, ...]) -> str | None:
    return next((value for path in paths for value in _values(item, path)), None)


def _values(item: etree._Element, path: str) -> Iterator[str]:
    """Yield what stands at a path, in one line each."""
    element, _, attribute = path.partition("@")
    for one in _elements(item, (element,)):
        value = one.get(attribute) if attribute else "".join(one.itertext())
        if value and (line := " ".join(value.split())):
            yield line


def _elements(item: etree._Element, paths: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield the elements at some paths; brackets hold a word that one of its attributes must be."""
    for path in paths:
        if path == ".":
            yield item
            continue
        above, _, last = path.rpartition("/")
        wanted, _, word = last.rstrip("]").partition("[")
        for one in item.iter(etree.Element):
            parent = one.getparent()
            if _local(one) != wanted or (word and word not in one.attrib.values()):
                continue
            if not above or (parent is not None and _local(parent) == above):
                yield one


def _text(element: etree._Element, verbatim: bool) -> str:
    """Return an element's text; where it is marked in paragraphs, these divided by blank lines."""
    if verbatim:
        return "".join(element.itertext()).strip("\r\n")
    marked = [one for one in element.iter(etree.Element) if _local(one) in _PARAGRAPHS]
    lines = [" ".join("".join(one.itertext()).split()) for one in marked]
    return "\n\n".join(line for line in lines if line) or "".join(element.itertext()).strip()


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
