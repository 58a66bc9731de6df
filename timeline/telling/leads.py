"""Which event of a day a reader would print: what that day's news is about, told so that it stands alone.

Knows events and their labels. An event's own weight counts, and how many articles tell it; so does how much of the
day's other news shares its words, those aside that the story uses all the time; and whether its label can be read
without the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, log2

from timeline.model import Event, EventClass, Factuality

_WORD = re.compile(r"[^\W\d_][\w'’-]{2,}")
_CENTRAL = 0.6  # what an event gains that all of the day's news shares its words with
# What a label keeps by its number of words: of one nobody learns what it was.
_STANDS_ALONE = {0: 0.3, 1: 0.35, 2: 0.7, 3: 0.9}
_CUT = 0.85  # a label that had to be cut
_SAID = 0.7  # a statement, where the day has deeds
_UNSURE = 0.6  # what is planned or alleged, where the day has facts
_SOURCES = 0.5  # what each doubling of the articles that tell it adds


class Leads:
    """Ranks the events of one day; made once for a story, from all events on its timeline."""

    def __init__(self, events: Iterable[Event]) -> None:
        words = [_words(event) for event in events if event.on_timeline]
        used = Counter(word for one in words for word in one)
        self._rare: Mapping[str, float] = {
            word: log((1 + len(words)) / count) for word, count in used.items()
        }

    def rank(self, day: Sequence[Event]) -> tuple[Event, ...]:
        """The day's events, the leading one first."""
        day = sorted(day, key=lambda event: event.id)  # sums of fractions hang on their order
        words = {event.id: _words(event) for event in day}
        shared: defaultdict[str, float] = defaultdict(float)
        for event in day:
            for word in words[event.id]:
                shared[word] += event.weight
        central = {event.id: self._shared(event, words[event.id], shared) for event in day}
        most = max(central.values(), default=0.0) or 1.0

        def lead(event: Event) -> float:
            told_by = len({mention.article for mention in event.mentions})
            own = event.weight * _readable(event) * (1 + _SOURCES * log2(told_by))
            return own * (1 + _CENTRAL * central[event.id] / most)

        return tuple(sorted(day, key=lambda event: (-lead(event), event.id)))

    def _shared(self, event: Event, words: Sequence[str], shared: Mapping[str, float]) -> float:
        """How much of the day's other news has the event's words, rare ones counting more."""
        others = sum((shared[word] - event.weight) * self._rare.get(word, 0.0) for word in words)
        return float(others / max(1, len(words)) ** 0.5)


def _words(event: Event) -> tuple[str, ...]:
    return tuple(sorted({word.casefold() for word in _WORD.findall(event.label)}))


def _readable(event: Event) -> float:
    """What the label keeps of the weight for how well it stands alone, 0 to 1."""
    kept = _STANDS_ALONE.get(len(event.label.split()), 1.0)
    if event.label.endswith("…"):
        kept *= _CUT
    told = [mention for mention in event.mentions if mention.reportable]
    only_said = bool(told) and all(mention.event_class is EventClass.REPORTING for mention in told)
    kept *= _SAID if only_said else 1.0
    return kept if event.factuality is Factuality.CERTAIN else kept * _UNSURE
