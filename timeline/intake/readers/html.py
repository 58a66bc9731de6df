"""A web page that was saved is one article. Leaves all that is in it to `timeline.intake.web`."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.web.page import read_page

LARGEST_PAGE = 8 * 2**20  # bytes; a long live page has three million


def read_html(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article that a page holds; raise InputError where it holds none."""
    yield read_page(read_whole(stream, name=name, largest=LARGEST_PAGE), name=name)
