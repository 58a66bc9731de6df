"""Years of three digits: what a history of early times tells, and numbers everywhere else."""

import pytest

from timeline.calendar import parse_day
from timeline.timex import resolve, tag

_PUBLISHED = parse_day("2014-03-10")
_EARLY = "War broke out in 264 BC, ended in 241 BC and broke out again in 218 BC. "
_LATER = "He died in AD 14, his heir in AD 37 and the last of them in AD 68. "


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in resolve(tag(text), text, published=_PUBLISHED)]


@pytest.mark.parametrize(
    ("before", "sentence", "words", "value"),
    [
        (_EARLY, "In 260 the fleet sailed.", "260", "BC0260"),
        (_EARLY, "They held it until 209, when he came.", "209", "BC0209"),
        (_EARLY, "In the spring of 209, he left.", "the spring of 209", "BC0209-SP"),
        (_EARLY, "In late 212 the city fell.", "late 212", "BC0212"),
        (_LATER, "By 193, it was over.", "193", "0193"),
    ],
)
def test_a_history_of_early_times_tells_years_of_three_digits(
    before: str, sentence: str, words: str, value: str
) -> None:
    assert (words, value) in _found(before + sentence)


@pytest.mark.parametrize(
    "sentence", ["In 300 villages nothing was left.", "He was met by 500 riders.", "It fell in 260.5 parts."]
)
def test_what_is_counted_stays_a_number(sentence: str) -> None:
    assert len(_found(_EARLY + sentence)) == len(_found(_EARLY))


def test_elsewhere_a_number_of_three_digits_is_a_number() -> None:
    assert _found("In 260 the fleet sailed, and in 1805 it came home.") == [("1805", "1805")]
