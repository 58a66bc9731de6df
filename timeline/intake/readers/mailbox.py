"""A mailbox (MBOX) into its mails, one in memory at a time. Knows where mails begin; nothing of their inside."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.raw import Item
from timeline.intake.readers.mail import LARGEST_MAIL, mail_items

_BEGINS = re.compile(
    rb"From \S{1,200}+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{0,20}\d\d:\d\d.{0,20}\d{4}\b", re.IGNORECASE
)
_QUOTED = re.compile(rb">+From ")
_LONGEST_LINE = 2**20


def read_mailbox(stream: BinaryIO, *, name: str) -> Iterator[Item]:
    """Yield what each mail of a mailbox holds, and an InputError for each mail that cannot be read."""
    for index, data in enumerate(_mails(stream)):
        shown = f"{name}[{index}]"
        if data is None:
            reason = f"is a mail larger than {LARGEST_MAIL // 2**20} MB"
            yield InputError(shown, reason, "Save the article's text as .txt.")
            continue
        try:
            yield from mail_items(data, name=shown, form="mailbox")
        except InputError as error:
            yield error


def _mails(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the bytes of each mail, None for one that is too large to be held."""
    lines: list[bytes] = []
    size = 0
    blank, begun = True, False
    while line := stream.readline(_LONGEST_LINE):
        if blank and _BEGINS.match(line):
            if begun:
                yield b"".join(lines) if size <= LARGEST_MAIL else None
            lines, size, begun = [], 0, True
            continue
        blank = not line.strip()
        begun = begun or not blank
        size += len(line)
        if size > LARGEST_MAIL:
            lines = []
        else:
            lines.append(line[1:] if _QUOTED.match(line) else line)
    if begun:
        yield b"".join(lines) if size <= LARGEST_MAIL else None
