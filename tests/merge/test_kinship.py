"""Articles that are alike to the same others tell one story; where all are alike nothing is told apart."""

from timeline.merge.kinship import kinship
from timeline.model import Article

_RIVER = "The river Aller flooded Celm and its fields; sandbags, boats and pumps came from Hamm."
_STRIKE = "Tram drivers of Lodva walked out over wages; the union Verk and the mayor met for talks."


def _articles(*texts: str) -> list[Article]:
    return [Article(str(number), text) for number, text in enumerate(texts)]


def test_two_stories_are_told_apart() -> None:
    endings = ("Rain fell.", "Bridges closed.", "Schools shut.", "Trains waited.")
    near = kinship(_articles(*(f"{story} {end}" for story in (_RIVER, _STRIKE) for end in endings)))
    assert near.kin(0, 1) > 0.5
    assert near.kin(0, 4) < -0.5


def test_articles_that_differ_little_in_likeness_are_not_told_apart() -> None:
    """Eight dispatches of one story: a common core, a day's news that two share, and much of each one's own."""
    texts = [
        " ".join(["core"] * 3 + [f"news{number // 2}"] + [f"own{number}n{word}" for word in range(40)])
        for number in range(8)
    ]
    near = kinship(_articles(*texts))
    pairs = [near.kin(one, other) for one in range(len(near)) for other in range(one)]
    assert max(map(abs, pairs)) < 0.2
