"""If instead: what would follow if a statement that was set aside held after all, and just one other did not."""

from collections.abc import Sequence

from timeline.model import Instead
from timeline.order.conflicts import network_of, weakest
from timeline.order.frame import Placed
from timeline.order.settling import Clash, Settled
from timeline.order.windows import window

_MOST = 200_000  # contradictions times statements up to which each one's other side is worked out


def others(rest: Settled, clashes: Sequence[Clash], placed: dict[str, Placed]) -> tuple[Instead | None, ...]:
    """For each contradiction what follows the other way round; None where nothing can, or they are too many."""
    room = _MOST // max(1, len(rest.held))
    return tuple(_other(rest, clash, placed) if n < room else None for n, clash in enumerate(clashes))


def _other(rest: Settled, clash: Clash, placed: dict[str, Placed]) -> Instead | None:
    opponents = [s for s in clash.statements if s is not clash.aside]
    if not opponents:
        return None
    gone = weakest(opponents)
    there = (*(s for s in rest.held if s is not gone), clash.aside)
    network = network_of(there, placed)
    if network.settle():
        return None
    event = clash.aside.source
    return Instead(gone.id, event, window(placed[event], network, there))
