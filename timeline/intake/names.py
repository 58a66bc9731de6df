"""Gives each of many articles an id of its own. Knows ids alone."""

from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Article, content_id


class Names:
    """The ids that are given away so far."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = frozenset(taken)
        self._given: set[str] = set()
        self._numbers: dict[str, int] = {}

    def unique(self, article: Article) -> Article:
        """Return the article under its id or, where that is given away, under one with a number and with a note."""
        own = article.id
        if own not in self._given:
            self._given.add(own)
            return article
        number = self._numbers.get(own, 1) + 1
        while (unique := f"{own}-{number}") in self._given or unique in self._taken:
            number += 1
        self._numbers[own] = number
        self._given.add(unique)
        if own == content_id("a", article.text):
            note = "another article has the same text"
        else:
            note = f"another article has the id {own!r}, so this one is called {unique!r}"
        return replace(article, id=unique, notes=(*article.notes, note))


def with_unique_ids(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles, each with an id of its own: of those that share one, the later get a number and a note."""
    given = tuple(articles)
    names = Names(article.id for article in given)
    return tuple(map(names.unique, given))
