"""Histories: what is marked in a paragraph, {words|value}, is what is found there, and where each time lies."""

import re
from pathlib import Path

import pytest

from timeline.calendar import parse_day
from timeline.timex import resolve, tag

_MARK = re.compile(r"\{([^|}]*)\|([^}]*)\}")
_PARAGRAPHS = (Path(__file__).parent / "narratives.txt").read_text(encoding="utf-8").splitlines()
_OPEN = "? "  # what is marked before it is known not to be found yet
_PUBLISHED = parse_day("2014-03-10")


def _cases() -> list[object]:
    kept = [line for line in _PARAGRAPHS if line and not line.startswith("#")]
    not_yet = pytest.mark.xfail(strict=False, reason="known and not solved yet")
    return [
        pytest.param(line.removeprefix(_OPEN), marks=not_yet if line.startswith(_OPEN) else (), id=line[:60])
        for line in kept
    ]


def _type(value: str) -> str:
    if value.startswith("SET "):
        return "SET"
    if value.endswith("_REF"):
        return "DATE"
    return "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"


@pytest.mark.parametrize("marked", _cases())
def test_a_history_is_read_as_a_careful_reader_would(marked: str) -> None:
    text = _MARK.sub(lambda m: m[1], marked)
    expected = [(m[1], _type(m[2]), m[2].removeprefix("SET ")) for m in _MARK.finditer(marked)]
    found = resolve(tag(text), text, published=_PUBLISHED)
    assert [(text[t.start : t.end], t.type.value, t.value) for t in found] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "On Friday the mill shut. It had opened on 4 May 1898 and grown by 9 June 1901.",
            "Friday",
            "2014-03-07",
        ),
        ("The mill opened on 4 May 1898. On Friday it shut.", "Friday", "2014-03-07"),
        (
            "The mill shut on 4 March. It had opened on 4 May 1898, after a fire on 9 June 1897.",
            "4 March",
            "2014-03-04",
        ),
        ("The mill opened on 4 May 1898. It was sold on 2 June.", "2 June", "1898-06-02"),
        ("It began on 4 May 1704 (23 April O.S.) and was over soon.", "23 April", "1704-04-23"),
    ],
)
def test_what_a_text_opens_with_tells_news_from_history(text: str, words: str, value: str) -> None:
    found = resolve(tag(text), text, published=_PUBLISHED)
    assert value in {t.value for t in found if text[t.start : t.end] == words}
