"""The table of formats: what each is called, how it is told, and who reads it. Opens nothing."""

import re
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import PurePath
from typing import cast

from timeline.intake.columns import Columns
from timeline.intake.decode import wide_encoding
from timeline.intake.raw import Reader
from timeline.intake.unreadable import unreadable

HEAD = 65_536  # bytes from which a format is told
_READERS = "timeline.intake.readers"
_TABLE = "table:read_table"


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name, the endings of its files, and its reader ("module:function" below the readers).

    `allows` is how the first characters must look for the ending to be believed, None where it never is by itself.
    Otherwise the first bytes tell: `starts`, or how their characters look.
    """

    name: str
    endings: tuple[str, ...]
    reader: str
    starts: tuple[bytes, ...] = ()
    looks: re.Pattern[str] | None = None
    allows: re.Pattern[str] | None = None


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.MULTILINE | re.VERBOSE)


# What may stand before the first tag of marked-up text.
_PROLOG = (
    r"\s* (?: <\?xml [^>]{0,2000} > \s* | <!-- (?s:.{0,2000}?) --> \s* | <! (?:doctype|entity) [^<]* ){0,99}"
)

# The first that a file looks like is taken, so the particular stand before the general.
FORMATS = (
    Format("PDF", (".pdf",), "pdf:read_pdf", looks=_pattern(r"(?s:.{0,1024}?) %PDF-\d")),
    Format(
        "DOCX",
        (".docx", ".docm"),
        "docx:read_docx",
        looks=_pattern(r"PK\x03\x04 (?s:.{0,8000}?) word/"),
        allows=_pattern(r"PK\x03\x04 (?! (?s:.{0,200}?) vnd\.oasis)"),
    ),
    Format(
        "ODT",
        (".odt", ".ott"),
        "odt:read_odt",
        looks=_pattern(r"PK\x03\x04 (?s:.{0,200}?) vnd\.oasis\.opendocument\.text"),
        allows=_pattern(r"PK\x03\x04 (?! (?s:.{0,8000}?) word/)"),
    ),
    Format("RTF", (".rtf",), "rtf:read_rtf", starts=(b"{\\rtf",)),
    Format("ZIP", (".zip",), "zip_archive:read_zip", starts=(b"PK\x03\x04", b"PK\x05\x06")),
    Format(
        "MHTML",
        (".mhtml", ".mht"),
        "mhtml:read_mhtml",
        looks=_pattern(  # fields before the first blank line, with one that only browsers write
            r"""
            (?= (?: [^\r\n]+ \r?\n ){0,80}? (?: snapshot-content-location : | from : \s* "? < saved [ ] by ) )
            [a-z][\w-]{0,60} :
            """
        ),
        allows=_pattern(r"[a-z][\w-]{0,60} :"),
    ),
    Format(
        "mailbox",
        (".mbox", ".mbx"),
        "mailbox:read_mailbox",
        looks=_pattern(
            r"From [ ]\S{1,200}+ [ ]+ (?:mon|tue|wed|thu|fri|sat|sun)\b [^\n]{0,20} \d\d:\d\d [^\n]{0,20} \d{4}\b"
        ),
    ),
    Format(
        "e-mail",
        (".eml",),
        "mail:read_mail",
        looks=_pattern(  # fields before the first blank line, with one that only mail programs write
            r"""
            (?= (?: [^\r\n]+ \r?\n ){0,80}? (?: message-id | received | mime-version | return-path ) : )
            (?= (?: [^\r\n]+ \r?\n ){0,80}? (?: from | date | subject ) : )
            [a-z][\w-]{0,60} :
            """
        ),
        allows=_pattern(r"[a-z][\w-]{0,60} :"),
    ),
    Format(
        "JSON lines",
        (".jsonl", ".ndjson"),
        "json_text:read_json_lines",
        looks=_pattern(r'\s* \{\s*" [^\n]* \}[ \t\r]* \n\s* \{\s*"'),
        allows=_pattern(r"\s* [^\s<\[]"),
    ),
    Format(
        "JSON",
        (".json",),
        "json_text:read_json",
        looks=_pattern(r'\s* (?: \{\s*" | \[\s*\{\s*" )'),
        allows=_pattern(r"\s* [^\s<]"),
    ),
    Format(
        "feed",
        (".rss", ".atom", ".rdf", ".xml"),
        "feed:read_feed",
        looks=_pattern(
            r"""
            \s* (?: <\?xml [^>]{0,2000} > \s* | <!-- (?s:.{0,2000}?) --> \s* | <!doctype \s+ (?:rss|rdf) [^<]* ){0,9}
            (?: <!entity [^<]* ){0,99}
            < (?: rss | rdf:rdf | (?:\w+:)? feed ) [\s>]
            """
        ),
    ),
    Format(
        "HTML",
        (".html", ".htm", ".xhtml", ".xht", ".shtml"),
        "html:read_html",
        looks=_pattern(  # after a declaration and comments, a tag that only pages begin with
            r"""
            \s* (?: <\?xml [^>]{0,200} \?> \s* | <!-- (?s:.{0,2000}?) --> \s* ){0,5}
            < (?: !doctype \s+ html | html | head | body | title | meta | link | base | script | style | p | div
                | article | main | section | table | center | font | h[1-6] | span | br | img | ul ) \b
            """
        ),
        allows=_pattern(r"(?s:.{0,40000}?) < (?: !doctype | /? [a-z][a-z0-9]* (?: \s [^<>]* )? /? > )"),
    ),
    Format(
        "newswire",
        (".sgm", ".sgml"),
        "news_sgml:read_news_sgml",
        looks=_pattern(
            _PROLOG + r"(?: < (?:docs|root|file) > \s* )? < (?: doc | reuters ) (?: \s [^<>]* )? >"
        ),
        allows=_pattern(r"(?s:.{0,4000}?) < (?: doc | reuters ) (?: \s [^<>]* )? >"),
    ),
    Format(
        "news XML",
        (".tml", ".timeml", ".nitf", ".newsml", ".naf", ".xml"),
        "news_xml:read_news_xml",
        looks=_pattern(
            rf"\s* <\?xml \b | {_PROLOG} < (?: timeml | nitf | newsml | newsitem | newsmessage | naf ) [\s>]"
        ),
        allows=_pattern(
            r"\s*+ (?! (?s:.{0,4000}?) < (?: rss | rdf:rdf | (?:\w{1,20}:)? feed | html ) [\s>] ) <"
        ),
    ),
    Format(
        "CSV",
        (".csv", ".tsv", ".tab"),
        _TABLE,
        looks=_pattern(  # a first line of names alone, with one for the text and one for something else
            r"""
            (?= (?:[^\n]*[,;\t|])? [ ]*"?
                (?:(?:full|article|body)?[ _]?text|body|content|article|story) "?[ \r]*[,;\t|\n])
            (?= (?:[^\n]*[,;\t|])? [ ]*"?
                (?:id|title|headline|date|published|pub[ _]?date|url|link|source) "?[ \r]*[,;\t|\n])
            "?+ [\w .-]{0,40}+ "?+ (?: [ ]*+ [,;\t|] [ ]*+ "?+ [\w .-]{0,40}+ "?+ )++ \r?\n
            """
        ),
        allows=_pattern(r"\s* [^\s<{\[]"),
    ),
    Format(
        "Markdown",
        (".md", ".markdown", ".mdown", ".mkd"),
        "markdown:read_markdown",
        looks=_pattern(  # fields before the text, between two rules
            r"""
            (?: ---[ \t]*\r?\n [a-z][\w -]{0,40}: | [+]{3}[ \t]*\r?\n [a-z]\w{0,40} [ ]?= )
            (?s:.{0,20000}?) \n (?: --- | [+]{3} ) [ \t]*\r?\n
            """
        ),
        allows=_pattern(r"""(?! \s* (?: \{\s*" | \[\s*\{\s*" | <!doctype | <html | %PDF- | PK\x03\x04 ))"""),
    ),
    Format(
        "Nexis export",
        (".txt",),
        "nexis:read_nexis",
        looks=_pattern(  # numbered documents, or the fields that close each
            r"""
            \s*+ (?: 1 [ ] of [ ] \d+ [ ] documents? [ \t]*\r?\n
                | (?=(?s:.{0,20000}?) ^(?:LENGTH|Length): [ \t]+ [\d,]+ [ ] words)
                  (?=(?s:.{0,60000}?) ^(?:LOAD-DATE|Load-Date):) )
            """
        ),
    ),
    Format(
        "Factiva export",
        (".txt",),
        "factiva:read_factiva",
        looks=_pattern(  # the number of words on a line of its own, and the document's number below the text
            r"""
            (?=(?s:.{0,8000}?) ^ (?: WC [ \t]+ )? [\d,]+ [ ] words [ \t\r]* $)
            (?=(?s:.{0,60000}?)
                ^ (?: (?:AN [ \t]+)? Document [ ] [A-Z][A-Z0-9]{3,11} (?:19|20)\d{6} | (?:HD|PD) [ \t] ))
            """
        ),
    ),
)
NO_TEXT = Format("no text", (), "refused:read_refused")
PLAIN_TEXT = Format("plain text", (".txt", ".text"), "plain_text:read_plain_text")


@dataclass(frozen=True, slots=True)
class Told:
    """The format of an input; `note` says where its content speaks against its ending, None where it doesn't."""

    format: Format
    note: str | None = None


def tell_format(head: bytes, *, name: str) -> Told:
    """Return the format of a file whose first bytes and name are given: its content decides over its ending.

    >>> tell_format(b'{"text": "Fire."}', name="-").format.name
    'JSON'
    """
    if unreadable(head):
        return Told(NO_TEXT)
    text = _characters(head)
    ending = PurePath(name).suffix.lower()
    named = tuple(one for one in (*FORMATS, PLAIN_TEXT) if ending in one.endings)
    believed = next((one for one in named if one.allows is not None and one.allows.match(text)), None)
    if believed is not None:
        return Told(believed)
    seen = next((one for one in FORMATS if _looks(one, head, text)), PLAIN_TEXT)
    return Told(seen, f"named {ending}, but read as {seen.name}" if named and seen not in named else None)


@cache
def endings() -> tuple[str, ...]:
    """Return the endings of all files that can be read, in the order of the table."""
    return tuple(dict.fromkeys(ending for one in (*FORMATS, PLAIN_TEXT) for ending in one.endings))


@cache
def reader_of(form: Format, columns: Columns | None = None) -> Reader:
    """Return the function that reads a format, a table by the given columns; its library is loaded only now."""
    module, function = form.reader.split(":")
    found = getattr(import_module(f"{_READERS}.{module}"), function)
    return cast("Reader", partial(found, columns=columns) if columns and form.reader == _TABLE else found)


def _looks(form: Format, head: bytes, text: str) -> bool:
    return head.startswith(form.starts) or (form.looks is not None and form.looks.match(text) is not None)


def _characters(head: bytes) -> str:
    """Return the first characters well enough to see marks in ASCII."""
    return head.decode(wide_encoding(head) or "utf-8", errors="replace").removeprefix("\ufeff")
