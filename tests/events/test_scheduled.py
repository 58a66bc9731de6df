"""What a plain present or "would" with a time to come tells is planned; what is done again and again is a habit."""

import pytest
from event_reading import mention, read

from timeline.events import extract
from timeline.meaning import AnchorKind, Choice, Clock, Recurring, Shifted, Unit
from timeline.model import Article, Extraction, Factuality, Mention, Timex, TimexType

F = Factuality
_NEXT_WEEK = Shifted(Unit.WEEK, 1, AnchorKind.PUBLICATION)


@pytest.mark.parametrize(
    ("text", "day", "word"),
    [
        ("The envoy flies to Quito on Thursday.", "Thursday", "flies"),
        ("The museum opens on Monday.", "Monday", "opens"),
        ("The inquiry resumes on Tuesday.", "Tuesday", "resumes"),
        ("The inquiry resumes on Tuesday.", "Tuesday", "inquiry"),
        ("The ceasefire begins on Friday.", "Friday", "ceasefire"),
        ("A ceasefire would begin on Friday, the envoy said.", "Friday", "ceasefire"),
        ("A ceasefire would begin on Friday, the envoy said.", "Friday", "begin"),
        ("The truce, set to begin on Monday, was hailed by the king.", "Monday", "begin"),
    ],
)
def test_what_is_on_the_programme_is_planned_and_told(text: str, day: str, word: str) -> None:
    found = mention(read(text, day), text, word)
    assert (found.factuality, found.reportable) == (F.PLANNED, True)


def test_a_visit_next_week_is_planned() -> None:
    text = "The chancellor meets the bishops next week."
    start = text.index("next week")
    day = Timex("next week", start, start + 9, TimexType.DATE, _NEXT_WEEK, "test")
    assert _of(extract(Article(id="a", text=text), (day,)), "meet").factuality is F.PLANNED


@pytest.mark.parametrize(
    "text", ["The council usually meets on Monday.", "The council often meets on Monday in the hall."]
)
def test_a_habit_is_no_plan(text: str) -> None:
    assert not [m for m in read(text, "Monday").mentions if m.reportable]


@pytest.mark.parametrize(
    ("text", "planned"), [("The shop opens at noon.", False), ("The strike begins at noon.", True)]
)
def test_an_hour_alone_makes_a_plan_of_an_event_and_a_habit_of_a_shop(text: str, planned: bool) -> None:
    start = text.index("noon")
    noon = Timex("noon", start, start + 4, TimexType.TIME, Clock(720), "test")
    told = extract(Article(id="a", text=text), (noon,)).mentions
    assert any(m.factuality is F.PLANNED for m in told) is planned


def test_a_day_gone_by_makes_no_plan_of_a_present_tense() -> None:
    text = "The envoy flies to Quito last Monday."
    start = text.index("last Monday")
    gone = Recurring(Choice.LAST, weekday=0)
    day = Timex("last Monday", start, start + 11, TimexType.DATE, gone, "test")
    assert _of(extract(Article(id="a", text=text), (day,)), "fly").factuality is F.CERTAIN


def test_what_may_be_is_no_plan_without_somebody_who_says_so() -> None:
    text = "A ceasefire would help the villages."
    assert mention(read(text), text, "ceasefire").factuality is not F.PLANNED


def _of(found: Extraction, trigger: str) -> Mention:
    return next(m for m in found.mentions if m.trigger == trigger)
