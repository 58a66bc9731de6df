"""Days in a table, whose whole column tells whether 03/04/2020 is in March or in April. Opens nothing."""

import re
from collections.abc import Iterable
from enum import StrEnum

from timeline.intake.moments import Moment, moment

_SLASHED = re.compile(r"\s*(\d{1,2})([/-])(\d{1,2})\2\d{4}\b")


class Order(StrEnum):
    """In which order a column writes day and month, or why that is not known."""

    DAY_FIRST = "the day first"
    MONTH_FIRST = "the month first"
    OPEN = "no row of its column tells which"
    MIXED = "its column has rows of both kinds"


_DAY_FIRST = {Order.DAY_FIRST: True, Order.MONTH_FIRST: False}


def is_slashed(cell: str) -> bool:
    """Whether a cell writes a day as 03/04/2020."""
    return _SLASHED.match(cell) is not None


def is_open(cell: str) -> bool:
    """Whether a cell's day and month could change places.

    >>> is_open("03/04/2020"), is_open("13/04/2020"), is_open("04/04/2020")
    (True, False, False)
    """
    match = _SLASHED.match(cell)
    return (
        match is not None and int(match[1]) <= 12 and int(match[3]) <= 12 and int(match[1]) != int(match[3])
    )


def settle_order(cells: Iterable[str]) -> Order:
    """Return the order that the cells of a column allow.

    >>> settle_order(["03/04/2020", "13/04/2020"])
    <Order.DAY_FIRST: 'the day first'>
    """
    day = month = False
    for match in filter(None, map(_SLASHED.match, cells)):
        day |= int(match[1]) > 12
        month |= int(match[3]) > 12
    if day and month:
        return Order.MIXED
    if day:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if month else Order.OPEN


def day_in(cell: str, order: Order) -> Moment | None:
    """Return the day that a cell of a column in that order writes, None where it is none or stays open."""
    return moment(cell, day_first=_DAY_FIRST.get(order)) if is_open(cell) else moment(cell)
