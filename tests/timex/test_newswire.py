"""Sentences as news agencies write them give the expressions, types and values that TimeML asks for."""

import re
from pathlib import Path

import pytest

from timeline.calendar import parse_day
from timeline.timex import resolve, tag

_MARK = re.compile(r"\[([^|\]]+)\|(\w+) ([^\]]+)\]")
_GAP = "? "


def _sentences() -> list[object]:
    """One case a line of newswire.txt: the sentence, its day, and its expressions."""
    cases: list[object] = []
    published = None
    for line in Path(__file__).with_name("newswire.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# published"):
            published = parse_day(line.split()[2])
        elif line and not line.startswith("#"):
            marked = line.removeprefix(_GAP)
            text = _MARK.sub(r"\1", marked)
            told = [(m[1], m[2], m[3]) for m in _MARK.finditer(marked)]
            gap = pytest.mark.xfail(strict=True, reason="not read so yet")
            cases.append(pytest.param(text, published, told, id=text, marks=gap if marked != line else ()))
    return cases


@pytest.mark.parametrize(("text", "published", "told"), _sentences())
def test_newswire_is_read_as_timeml_marks_it(
    text: str, published: int, told: list[tuple[str, str, str]]
) -> None:
    timexes = resolve(tag(text), text, published=published)
    assert [(text[t.start : t.end], t.type.value, t.value) for t in timexes] == told
