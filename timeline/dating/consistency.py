"""The story's own chain of times helps to date it: on a wrong day it contradicts itself. Orders nothing itself."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.calendar import iso_day
from timeline.dating import weights
from timeline.dating.scoring import believed
from timeline.model import Article, Candidate, Evidence, Published


def worth_trying(article: Article) -> tuple[int, ...]:
    """Return the days on which a story is worth trying, the likeliest first; none where only a stretch is told."""
    return tuple(
        candidate.day
        for number, candidate in enumerate(_days(article))
        if candidate.last is None and (number == 0 or candidate.weight >= weights.WORTH_TRYING)
    )[: weights.TRIED]


def on_day(article: Article, day: int) -> Article:
    """Return the article as it is if it was written on one of its days."""
    candidate = next(one for one in _days(article) if one.day == day)
    first = article.published
    if first is not None:
        chosen = replace(first, day=day, confidence=candidate.weight, evidence=candidate.evidence)
    else:
        chosen = Published(day, candidate.weight, candidate.evidence)
    return replace(article, published=chosen)


def reconsider(article: Article, contradictions: Mapping[int, int]) -> Article:
    """Return the article, its days weighed by how many contradictions the story has on each that was tried.

    A day that is believed stays a day, though it may be another; one that was open is believed where it is sure now.
    """
    days = _days(article)
    if not contradictions or not days:
        return article
    factors = {day: weights.CONTRADICTION**count for day, count in contradictions.items()}
    tried = sum(one.weight for one in days if one.day in factors)
    total = sum(one.weight * factors[one.day] for one in days if one.day in factors)
    weighed = [_weighed(one, contradictions, factors, tried / total) for one in days]
    best, *others = sorted(weighed, key=lambda one: (-one.weight, one.day))
    first = article.published
    if first is None:
        if not believed((best,)):
            return replace(article, candidates=(best, *others))
        return replace(
            article, candidates=(), published=Published(best.day, best.weight, best.evidence, tuple(others))
        )
    minute = first.minute if best.day == first.day else None
    settled = Published(best.day, best.weight, best.evidence, tuple(others), minute)
    return replace(article, published=settled)


def _days(article: Article) -> tuple[Candidate, ...]:
    first = article.published
    if first is None:
        return article.candidates
    return (Candidate(first.day, first.confidence, first.evidence), *first.others)


def _weighed(
    one: Candidate, contradictions: Mapping[int, int], factors: Mapping[int, float], scale: float
) -> Candidate:
    if one.day not in factors:
        return one
    count, others = contradictions[one.day], max(contradictions.values())
    told = "one contradiction" if count == 1 else f"{count} contradictions"
    if count:
        found = Evidence(f"with {iso_day(one.day)} the story has {told}", round(factors[one.day] - 1, 3))
    else:
        gain = round(1 - weights.CONTRADICTION**others, 3)
        found = Evidence(f"the story's own order of events holds together with {iso_day(one.day)}", gain)
    weight = round(min(one.weight * factors[one.day] * scale, weights.MOST_CONFIDENCE), 4)
    kept = one.weight if len(contradictions) == 1 else weight
    return replace(one, weight=kept, evidence=(*one.evidence, found))
