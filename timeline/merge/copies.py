"""Which articles are copies of one text: many papers print one wire story. Knows texts; knows no events."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from timeline.disjoint import Disjoint
from timeline.model import Article

_WORD = re.compile(r"\w+")
_RUN = 4  # words that follow each other count as one
_FEWEST = 20  # runs that a text must have to be told from a chance likeness
_COPIED = 0.7  # share of the shorter text's runs that the longer has, in a copy
_LONGEST = 3  # times as long as the shorter one a copy can be: more is another story that quotes it
_FEW = 50  # articles of which each is compared with each
_KEPT = 500  # texts whose runs are kept while pairs are compared
_BANDS, _ROWS = 21, 3  # of hashes: pairs that share a third of their runs, or more, are looked at closely


def copies(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of articles that are copies of one text, cut or mended here and there; others are left out.

    Likely pairs are found by MinHash, and then compared run by run. Sorted, whatever order the articles come in.
    """
    texts = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    runs = lru_cache(maxsize=_KEPT)(lambda name: _runs(texts[name]))
    sets = Disjoint(texts)
    for one, other in _likely(texts):
        if sets.top(one) != sets.top(other) and _is_copy(runs(one), runs(other)):
            sets.join(one, other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in texts:
        groups[sets.top(name)].append(name)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1))


def _runs(article: Article) -> frozenset[bytes]:
    words = _WORD.findall(article.text[article.body :].lower())
    return frozenset(
        " ".join(words[start : start + _RUN]).encode("utf-8", "surrogatepass")
        for start in range(len(words) - _RUN + 1)
    )


def _likely(texts: Mapping[str, Article]) -> list[tuple[str, str]]:
    """Pairs that may be copies, sorted."""
    if len(texts) <= _FEW:
        return list(combinations(texts, 2))
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - a second that few articles do not need

    empty = MinHash(num_perm=_BANDS * _ROWS, hashfunc=crc32)
    index = MinHashLSH(num_perm=_BANDS * _ROWS, params=(_BANDS, _ROWS))
    pairs: set[tuple[str, str]] = set()
    for name, article in texts.items():
        found = _runs(article)
        if len(found) < _FEWEST:
            continue
        sketch = empty.copy()
        sketch.update_batch(sorted(found))
        pairs.update((min(name, other), max(name, other)) for other in index.query(sketch))
        index.insert(name, sketch)
    return sorted(pairs)


def _is_copy(one: frozenset[bytes], other: frozenset[bytes]) -> bool:
    short, long = sorted((len(one), len(other)))
    return short >= _FEWEST and long <= _LONGEST * short and len(one & other) >= _COPIED * short
