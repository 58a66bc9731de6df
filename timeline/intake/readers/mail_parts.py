"""The parts of a mail: which one is its body, in which letters, and what is attached. Knows MIME; judges no text."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message
from email.policy import compat32

from timeline.errors import InputError
from timeline.intake.decode import decode, wide_encoding

_MOST_PARTS = 1_000
_LONGEST_HEADER = 20_000  # characters
_STUB = 25  # words of plain text with which a mail says "see the HTML part"
_ENDINGS = {
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A mail's own text as plain text or HTML, and how its letters were read; `flowed` as in RFC 3676."""

    text: str
    html: bool = False
    flowed: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a mail, under its own name or one that says its format."""

    name: str
    data: bytes


def body_of(message: EmailMessage, *, name: str) -> Body | None:
    """Return the mail's own text: the plain part, or the HTML one where the plain one hardly says anything."""
    plain = _first(message, "text/plain")
    page = _first(message, "text/html")
    text = _decoded(plain, name=name) if plain is not None else None
    if page is not None and (text is None or len(text.text.split()) < _STUB):
        shown = _decoded(page, name=name)
        if shown is not None and shown.text.strip():
            return Body(shown.text, html=True, notes=shown.notes)
    return text if text is not None and text.text.strip() else None


def attachments_of(message: EmailMessage) -> Iterator[Attachment]:
    """Yield the files in a mail, mails inside it among them."""
    bodies = [_first(message, kind) for kind in ("text/plain", "text/html")]
    for number, part in enumerate(_leaves(message), 1):
        if any(part is body for body in bodies):
            continue
        given = part.get_filename()
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                yield Attachment(_file_name(given, number, ".eml"), inner[0].as_bytes(policy=compat32))
        elif given or part.get_content_disposition() == "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                ending = _ENDINGS.get(part.get_content_type(), "")
                yield Attachment(_file_name(given, number, ending), payload)


def _file_name(given: str | None, number: int, ending: str) -> str:
    """Return the last part of the name that a mail gives, or a number; with an ending where it has none."""
    own = " ".join((given or "").replace("\\", "/").rsplit("/", 1)[-1].split())
    own = own if own.strip(".") else str(number)
    return own if "." in own else own + ending


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold no others, and mails as wholes; the first thousand."""
    waiting: list[Message] = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if any(len(str(value)) > _LONGEST_HEADER for _, value in part.raw_items()):
            raise ValueError("a header without end")
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_maintype() == "multipart":
            waiting.extend(inner for inner in reversed(payload) if isinstance(inner, Message))
        else:
            yield part


def _first(message: EmailMessage, kind: str) -> Message | None:
    for part in _leaves(message):
        attached = part.get_content_disposition() == "attachment" or part.get_filename()
        if part.get_content_type() == kind and not attached:
            return part
    return None


def _decoded(part: Message, *, name: str) -> Body | None:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return None
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    charset = str(part.get_content_charset() or "")
    text = _as_declared(data, charset)
    if text is not None:
        return Body(text, flowed=flowed)
    try:
        decoded = decode(data, name=name)
    except InputError:
        return None
    noted = decoded.note or "read as UTF-8"
    note = f"its charset is given as {charset[:40]!r}, which it is not: {noted}" if charset else decoded.note
    return Body(decoded.text, flowed=flowed, notes=(note,) if note else ())


def _as_declared(data: bytes, charset: str) -> str | None:
    """Return the text in the charset that a mail names, None where that is unknown or does not fit the bytes."""
    wide = charset.replace("_", "-").startswith(("utf-16", "utf-32", "ucs"))
    if wide and wide_encoding(data) is None:
        return None
    try:
        name = codecs.lookup(charset).name
        text = data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    if name == "utf-8" or data.isascii():
        return text
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return text if name != "iso8859-1" else data.decode("cp1252", "replace")
    return None if name.startswith(("iso8859", "cp125", "ascii", "latin")) else text
