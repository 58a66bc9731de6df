import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, civil, day_number
from timeline.meaning import Unit
from timeline.order.calendar_edges import TICK, CalendarStep, first_day, unit_index

UNITS = (
    Unit.DAY,
    Unit.WEEK,
    Unit.MONTH,
    Unit.QUARTER,
    Unit.HALF,
    Unit.YEAR,
    Unit.DECADE,
    Unit.CENTURY,
    Unit.MILLENNIUM,
)
ZONES = (None, "Asia/Baghdad", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "Europe/London")
MODERN = st.integers(day_number(1950) * DAY * TICK, day_number(2040) * DAY * TICK)


@given(st.sampled_from(UNITS), st.integers(-800_000, 900_000))
def test_a_day_lies_in_the_unit_that_its_index_names(unit: Unit, number: int) -> None:
    index = unit_index(number, unit)
    assert first_day(index, unit) <= number < first_day(index + 1, unit)


@given(
    st.sampled_from(UNITS),
    st.integers(-40, 40),
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    MODERN,
    MODERN,
)
def test_the_step_back_undoes_the_step_forward(
    unit: Unit, steps: int, tail_zone: str | None, head_zone: str | None, tail: int, head: int
) -> None:
    step = CalendarStep(unit, steps, tail_zone, head_zone)
    assert (step.forward(tail) <= head) == (tail <= step.backward(head))


@given(st.sampled_from(UNITS), st.integers(-9, 9), st.sampled_from(ZONES), MODERN, MODERN)
def test_a_later_tail_never_leads_to_an_earlier_head(
    unit: Unit, steps: int, zone: str | None, one: int, other: int
) -> None:
    step = CalendarStep(unit, steps, zone, zone)
    low, high = sorted((one, other))
    assert step.forward(low) <= step.forward(high)
    assert step.backward(low) <= step.backward(high)


@pytest.mark.parametrize(
    ("unit", "steps", "start", "expected"),
    [
        (Unit.DAY, 2, (2019, 12, 30), (2020, 1, 1)),
        (Unit.WEEK, 1, (2020, 1, 5), (2020, 1, 6)),
        (Unit.MONTH, 2, (2019, 12, 31), (2020, 2, 1)),
        (Unit.YEAR, 1, (1962, 10, 14), (1963, 1, 1)),
        (Unit.DECADE, -1, (1962, 10, 14), (1950, 1, 1)),
        (Unit.DAY, -1, (-43, 3, 15), (-43, 3, 14)),
    ],
)
def test_a_step_counts_units_of_the_calendar(
    unit: Unit, steps: int, start: tuple[int, int, int], expected: tuple[int, int, int]
) -> None:
    noon = (day_number(*start) * DAY + 720) * TICK
    assert civil(CalendarStep(unit, steps, None, None).forward(noon) // TICK // DAY) == expected
