"""How near articles are to each other in what they tell. Knows their words; knows no events.

Two numbers for a pair: how many words they share, and whether they are alike to the same other articles. The
second tells two alike stories (two quakes on one island) apart far better than the first: friends of friends
add up. It is the cosine of the articles' rows of likeness, each less what chance would give.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.merge.words import article_bag, cosine, weigh
from timeline.model import Article

_WEIGHTIEST = 60  # words of an article by which its neighbours are sought
_COMMON = 200  # a word that more articles share finds no neighbours
NEIGHBOURS = 60  # of an article; a smaller story is compared as a whole
_FEW = 6  # with fewer articles there are no friends of friends
_USUAL, _SPREAD = 0.12, 0.12  # likeness of articles that may or may not tell one story, in small collections

_USUAL_SPREAD = 0.05  # of likeness among articles of one story: no more than chance
_CAREFUL = 0.2  # of the way to surely one story, and no further


@dataclass(frozen=True, slots=True)
class Kinship:
    """Articles by number: `rows` has the likeness of each one's nearest, 0 to 1."""

    numbers: Mapping[str, int]
    rows: tuple[Mapping[int, float], ...]
    expected: tuple[float, ...]  # the root of the mean likeness to all others
    own: tuple[float, ...]  # what stands for an article's likeness to itself, above chance
    along: tuple[float, ...]  # each row times `expected`
    lengths: tuple[float, ...]
    square: float
    _known: dict[tuple[int, int], float] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def nearest(self, article: int, most: int) -> list[int]:
        """The articles that are most like it, at most so many."""
        near = heapq.nlargest(most, self.rows[article].items(), key=lambda item: (item[1], -item[0]))
        return [number for number, _ in near]

    def likeness(self, one: int, other: int) -> float:
        """The share of words in common, 0 to 1; 0 for articles that are not near."""
        return max(self.rows[one].get(other, 0.0), self.rows[other].get(one, 0.0))

    def kin(self, one: int, other: int) -> float:
        """Whether both are alike to the same articles: 1 surely one story, 0 as chance has it, -1 two stories."""
        if one == other:
            return 1.0
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = self._kin(*key)
        return self._known[key]

    def _kin(self, i: int, j: int) -> float:
        if len(self.rows) < _FEW:
            return max(-_CAREFUL, min(_CAREFUL, (self.likeness(i, j) - _USUAL) / _SPREAD))
        chance = self.expected[i] * self.expected[j]
        dot = (
            _dot(self.rows[i], self.rows[j])
            - self.expected[j] * self.along[i]
            - self.expected[i] * self.along[j]
            + chance * self.square
            + self.own[j] * (self.rows[i].get(j, 0.0) - chance)
            + self.own[i] * (self.rows[j].get(i, 0.0) - chance)
        )
        unlike = _USUAL_SPREAD**2 * min(len(self.rows) - 1, NEIGHBOURS)
        return dot / (self.lengths[i] * self.lengths[j] + unlike)


def kinship(articles: Sequence[Article]) -> Kinship:
    """How near the articles are, by the words of their stories."""
    bags = [article_bag(article.text[article.body :]) for article in articles]
    spread = Counter(word for bag in bags for word in bag)
    rows = _rows([weigh(bag, spread, len(bags)) for bag in bags], spread)
    others = max(1, len(rows) - 1)
    expected = tuple(math.sqrt(math.fsum(row.values()) / others) for row in rows)
    own = tuple(
        max((value - expected[i] * expected[j] for j, value in row.items()), default=0.0) + expected[i] ** 2
        for i, row in enumerate(rows)
    )
    along = tuple(math.fsum(value * expected[j] for j, value in row.items()) for row in rows)
    square = math.fsum(value * value for value in expected)
    lengths = tuple(
        math.sqrt(
            max(
                0.0,
                _dot(row, row)
                - 2 * expected[i] * along[i]
                + expected[i] ** 2 * square
                - 2 * own[i] * expected[i] ** 2
                + own[i] ** 2,
            )
        )
        for i, row in enumerate(rows)
    )
    numbers = {article.id: number for number, article in enumerate(articles)}
    return Kinship(numbers, rows, expected, own, along, lengths, square)


def _rows(
    vectors: Sequence[Mapping[str, float]], spread: Mapping[str, int]
) -> tuple[Mapping[int, float], ...]:
    """Each article's nearest others; in a small story all of them."""
    if len(vectors) <= NEIGHBOURS + 1:
        pairs = [[cosine(one, other) for other in vectors] for one in vectors]
        return tuple({j: value for j, value in enumerate(row) if j != i} for i, row in enumerate(pairs))
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    sought = [
        heapq.nlargest(_WEIGHTIEST, vector.items(), key=lambda item: (item[1], item[0])) for vector in vectors
    ]
    for number, words in enumerate(sought):
        for word, weight in words:
            if 1 < spread[word] <= _COMMON:
                holders[word].append((number, weight))
    rows = []
    for number, words in enumerate(sought):
        shared: defaultdict[int, float] = defaultdict(float)
        for word, weight in words:
            for other, its in holders.get(word, ()):
                shared[other] += weight * its
        shared.pop(number, None)
        near = heapq.nlargest(NEIGHBOURS, shared.items(), key=lambda item: (item[1], -item[0]))
        rows.append(dict(sorted(near)))
    return tuple(rows)


def _dot(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(value * large[key] for key, value in small.items() if key in large)
