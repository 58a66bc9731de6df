"""Markdown: its words without marks, with the fields before them. Decides nothing of what they say."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from timeline.intake.decode import decode
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.front_matter import read_front_matter
from timeline.intake.readers.markdown_words import too_intricate, words_of


def read_markdown(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a Markdown text is; raise InputError where its bytes are no text."""
    decoded = decode(read_whole(stream, name=name), name=name)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_front_matter(text)
    body = text[front.start :]
    raw = Raw(
        name,
        body,
        id=front.id,
        title=front.title,
        source=front.source,
        url=front.url,
        stated=front.stated,
        notes=(*((decoded.note,) if decoded.note else ()), *front.notes),
        format="Markdown",
    )
    if too_intricate(body):
        yield replace(
            raw, notes=(*raw.notes, "has too many marks to be read as Markdown, so they stand in the text")
        )
        return
    words = words_of(body)
    yield replace(raw, text=words.text, title=raw.title or words.title, notes=(*raw.notes, *words.notes))
