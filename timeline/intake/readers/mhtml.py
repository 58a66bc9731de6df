"""A page that a browser saved with all that belongs to it (MHTML) is one article. Reads no picture."""

from collections.abc import Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.limits import read_whole
from timeline.intake.raw import Raw
from timeline.intake.readers.html import LARGEST_PAGE
from timeline.intake.web.page import read_page

LARGEST_ARCHIVE = 64 * 2**20  # bytes; the pictures make it large
_MOST_PARTS = 5_000
_REMEDY = "Save the page as HTML."


def read_mhtml(stream: BinaryIO, *, name: str) -> Iterator[Raw]:
    """Yield the one article of a saved page; raise InputError where the file holds none."""
    data = read_whole(stream, name=name, largest=LARGEST_ARCHIVE)
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        pages = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False) if _is_page(part)]
    except (LookupError, RecursionError, ValueError) as error:
        raise InputError(name, f"is a saved page that cannot be read ({error})", _REMEDY) from error
    address = _address(message, "Snapshot-Content-Location")
    page = next((one for one in pages if address and _address(one, "Content-Location") == address), None)
    page = page or next(iter(pages), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes):
        raise InputError(name, "is a saved page without a page in it", _REMEDY)
    if len(content) > LARGEST_PAGE:
        raise InputError(name, f"holds a page larger than {LARGEST_PAGE // 2**20} MB", _REMEDY)
    yield read_page(content, name=name, url=address or _address(page, "Content-Location"), form="MHTML")


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _address(part: Message, field: str) -> str | None:
    """Return the address in a field, None where it is none of the web."""
    written = str(part.get(field, "")).replace("\n", "").replace("\r", "").replace(" ", "").strip()
    return written if written.startswith(("http://", "https://")) and len(written) <= 2_000 else None
