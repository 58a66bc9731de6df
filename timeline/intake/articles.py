"""One input's bytes or text into articles. Knows what an article must be; opens nothing."""

import io
import re
from collections.abc import Iterator
from itertools import islice
from math import ceil
from pathlib import PurePath
from typing import BinaryIO

from timeline.errors import InputError, LanguageError
from timeline.intake.boilerplate import find_boilerplate
from timeline.intake.divide import divided
from timeline.intake.language import foreign_language
from timeline.intake.names import with_unique_ids
from timeline.intake.raw import Raw
from timeline.intake.stated import from_metadata, stated_days
from timeline.intake.streams import read_stream
from timeline.intake.wishes import NONE, Wishes
from timeline.model import Article, content_id

LARGEST_TEXT = 10_000_000  # characters; a long book has two million
_LEAST_LETTERS = 0.3
_SAMPLE = 4_000
_LINE_END = re.compile(r"\r\n?")
_UNUSABLE = re.compile("[\x00\ud800-\udfff]")
_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<html\b)", re.IGNORECASE)


def read_text(text: str, *, name: str, published: int | None = None) -> Article:
    """Return the article that a plain text is; `published` is the number of its day, if that is known.

    Raise InputError when it is empty, too long, not words, or not English.
    """
    return make_article(Raw(name, text), published=published)


def read_bytes(
    data: bytes, *, name: str, published: int | None = None, split: bool | None = None
) -> tuple[Article, ...]:
    """Return the articles in a file's bytes, their format told by the name's ending or else by the first character.

    Raise InputError, which names the first fault, when any part of it cannot be an article.
    """
    articles, failures = read_each(data, name=name, published=published, split=split)
    if failures:
        raise failures[0]
    return with_unique_ids(articles)


def read_each(
    data: bytes, *, name: str, published: int | None = None, split: bool | None = None
) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    """Return the articles in a file's bytes, and what was wrong with the rest of it; `split` as in `read`."""
    articles: list[Article] = []
    failures: list[InputError] = []
    for found in articles_in(io.BytesIO(data), name=name, wishes=Wishes(published, split)):
        if isinstance(found, InputError):
            failures.append(found)
        else:
            articles.append(found)
    return tuple(articles), tuple(failures)


def articles_in(stream: BinaryIO, *, name: str, wishes: Wishes = NONE) -> Iterator[Article | InputError]:
    """Yield the articles of a seekable stream, one at a time, and an InputError for each part that is none."""
    for raw in read_stream(stream, name=name, columns=wishes.columns):
        if isinstance(raw, InputError):
            yield raw
            continue
        for story in divided(raw, split=wishes.split):
            try:
                yield make_article(story, published=wishes.published)
            except InputError as error:
                yield error


def make_article(raw: Raw, *, published: int | None = None) -> Article:
    """Return the article, its text made fit for spans; raise InputError when it cannot be one."""
    notes = list(raw.notes)
    text = _LINE_END.sub("\n", raw.text).rstrip("\n")
    if _UNUSABLE.search(text):
        text = _UNUSABLE.sub("\ufffd", text)
        notes.append("characters that stand for no text were replaced")
    _check(text, raw.name)
    if raw.published and from_metadata(raw.published) is None:
        notes.append(f"'published' does not name one day, so it was not used: {raw.published[:60]!r}")
    stated = stated_days(raw, by_hand=published)
    return Article(
        id=raw.id or _id_from_name(raw.name) or content_id("a", text),
        text=text,
        title=raw.title,
        source=raw.source,
        url=raw.url,
        stated=stated,
        boilerplate=find_boilerplate(text),
        notes=tuple(notes),
        name=raw.name,
        format=raw.format,
    )


def _check(text: str, name: str) -> None:
    if not text.strip():
        raise InputError(name, "has no text", "Give an article with words in it.")
    if len(text) > LARGEST_TEXT:
        reason = f"is too long for one article ({len(text):,} characters, {LARGEST_TEXT:,} are the limit)"
        raise InputError(name, reason, "Split it into one file an article.")
    if _PAGE.match(text):
        raise InputError(name, "is a web page, not plain text", "Save the article's text alone as .txt.")
    sample = text[:_SAMPLE]
    if not _has_letters("".join(sample.split())):
        raise InputError(name, "holds hardly any words", "Give the article's text.")
    if language := foreign_language(text):
        raise LanguageError(name, language)


def _has_letters(shown: str) -> bool:
    """Tell whether enough characters are letters; it looks no further than it has to."""
    needed = ceil(_LEAST_LETTERS * len(shown))
    return len(tuple(islice(filter(str.isalpha, shown), needed))) == needed


def _id_from_name(name: str) -> str | None:
    """Return a file's stem; None for standard input and for one article of several in a file."""
    path = PurePath(name)
    return path.stem if path.suffix and re.fullmatch(r"\.\w+", path.suffix) else None
