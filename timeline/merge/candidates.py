"""Which pairs of events are worth comparing: those that share a word and a near article or a day. Scores nothing.

Every event is put under a few keys and compared with those under the same key; a key that says too little to
tell events apart by is split by days or left out, so that the pairs grow about as the events do.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.merge.kinship import Kinship
from timeline.merge.profile import Profile
from timeline.merge.signs import LIGHT, width_in_days

_ALL_NEAR = 60  # in a story of so many articles every one is near every other
_NEAR = 12  # articles in which the events of one are sought, in a large collection
_DAYS = 3  # a window of at most so many days is a key
_MOST = 15  # holders of one key in which each is compared with each


def candidates(profiles: Sequence[Profile], kinship: Kinship) -> Iterator[tuple[int, int]]:
    """Pairs of indices, the lower first, each once and in order."""
    pairs = set(_in_near_articles(profiles, kinship))
    pairs.update(_on_common_days(profiles))
    yield from sorted(pairs)


def share_looked_at(kinship: Kinship) -> float:
    """The share of all pairs of articles whose events are compared, 0 to 1."""
    return min(1.0, _NEAR / max(1, len(kinship))) if len(kinship) > _ALL_NEAR else 1.0


def _in_near_articles(profiles: Sequence[Profile], kinship: Kinship) -> Iterator[tuple[int, int]]:
    by_article: dict[int, dict[tuple[str, ...], list[int]]] = {}
    for index, profile in enumerate(profiles):
        keys = by_article.setdefault(profile.number, {})
        for key in _words(profile):
            keys.setdefault(key, []).append(index)
    for one in sorted(by_article):
        for other in _near(one, kinship):
            there = by_article.get(other, {})
            for key, holders in by_article[one].items():
                for i in holders:
                    for j in there.get(key, ()):
                        if i != j:
                            yield (i, j) if i < j else (j, i)


def _near(article: int, kinship: Kinship) -> list[int]:
    """The article itself and its nearest ones."""
    if len(kinship) <= _ALL_NEAR:
        return list(range(len(kinship)))
    near = kinship.nearest(article, _NEAR)
    return [article, *(other for other in near if kinship.kin(article, other) > 0)]


def _on_common_days(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Events with a narrow window that share a day, a word, and a name or a place."""
    by_key: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        when = profile.when
        if when is None or when.first_day is None or when.last_day is None:
            continue
        if width_in_days(when) > _DAYS:
            continue
        for word in sorted(profile.stems | profile.close | profile.loose):
            for name in sorted(profile.names | profile.place):
                by_key[word, name, when.last_day].append(index)
    for key in sorted(by_key):
        holders = by_key[key]
        for position, i in enumerate(holders):
            for j in holders[position + 1 : position + 1 + _MOST]:
                yield (i, j)


def _words(profile: Profile) -> Iterator[tuple[str, ...]]:
    """The keys of what it is told by; words that say little stand only beside a name."""
    for kind, words in (("stem", profile.stems), ("close", profile.close)):
        for word in sorted(words - LIGHT):
            yield kind, word
    for kind, words in (("stem", profile.stems & LIGHT), ("loose", profile.loose)):
        for word in sorted(words):
            for name in sorted(profile.names):
                yield kind, word, name
