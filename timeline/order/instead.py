"""If instead: what would follow if a statement that was set aside held after all, and just one other did not."""

from collections.abc import Mapping, Sequence

from timeline.model import Instead
from timeline.order.conflicts import weakest
from timeline.order.edges import edges_of
from timeline.order.frame import Placed
from timeline.order.giving_way import without
from timeline.order.settling import Clash, Settled
from timeline.order.windows import window

_MOST = 2_000_000  # contradictions times statements up to which each one's other side is worked out


def others(rest: Settled, clashes: Sequence[Clash], placed: dict[str, Placed]) -> tuple[Instead | None, ...]:
    """For each contradiction what follows the other way round; None where nothing can, or they are too many."""
    room = _MOST // max(1, len(rest.held))
    facts = {statement.id: number for number, statement in enumerate(rest.held)}
    return tuple(_other(rest, clash, placed, facts) if n < room else None for n, clash in enumerate(clashes))


def _other(
    rest: Settled, clash: Clash, placed: dict[str, Placed], facts: Mapping[str, int]
) -> Instead | None:
    opponents = [s for s in clash.statements if s is not clash.aside]
    if not opponents:
        return None
    gone = weakest(opponents)
    network = without(rest.network, facts[gone.id]) if gone.id in facts else rest.network.copy()
    if not network.attempt(*edges_of(clash.aside, len(rest.held), placed)):
        return None
    event = clash.aside.source
    return Instead(gone.id, event, window(placed[event], network, (*rest.held, clash.aside)))
