"""Times the ordering of a made-up story: python benchmarks/order_speed.py [EVENTS] [STATEMENTS].

Events lie on random days; statements are true of them (dates, orders, distances in days, parts), so that the
solver has nothing to set aside, and `--clashes N` adds N that contradict a date. Prints seconds.
"""

import argparse
import random
import time

from timeline.allen import RelationType as R
from timeline.calendar import day_number
from timeline.meaning import AnchorKind, Offset, Side, Unit
from timeline.model import Event, Mention, Span, Statement
from timeline.order import solve
from timeline.when import When

_DAYS = 2000
_ZONES = (None, "Asia/Baghdad", "America/New_York", "Europe/Paris")
_NOWHERE = Span(0, 1)


def main() -> None:
    """Build the story, solve it, print how long it took and how much of it is dated."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=int, nargs="?", default=100_000)
    parser.add_argument("statements", type=int, nargs="?", default=500_000)
    parser.add_argument("--clashes", type=int, default=0)
    parser.add_argument("--zones", action="store_true", help="give events zones")
    args = parser.parse_args()
    rng = random.Random(7)
    events, days = _events(rng, args.events, zones=args.zones)
    statements = list(_statements(rng, days, args.statements))
    statements += [_dated(f"clash{i}", i, days[i] + 30, weight=0.4) for i in range(args.clashes)]
    begin = time.perf_counter()
    ordering = solve(events, tuple(statements))
    took = time.perf_counter() - begin
    bounded = sum(e.when is not None for e in ordering.events)
    print(
        f"{len(events):,} events, {len(statements):,} statements: {took:.2f} s; "
        f"{bounded:,} with a window, {len(ordering.conflicts)} contradictions"
    )


def _events(rng: random.Random, count: int, *, zones: bool) -> tuple[tuple[Event, ...], list[int]]:
    start = day_number(1990)
    days = [start + rng.randrange(_DAYS) for _ in range(count)]
    events = tuple(
        Event(
            _name(i),
            f"event {i}",
            (Mention(f"m{i}", "story", 0, 1, "happen", _NOWHERE, _NOWHERE, f"event {i}"),),
            zone=rng.choice(_ZONES) if zones else None,
        )
        for i in range(count)
    )
    return events, days


def _name(i: int) -> str:
    return f"e{i:06d}"


def _statements(rng: random.Random, days: list[int], count: int):
    for number in range(count):
        i, j = rng.randrange(len(days)), rng.randrange(len(days))
        first, last = (i, j) if days[i] <= days[j] else (j, i)
        apart = days[last] - days[first]
        if number % 5 == 0 or apart == 0:
            yield _dated(f"s{number:06d}", i, days[i])
        elif number % 5 == 1:
            offset = Offset(Unit.DAY, apart, apart, Side.AFTER, AnchorKind.EVENT)
            yield _pair(number, last, first, R.AFTER, offset)
        elif apart > 1:
            yield _pair(number, last, first, R.AFTER, None)


def _dated(name: str, i: int, day: int, *, weight: float = 0.9) -> Statement:
    when = When.on_days(day - i % 7, day + i % 5)
    return Statement(
        name, "story", _NOWHERE, _name(i), R.IS_INCLUDED, "dated", "date", when=when, weight=weight
    )


def _pair(number: int, source: int, target: int, relation: R, offset: Offset | None) -> Statement:
    return Statement(
        f"s{number:06d}",
        "story",
        _NOWHERE,
        _name(source),
        relation,
        "ordered",
        "order",
        target=_name(target),
        offset=offset,
    )


if __name__ == "__main__":
    main()
