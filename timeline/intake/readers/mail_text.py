"""A mail's text without what belongs to other mails: signature, quoted and forwarded lines. Says what it left out."""

import re
from dataclasses import dataclass

_QUOTED = re.compile(r"\s{0,3}(?:>\s?)+")
_SIGNATURE = "-- "
_LONGEST_SIGNATURE = 15  # lines
_SHORT_SIGNATURE = 6  # of one whose mark has lost its blank
_INTRODUCES = re.compile(
    r"(?:on\b.{4,200}\b(?:wrote|writes)|.{2,100}\b(?:wrote|writes)"
    r"|-{2,}\s?original message\s?-{2,}|_{10,}):?\s*",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:forwarded message|original message|forwarded by [^\n]{0,80}?)[ \t]*-{0,20}[^\n]*\n"
    r"|begin forwarded message:[^\n]*\n|_{10,}[ \t]*\n(?=\s{0,3}\*?from:))",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(
    r"[ \t*>]*(?P<name>from|date|sent|subject|to|cc|reply-to)\*?:\*?[ \t]*(?P<value>[^\n]*)\n?", re.I
)
_NO_HEADER = re.compile(r"[ \t>]*\n")
_MUCH = 40  # words of its own with which a mail is more than a cover note


@dataclass(frozen=True, slots=True)
class MailText:
    """What a mail tells, of itself or by passing on another's words.

    `subject`, `sender` and `date` are then those of the other mail, None where it doesn't say.
    """

    text: str
    notes: tuple[str, ...] = ()
    forwarded: bool = False
    subject: str | None = None
    sender: str | None = None
    date: str | None = None


def mail_text(text: str, *, flowed: bool = False) -> MailText:
    """Return the text of a mail's body by itself; of one that only forwards another, the other's.

    >>> mail_text("The port is shut.\\n\\n-- \\nA. Reporter\\n")
    MailText(text='The port is shut.', notes=('the signature (1 line) was left out',), ...)
    """
    body = text.replace("\r\n", "\n").replace("\r", "\n")
    mark = _FORWARDED.search(body)
    if mark is not None and _passes_on(body, mark):
        return _forwarded(body, mark)
    body, below = _without_mail_below(body, mark)
    body, signed = _without_signature(_joined(body) if flowed else body)
    body, quoted, own = _without_quotes(body)
    return MailText(body.strip("\n"), (*below, *signed, *quoted), forwarded=not own)


def _passes_on(body: str, mark: re.Match[str]) -> bool:
    """Whether the mail is there for the sake of the one inside it, and does not answer that one."""
    own = len(body[: mark.start()].split())
    return own < _MUCH or ("forward" in mark.group().lower() and len(body[mark.end() :].split()) > own)


def _without_mail_below(body: str, mark: re.Match[str] | None) -> tuple[str, tuple[str, ...]]:
    """Return the text without the mail that it answers, where that stands below it."""
    if mark is None:
        return body, ()
    count = sum(bool(line.strip()) for line in body[mark.start() :].split("\n"))
    return body[: mark.start()], (f"{_lines(count)} of another mail below it {_were(count)} left out",)


def _forwarded(body: str, mark: re.Match[str]) -> MailText:
    """Return the mail inside a mail that says hardly more than that it passes it on."""
    at = mark.end()
    told: dict[str, str] = {}
    while match := _HEADER.match(body, at) or _NO_HEADER.match(body, at):
        at = match.end()
        if "name" in match.re.groupindex:
            told.setdefault(match["name"].lower(), match["value"].strip(" *"))
        elif told:
            break
    inner, signed = _without_signature(_unquoted(body[at:]))
    inner, quoted, own = _without_quotes(inner)
    before = body[: mark.start()].strip()
    note = "it forwards another mail, which was read" + (", without the words before it" if before else "")
    return MailText(
        inner.strip("\n"),
        (note, *signed, *quoted),
        forwarded=True,
        subject=told.get("subject"),
        sender=told.get("from"),
        date=(told.get("date") or told.get("sent")) if own else None,
    )


def _without_signature(body: str) -> tuple[str, tuple[str, ...]]:
    lines = body.rstrip("\n").split("\n")
    for index in range(len(lines) - 1, max(0, len(lines) - _LONGEST_SIGNATURE) - 1, -1):
        count = len(lines) - index - 1
        ends = lines[index] == _SIGNATURE or (
            lines[index] == _SIGNATURE.strip() and count <= _SHORT_SIGNATURE
        )
        if ends and index:
            return "\n".join(lines[:index]), (
                f"the signature ({_lines(count)}) was left out",
            ) if count else ()
    return body, ()


def _without_quotes(body: str) -> tuple[str, tuple[str, ...], bool]:
    """Return the text without lines of other mails, or theirs where there is hardly more; whether it is its own."""
    lines = body.split("\n")
    quoted = [bool(_QUOTED.match(line)) for line in lines]
    count = sum(quoted)
    if not count:
        return body, (), True
    own = [
        line
        for index, line in enumerate(lines)
        if not quoted[index] and not (_INTRODUCES.fullmatch(line) and _before_quote(quoted, lines, index))
    ]
    words = len(" ".join(own).split())
    others = sum(len(line.split()) for line, is_quoted in zip(lines, quoted, strict=True) if is_quoted)
    if words >= min(_MUCH, others):
        return "\n".join(own), (f"{_lines(count)} quoted from another mail {_were(count)} left out",), True
    return _unquoted(body), (f"the marks of {_lines(count)} quoted from another mail were taken off",), False


def _before_quote(quoted: list[bool], lines: list[str], index: int) -> bool:
    after = next((at for at in range(index + 1, len(lines)) if lines[at].strip()), None)
    return after is not None and quoted[after]


def _unquoted(body: str) -> str:
    return "\n".join(
        _QUOTED.sub("", line, count=1) if _QUOTED.match(line) else line for line in body.split("\n")
    )


def _joined(body: str) -> str:
    """Return flowed text (RFC 3676) with its lines put together: those that end in a space go on in the next."""
    joined: list[str] = []
    flows = False
    for line in body.split("\n"):
        if flows and not line.startswith(">"):
            joined[-1] += line.removeprefix(" ")
        else:
            joined.append(line if line.startswith(">") else line.removeprefix(" "))
        flows = line.endswith(" ") and line != _SIGNATURE and not line.startswith(">")
    return "\n".join(line if line == _SIGNATURE else line.rstrip(" ") for line in joined)


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
