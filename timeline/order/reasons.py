"""Why a bound stands where it does, in words: one reason for each step of its chain. Computes no bound."""

from collections.abc import Iterator, Sequence

from timeline.calendar import DAY, HOUR, MONTHS, civil, to_wall
from timeline.model import Reason, Statement
from timeline.order.frame import Placed
from timeline.order.scene import quoted
from timeline.order.shortest import Because
from timeline.when import When

LONGEST = 12  # steps of a chain that are told; the one it rests on is always among them


def chain_reasons(
    event: Placed, because: Because | None, statements: Sequence[Statement], *, upper: bool, shown: When
) -> Iterator[Reason]:
    """The steps behind an event's outer bound, from its own back to the fact that they rest on.

    The event's own bound is told as it is shown; the steps behind it say what it rests on.
    """
    chain = list(because.facts()) if because else []
    told = chain if len(chain) <= LONGEST else [*chain[: LONGEST - 1], chain[-1]]
    bound = f"not {'after' if upper else 'before'} {_shown(shown, upper=upper)}: "
    for number, fact in enumerate(told):
        statement = statements[fact]
        yield Reason(
            f"{'because ' if number else bound}{_of_itself(statement, event)}",
            statement.article,
            statement.span,
            "latest" if upper else "earliest",
            statement.rule,
            statement.source,
            statement.target,
        )


def _of_itself(statement: Statement, event: Placed) -> str:
    """A statement's reason as it reads among the reasons of one of its events."""
    if event.event.id not in (statement.source, statement.target):
        return statement.reason
    return statement.reason.replace(quoted(event.event), "it", 1)


def _shown(when: When, *, upper: bool) -> str:
    minute = when.latest if upper else when.earliest
    assert minute is not None
    return _in_words(minute - upper, when.zone, fine=when.grain.within_day)


def _in_words(minute: int, zone: str | None, *, fine: bool) -> str:
    """A minute as a day, with the time of day and the zone where it is told that finely."""
    number, rest = divmod(minute if zone is None else to_wall(minute, zone), DAY)
    year, month, day = civil(number)
    words = f"{day} {MONTHS[month - 1]} {year if year > 0 else f'{1 - year} BC'}"
    if not fine:
        return words
    clock = f"{rest // HOUR:02d}:{rest % HOUR:02d} on {words}"
    return clock if zone is None else f"{clock} ({zone})"
