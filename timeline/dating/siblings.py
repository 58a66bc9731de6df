"""The other articles of a story help to date one: most were written within weeks. Reads no text."""

import math
from collections.abc import Sequence
from dataclasses import replace

from timeline.calendar import civil, iso_day
from timeline.dating import weights
from timeline.model import Article, Candidate, Evidence, Published

_REMEDY = "give its publication day (--published)"


def settle(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of one story: those whose day the others can tell have it now, the rest say that it is missing.

    A candidate day gains by each article whose own day is sure and close to it. An article alone is settled as
    it is. Nothing is taken from articles that were dated in this way themselves.
    """
    sure = [
        article
        for article in articles
        if article.published is not None and article.published.confidence >= weights.SURE_SIBLING
    ]
    return tuple(_settled(article, sure) for article in articles)


def _settled(article: Article, sure: Sequence[Article]) -> Article:
    candidates = _candidates(article)
    siblings = [other for other in sure if other.id != article.id] if candidates else []
    if candidates and siblings:
        article = _weighed(article, candidates, siblings)
    if article.published is not None:
        return article
    return replace(article, notes=(*article.notes, _missing(article)))


def _candidates(article: Article) -> tuple[Candidate, ...]:
    """The days that are still open; none where the article's own day is sure, or only years are told."""
    published = article.published
    if published is None:
        return tuple(candidate for candidate in article.candidates if candidate.last is None)
    if published.confidence >= weights.SURE_SIBLING or not published.others:
        return ()
    return (Candidate(published.day, published.confidence, published.evidence), *published.others)


def _weighed(article: Article, candidates: Sequence[Candidate], siblings: Sequence[Article]) -> Article:
    near = [(_nearness(candidate.day, siblings), candidate) for candidate in candidates]
    total = sum(factor * candidate.weight for factor, candidate in near)
    told = sorted(
        (
            replace(
                candidate,
                weight=factor * candidate.weight / total,
                evidence=(*candidate.evidence, *_evidence(candidate.day, siblings)),
            )
            for factor, candidate in near
        ),
        key=lambda candidate: (-candidate.weight, candidate.day),
    )
    best, *others = told
    if best.weight < weights.LEAST_CONFIDENCE or not _evidence(best.day, siblings):
        return article
    confidence = min(best.weight, weights.MOST_CONFIDENCE)
    return replace(
        article,
        published=Published(best.day, confidence, best.evidence, tuple(others[: weights.RUNNERS_UP])),
        candidates=(),
    )


def _nearness(day: int, siblings: Sequence[Article]) -> float:
    """By what a candidate day gains: 1 with nothing near it, more for each article that is."""
    days = [other.published.day for other in siblings if other.published is not None]
    near = math.fsum(math.exp(-abs(day - other) / weights.SIBLING_DAYS) for other in days)
    return 1.0 + weights.SIBLING * near


def _evidence(day: int, siblings: Sequence[Article]) -> tuple[Evidence, ...]:
    near = sorted(
        (abs(day - other.published.day), other.published.day)
        for other in siblings
        if other.published is not None and abs(day - other.published.day) <= 2 * weights.SIBLING_DAYS
    )
    if not near:
        return ()
    nearest = iso_day(near[0][1])
    reason = f"another article of the story is dated near it, {nearest}"
    if len(near) > 1:
        reason = f"{len(near)} other articles of the story are dated near it, the nearest {nearest}"
    return (Evidence(reason, round(math.log(_nearness(day, siblings)), 3)),)


def _missing(article: Article) -> str:
    if not article.candidates:
        return f"its day of publication cannot be known: {_REMEDY}"
    years = ", ".join(f"{civil(c.day)[0]} ({c.weight:.0%})" for c in article.candidates[:3])
    if article.candidates[0].last is not None:
        return f"no day is told, and the story tells its year at most (likeliest: {years}): {_REMEDY}"
    return f"its day has no year, and the story does not settle which (likeliest: {years}): {_REMEDY}"
