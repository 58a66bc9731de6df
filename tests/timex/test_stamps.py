"""The times that head the entries of a running report are no years; the years of a chronicle are."""

import pytest

import timeline

NEWEST_FIRST = (
    "1358 The mayor will speak, says the council. 1355 Susan Reed, a nurse, tells of leaking roofs.\n"
    "1342 Two men were pulled from a cellar."
)
WITH_A_ZONE = "All times are GMT. 0915 Boats leave the quay. 0932 Rain sets in. 1005: Ministers meet."
BEFORE_A_ZONE = (
    "The lights went out (1410 to 1430 GMT) in half of the town, and by 1100 (1600 GMT) were back."
)
CHRONICLE = (
    "1314 The Scots win at Bannockburn. 1337 A long war begins. 1415 Archers decide the day at Agincourt."
)
HISTORY = "1812 was a hard year. The army left in June. 1358 saw a revolt."


def years(text: str) -> list[str]:
    found = timeline.tag(text, published="2010-01-13")
    return [text[one.span.start : one.span.end] for one in found if one.rule == "year"]


@pytest.mark.parametrize("text", [NEWEST_FIRST, WITH_A_ZONE, BEFORE_A_ZONE])
def test_times_of_entries_are_no_years(text: str) -> None:
    assert years(text) == []


@pytest.mark.parametrize(
    ("text", "told"), [(CHRONICLE, ["1314", "1337", "1415"]), (HISTORY, ["1812", "1358"])]
)
def test_years_that_head_sentences_stay_years(text: str, told: list[str]) -> None:
    assert years(text) == told
