"""Which facts tell readers why a bound is shown as it is: as few as will do. Moves no bound, writes no words."""

from collections.abc import Sequence
from functools import cached_property

from timeline.calendar import DAY, to_wall
from timeline.model import Statement
from timeline.order.calendar_edges import TICK
from timeline.order.frame import Placed
from timeline.order.network import Network, Side
from timeline.order.shorter import Shorter
from timeline.order.shortest import Because, shortest
from timeline.when import When


class Why:
    """A settled network with the statements in it; `because` gives the chain behind an event's outer bound."""

    def __init__(self, network: Network, statements: Sequence[Statement]) -> None:
        self.network, self.statements = network, tuple(statements)
        self.weights = [statement.weight for statement in statements]

    def because(self, event: Placed, shown: When, *, upper: bool) -> Because | None:
        """The fewest facts that lead to the day that is shown, or to the minute where one is; None without any."""
        variable = event.finish if upper else event.start
        exact = (self._high if upper else self._low)[variable]
        facts = 0 if exact is None else len(tuple(exact.facts()))
        if facts < 2 or shown.grain.within_day:
            return exact
        day = shown.last_day if upper else shown.first_day

        def same_day(value: int, root: int) -> bool:
            minute = (-value if upper else value) // TICK
            when = self.statements[root].when
            zone = shown.zone or (when.zone if when else None)
            return (minute if zone is None else to_wall(minute, zone)) // DAY == day

        near = self._near_high if upper else self._near_low
        return near.chain(variable, facts, same_day) or exact

    @cached_property
    def _low(self) -> list[Because | None]:
        return shortest(self.network, self.network.low, self.weights)

    @cached_property
    def _high(self) -> list[Because | None]:
        return shortest(self.network, self.network.high, self.weights)

    @cached_property
    def _near_low(self) -> Shorter:
        return self._near(self.network.low)

    @cached_property
    def _near_high(self) -> Shorter:
        return self._near(self.network.high)

    def _near(self, side: Side) -> Shorter:
        return Shorter(self.network, side, self.weights.__getitem__)
