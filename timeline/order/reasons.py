"""Why a bound stands where it does, in words: one reason for each step of its chain. Computes no bound."""

from collections.abc import Iterator, Sequence

from timeline.calendar import DAY, HOUR, civil, to_wall
from timeline.model import Reason, Statement
from timeline.order.calendar_edges import TICK
from timeline.order.network import Network, Step

_MONTHS = "January February March April May June July August September October November December".split()
LONGEST = 12  # steps of a chain that are told; the one it rests on is always among them


def chain_reasons(
    network: Network,
    step: Step,
    statements: Sequence[Statement],
    *,
    upper: bool,
    zone: str | None,
    bound: str = "",
) -> Iterator[Reason]:
    """The steps behind a bound, from the event's own back to the fact that they rest on.

    `zone` is what the days are told in where the fact has none of its own.
    """
    chain = [(s, number) for s in _steps(step) if (number := _fact(network, s)) is not None]
    told = chain if len(chain) <= LONGEST else [*chain[: LONGEST - 1], chain[-1]]
    root = statements[step.root].when if step.root is not None else None
    clock = zone if root is None else (root.zone or zone)
    fine = root is not None and root.grain.within_day
    for taken, number in told:
        statement = statements[number]
        minute = -taken.value // TICK if upper else taken.value // TICK
        date = _in_words(minute, clock, fine=fine)
        yield Reason(
            f"not {'after' if upper else 'before'} {date}: {statement.reason}",
            statement.article,
            statement.span,
            bound or ("latest" if upper else "earliest"),
            statement.rule,
        )


def _steps(step: Step | None) -> Iterator[Step]:
    while step is not None:
        yield step
        step = step.before


def _fact(network: Network, step: Step) -> int | None:
    return step.root if step.edge is None else network.facts[step.edge]


def _in_words(minute: int, zone: str | None, *, fine: bool) -> str:
    """A minute as a day, with the time of day and the zone where it is told that finely."""
    number, rest = divmod(minute if zone is None else to_wall(minute, zone), DAY)
    year, month, day = civil(number)
    words = f"{day} {_MONTHS[month - 1]} {year if year > 0 else f'{1 - year} BC'}"
    if not fine:
        return words
    clock = f"{rest // HOUR:02d}:{rest % HOUR:02d} on {words}"
    return clock if zone is None else f"{clock} ({zone})"
