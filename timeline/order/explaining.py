"""What holds of a group of events -> their windows, reasons and records. Decides nothing but what is only likely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.model import Alternative, Conflict, Event, Reason
from timeline.order import instead
from timeline.order.conflicts import conflict_of
from timeline.order.deciding import Group, Rest
from timeline.order.disputes import is_dispute
from timeline.order.edges import edges_of
from timeline.order.frame import Placed
from timeline.order.reasons import chain_reasons
from timeline.order.rivals import rivals
from timeline.order.shortest import Because
from timeline.order.weights import belief
from timeline.order.why import Why
from timeline.order.windows import window
from timeline.when import When


@dataclass(frozen=True, slots=True)
class _Shown:
    """An event's hard window, with what it rests on."""

    when: When | None
    reasons: tuple[Reason, ...]
    confidence: float


class Explained:
    """A group's contradictions as records, and its events with their windows: the hard ones, then the likely ones."""

    def __init__(self, group: Group) -> None:
        rest = group.rest()
        self.placed = rest.placed
        self.others = rest.worlds[1:]
        self.network, self.held = rest.settled.network, list(rest.settled.held)
        self.conflicts, self.gave_way = self._conflicts(rest)
        self.rivals = rivals(self.gave_way)
        self.soft = sorted((s for s in group.statements if not s.hard), key=lambda s: (-s.weight, s.id))
        self.events = tuple(self._windows())

    def _windows(self) -> Iterator[Event]:
        self.why = Why(self.network, self.held)
        shown = [self._shown(event) for event in self.placed.values()]
        if self._add_soft():
            self.why = Why(self.network, self.held)
        for event, hard in zip(self.placed.values(), shown, strict=True):
            likely, added = self._likely(event, hard)
            kept = tuple(reason for reason in event.event.reasons if not reason.bound)
            yield replace(
                event.event,
                when=hard.when,
                likely=likely,
                confidence=hard.confidence,
                alternatives=self._alternatives(event, hard.when),
                reasons=kept + hard.reasons + added,
            )

    def _conflicts(self, rest: Rest) -> tuple[list[Conflict], list[Conflict]]:
        """Contradictions of the texts, and of our readings; each with what follows the other way round."""
        clashes = rest.clashes
        found: tuple[list[Conflict], list[Conflict]] = ([], [])
        for clash, other in zip(clashes, instead.others(rest.settled, clashes, self.placed), strict=True):
            ours = not is_dispute(clash.statements, self.placed)
            found[ours].append(replace(conflict_of(clash.statements, clash.aside), instead=other))
        return found

    def _alternatives(self, event: Placed, when: When | None) -> tuple[Alternative, ...]:
        """The event's windows in other readings of the text, as far as they differ from its first."""
        if not self.others and event.event.id not in self.rivals:
            return ()
        shares: dict[When, float] = {}
        for rival in self.rivals.get(event.event.id, ()):
            if not _same(rival.when, when):
                shares[rival.when] = shares.get(rival.when, 0.0) + rival.probability
        for world in self.others:
            other = window(event, world.settled.network, world.settled.held)
            if other is not None and not _same(other, when):
                shares[other] = shares.get(other, 0.0) + world.probability
        ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0].edtf))
        return tuple(Alternative(other, round(share, 3)) for other, share in ranked)

    def _add_soft(self) -> bool:
        """Take in what readers assume, the weightiest first, where it contradicts nothing; whether anything was."""
        hard = len(self.held)
        if self.soft:
            self.network = self.network.copy()  # what was decided stays as it is
        for statement in self.soft:
            if self.network.attempt(*edges_of(statement, len(self.held), self.placed)):
                self.held.append(statement)
        return len(self.held) > hard

    def _shown(self, event: Placed) -> _Shown:
        when = window(event, self.network, self.held)
        if when is None:
            return _Shown(None, (), 0.0)
        chains = [self.why.because(event, when, upper=upper) for upper in (False, True)]
        return _Shown(when, self._reasons(event, when, chains), self._belief(event, chains))

    def _belief(self, event: Placed, chains: Sequence[Because | None]) -> float:
        """How likely the window is right: as likely as all that the chains of its outer bounds rest on."""
        facts = {fact for because in chains if because is not None for fact in because.facts()}
        rival = sum(other.probability for other in self.rivals.get(event.event.id, ()))
        return round(belief(self.held[fact].weight for fact in sorted(facts)) * max(0.0, 1.0 - rival), 4)

    def _reasons(self, event: Placed, when: When, chains: Sequence[Because | None]) -> tuple[Reason, ...]:
        return tuple(
            reason
            for upper, because in zip((False, True), chains, strict=True)
            if (when.latest if upper else when.earliest) is not None
            for reason in chain_reasons(event, because, self.held, upper=upper, shown=when)
        )

    def _likely(self, event: Placed, hard: _Shown) -> tuple[When | None, tuple[Reason, ...]]:
        """The likely window where it is another than the hard one, and what it rests on beside that one's reasons."""
        if not self.soft:
            return None, ()
        likely = _inside(window(event, self.network, self.held), hard.when)
        if likely is None or _same(likely, hard.when):
            return None, ()
        chains = [self.why.because(event, likely, upper=upper) for upper in (False, True)]
        return likely, _new_chains(self._reasons(event, likely, chains), hard.reasons)


def _inside(likely: When | None, when: When | None) -> When | None:
    """The likely window, never wider than the hard one: its bounds can rest on what is told in other units."""
    if likely is None or when is None or likely.zone != when.zone or likely.extent is not when.extent:
        return likely
    met = likely.meet(when)
    return when if (met.start, met.end) == (when.start, when.end) else likely if met.empty else met


def _same(likely: When | None, when: When | None) -> bool:
    """Whether readers are shown the same days by both."""
    if likely == when:
        return True
    if likely is None or when is None:
        return False
    return likely.edtf == when.edtf and likely.extent is when.extent


def _new_chains(likely: Sequence[Reason], hard: Sequence[Reason]) -> tuple[Reason, ...]:
    """What likely bounds rest on, a chain for each that rests on something else than the hard bound does."""
    added: list[Reason] = []
    for bound in ("earliest", "latest"):
        chain = [reason for reason in likely if reason.bound == bound]
        if chain != [reason for reason in hard if reason.bound == bound]:
            added += (replace(reason, bound="likely") for reason in chain)
    return tuple(added)
