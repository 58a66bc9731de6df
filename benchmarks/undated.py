"""Reads dated articles of several corpora and takes their dates away: the year, the day, or all but the header."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.calendar import civil, parse_day

_TIMEML_DAY = re.compile(r"CREATION_TIME.*?(\d{4}-\d\d-\d\d)", re.DOTALL)
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_HEADER = re.compile(r"<EXTRAINFO>(.*?)</EXTRAINFO>", re.DOTALL)
_SENTENCE = re.compile(r'<s id="(\d+)">(.*?)</s>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
_JOINS = (
    (re.compile(r"-LRB- ?"), "("),
    (re.compile(r" ?-RRB-"), ")"),
    (re.compile(r" ([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$#]) "), r"\1"),
    (re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m|')(?!\w)"), r"\1"),
    (re.compile(r"``|''"), '"'),
)
_MONTHS = "January February March April May June July August September October November December".split()
_HEAD = 700  # characters in which dates with their year belong to the page
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
_DATED = re.compile(rf"(\b{_MONTH} ?\d{{1,2}}|\b\d{{1,2}} {_MONTH}) ?,? ?((?:19|20)\d\d)\b(?:(?= ))?")
_ISO = re.compile(r"\b(?:19|20)\d\d-(\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """An article with the day that its corpus gives for it; `header` are the lines that stood above the text."""

    corpus: str
    name: str
    text: str
    day: int
    header: str = ""


def read_corpus(folder: Path) -> Iterator[Dated]:
    """Yield the dated articles under a folder: TimeML, this project's gold (*.gold.json) or lists (articles.json)."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".tml":
            yield from _timeml(path, folder.name)
        elif path.name.endswith(".gold.json"):
            record = json.loads(path.read_text(encoding="utf-8"))
            yield Dated(folder.name, path.name, record["text"], parse_day(record["published"][:10]))
        elif path.name == "articles.json":
            for record in json.loads(path.read_text(encoding="utf-8")):
                if len(record["text"]) > _HEAD // 2:
                    text = _plain(record["text"])
                    yield Dated(path.parent.name, record["uid"], text, parse_day(record["dct"][:10]))


def _timeml(path: Path, corpus: str) -> Iterator[Dated]:
    source = path.read_text(encoding="utf-8")
    created, body, header = _TIMEML_DAY.search(source), _BODY.search(source), _HEADER.search(source)
    if created is None or body is None:
        return
    sentences = dict(_SENTENCE.findall(body[1]))
    text = body[1]
    if sentences:  # the first is the date, or the headline and then the date
        first = [key for key in ("0", "1") if key in sentences]
        rest = " ".join(value for key, value in sentences.items() if key not in first)
        text = "\n\n".join([*(sentences[key] for key in first), rest])
    yield Dated(
        corpus, path.name, _plain(text).strip(), parse_day(created[1]), _plain(header[1]) if header else ""
    )


def _plain(marked: str) -> str:
    text = _TAG.sub("", marked)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    for pattern, joined in _JOINS:
        text = pattern.sub(joined, text)
    return text


def without_year(article: Dated, *, line: bool) -> str:
    """The text, the years cut out of the dates at its top; with `line` its day and month stand above it."""
    head, rest = article.text[:_HEAD], article.text[_HEAD:]
    head = _ISO.sub(r"\1", _DATED.sub(r"\1", head))
    if not line:
        return head + rest
    _, month, day = civil(article.day)
    return f"{_MONTHS[month - 1]} {day}\n\n{head}{rest}"


def without_date(article: Dated) -> str:
    """The text with every date at its top taken out: only what the story tells is left."""
    head, rest = article.text[:_HEAD], article.text[_HEAD:]
    own = re.compile(
        rf"(?:\b{_MONTH} ?\d{{1,2}}|\b\d{{1,2}} {_MONTH})(?: ?,? ?(?:19|20)\d\d)?(?= ?(?:[(\n]|--|$))"
    )
    return own.sub("", head) + rest
