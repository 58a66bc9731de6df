"""The shapes that a rule can name: a table from a name to the function that reads a match's groups.

A shape that holds another expression ("the end of May") hands the inner words to the reader that it is given,
which tries the rules again on them.
"""

from timeline.timex import shapes_amounts, shapes_business, shapes_days, shapes_parts, shapes_years
from timeline.timex.sense import Shape

SHAPES: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        shapes_days.date,
        shapes_days.written_day,
        shapes_days.month_year,
        shapes_days.numeric,
        shapes_days.timestamp,
        shapes_days.odd,
        shapes_days.weekday,
        shapes_days.weekday_week,
        shapes_days.unnamed_weekday,
        shapes_days.weekdays_ago,
        shapes_days.weeks_from,
        shapes_days.weekday_beside,
        shapes_days.turn_month,
        shapes_days.named,
        shapes_days.named_once,
        shapes_days.shifted,
        shapes_days.turn_unit,
        shapes_days.same,
        shapes_years.season,
        shapes_years.season_same,
        shapes_years.beside,
        shapes_years.month_same,
        shapes_years.quarter,
        shapes_years.decade,
        shapes_years.century,
        shapes_years.year_of_era,
        shapes_years.short_year,
        shapes_years.part_of_year,
        shapes_years.part_of_week,
        shapes_years.beside_year,
        shapes_years.turn_of_century,
        shapes_business.fiscal,
        shapes_business.end_of_year,
        shapes_parts.part,
        shapes_parts.part_alone,
        shapes_parts.next_part,
        shapes_parts.night_between,
        shapes_parts.early_hours,
        shapes_parts.week_of,
        shapes_parts.inside,
        shapes_parts.nth,
        shapes_parts.clock,
        shapes_amounts.offset,
        shapes_amounts.amount,
        shapes_amounts.period,
        shapes_amounts.two_units,
        shapes_amounts.adjoining,
        shapes_amounts.repeated,
        shapes_amounts.part_set,
        shapes_amounts.nth_weekday_set,
        shapes_amounts.weekday_part_set,
        shapes_amounts.week_set,
        shapes_amounts.weekday_set,
        shapes_amounts.reference,
    )
}
