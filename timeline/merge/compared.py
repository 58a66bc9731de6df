"""Which events of many articles are one: compares what is worth it, and groups what is alike. Makes no event."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from timeline.merge.candidates import candidates, share_looked_at
from timeline.merge.groups import Known, grouped
from timeline.merge.islands import Island, islands
from timeline.merge.kinship import kinship
from timeline.merge.likeness import likeness
from timeline.merge.merged import Merged, merged
from timeline.merge.profile import profiles
from timeline.merge.regroup import regrouped
from timeline.merge.second_look import Looking
from timeline.model import Article, Event, Regrouping


@dataclass(frozen=True, slots=True)
class Compared:
    """The events of many articles, and which of them may be one."""

    events: tuple[Event, ...]
    islands: tuple[Island, ...]
    looked_at: float  # share of all pairs that had a chance to be compared
    wishes: tuple[Regrouping, ...] = ()  # what a user wants, which stands over all odds
    _grouped: Known = field(default_factory=dict, compare=False, repr=False)
    _fused: dict[tuple[int, ...], Event] = field(default_factory=dict, compare=False, repr=False)

    def merged(self, apart: Collection[tuple[str, str]] = ()) -> Merged:
        """The events of the story; pairs in `apart` (ids, the lower first) stay two, and are possibly one."""
        numbers = (
            {event.id: number for number, event in enumerate(self.events)} if apart or self.wishes else {}
        )
        kept_apart = {(min(pair), max(pair)) for pair in ((numbers[a], numbers[b]) for a, b in apart)}
        groups = grouped(self.islands, looked_at=self.looked_at, apart=kept_apart, known=self._grouped)
        groups = replace(groups, possibly=(*groups.possibly, *kept_apart))
        return merged(self.events, regrouped(groups, numbers, self.wishes), known=self._fused)

    def odds_by_id(self) -> dict[tuple[str, str], float]:
        """The log odds of pairs of events that may be one by their ids, the lower first."""
        ids = [event.id for event in self.events]
        return {
            (min(ids[a], ids[b]), max(ids[a], ids[b])): odds
            for island in self.islands
            for (a, b), odds in island.odds.items()
        }


def compare(
    stories: Sequence[tuple[Article, Sequence[Event]]], *, wishes: Sequence[Regrouping] = ()
) -> Compared:
    """Weigh for every pair worth it whether both are one event.

    What they are called, the articles that they stand in, parties, places, numbers and days decide; what
    excludes it does so alone. The order of the articles changes nothing.
    """
    told = sorted(stories, key=lambda story: story[0].id)
    near = kinship([article for article, _ in told])
    prepared = profiles(told)
    odds = (((i, j), likeness(prepared[i], prepared[j], near)) for i, j in candidates(prepared, near))
    looking = Looking(prepared, near, share_looked_at(near))
    found = tuple(looking.again(island) for island in islands(odds))
    return Compared(tuple(profile.event for profile in prepared), found, looking.looked_at, tuple(wishes))


def merge(stories: Sequence[tuple[Article, Sequence[Event]]]) -> Merged:
    """Bring together what many articles tell of one event; where it is unsure, POSSIBLY_SAME relates them."""
    return compare(stories).merged()
