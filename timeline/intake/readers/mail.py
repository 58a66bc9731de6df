"""A mail (RFC 5322) into its article and its attachments. Knows mails; opens no attachment itself."""

import email
import email.errors
import io
import re
from collections.abc import Iterator
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from itertools import islice
from typing import BinaryIO

from timeline.errors import InputError
from timeline.intake.files import is_article_name
from timeline.intake.limits import read_whole
from timeline.intake.moments import moment
from timeline.intake.raw import Enclosed, Item, Raw
from timeline.intake.readers.mail_parts import Body, attachments_of, body_of
from timeline.intake.readers.mail_text import MailText, mail_text
from timeline.intake.web_text import plain_text
from timeline.model import DayKind, StatedDay

LARGEST_MAIL = 64 * 2**20
_SENDER = re.compile(r"\s*(?:(?P<name>[^<>@]{1,200})<|<)?\s*(?P<address>[^<>\s,;]{1,200}@[^<>\s,;()]{1,200})")
_OPENS = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_MOST_PARTS = 200
_LONGEST_HEADER = 2_000
_SAVE = "Save the article's text as .txt."

# What the standard library raises on mails that keep to no standard.
_MALFORMED = (
    email.errors.MessageError,
    AttributeError,
    IndexError,
    KeyError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def read_mail(stream: BinaryIO, *, name: str) -> Iterator[Item]:
    """Yield the article that a mail is, and the files attached to it that can be articles."""
    yield from mail_items(read_whole(stream, name=name, largest=LARGEST_MAIL), name=name, form="e-mail")


def mail_items(data: bytes, *, name: str, form: str) -> Iterator[Item]:
    """Yield what a mail's bytes hold; raise InputError where there is neither text nor an attachment to read."""
    if sum(1 for _ in islice(_OPENS.finditer(data), _MOST_PARTS + 1)) > _MOST_PARTS:
        raise InputError(name, f"has more than {_MOST_PARTS} parts with parts inside them", _SAVE)
    try:
        message = email.message_from_bytes(data, policy=policy.default)
        body = body_of(message, name=name)
        attached = list(attachments_of(message))
    except _MALFORMED as error:
        reason = "is a mail whose parts cannot be told apart"
        raise InputError(name, reason, _SAVE) from error
    files = [file for file in attached if is_article_name(file.name)]
    if body is None and not files:
        raise InputError(name, "is a mail without any text", _SAVE)
    if body is not None:
        skipped = len(attached) - len(files)
        note = (f"{skipped} attached {'file' if skipped == 1 else 'files'} of other formats left out",)
        yield _article(message, body, name=name, form=form, notes=note if skipped else ())
    for file in files:
        yield Enclosed(f"{name}/{file.name}", io.BytesIO(file.data), len(file.data))


def _article(
    message: EmailMessage, body: Body, *, name: str, form: str, notes: tuple[str, ...]
) -> Raw | InputError:
    text = plain_text(body.text) if body.html else body.text
    told = mail_text(text, flowed=body.flowed)
    sender = told.sender if told.forwarded else _header(message, "From")
    return Raw(
        name,
        told.text,
        title=told.subject or _header(message, "Subject"),
        source=_sender(sender),
        stated=_stated(message, told),
        notes=(*body.notes, *told.notes, *notes),
        format=form,
    )


def _stated(message: EmailMessage, told: MailText) -> tuple[StatedDay, ...]:
    """Return the day on which the mail, or the one that it forwards, was sent."""
    value = told.date if told.forwarded else _header(message, "Date")
    found = moment(value) if value else None
    if value is None or found is None:
        return ()
    whose = "the forwarded mail" if told.forwarded else "the mail"
    return (StatedDay(DayKind.MAIL_HEADER, found.day, f"{whose} was sent on {value}", found.minute),)


def _sender(value: str | None) -> str | None:
    """Return the name of who sent it or, without one, the domain of the address."""
    match = _SENDER.match(value or "")
    if match is None:
        return None
    return (match["name"] or "").strip(" '\"") or match["address"].rpartition("@")[2] or None


def _header(message: EmailMessage, name: str) -> str | None:
    """Return a header's text with what is encoded in it decoded; the first where it stands twice."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return _readable(str(value)[:_LONGEST_HEADER])
    return None


def _readable(value: str) -> str | None:
    plain = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    unfolded = re.sub(r"\s+", " ", plain).strip()
    try:
        return str(make_header(decode_header(unfolded))).strip() or None
    except (email.errors.HeaderParseError, LookupError, UnicodeError, ValueError):
        return unfolded or None
