"""Which events the dashboard's filter lets through."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import parse_day
from timeline.model import Article, Event, EventType, Factuality, Mention, Span
from timeline.sieve import Sieve, Sureness, sureness, weightiest
from timeline.when import Extent, When

TEXT = "Rebels attacked the harbour on Sunday. Ministers met in Oslo."
ARTICLES = {"a": Article("a", TEXT, source="Harbour Wire"), "b": Article("b", TEXT, title="Second day")}


def day(text: str | None) -> int | None:
    return parse_day(text) if text else None


def window(first: str | None, last: str | None, extent: Extent = Extent.POINT) -> When:
    return When.on_days(day(first), day(last), extent=extent)


def event(when: When | None, *, article: str = "a", weight: float = 0.5, name: str = "e1") -> Event:
    mention = Mention("m", article, 7, 15, "attack", Span(0, 38), Span(0, 38), "Rebels attacked the harbour")
    return Event(
        name,
        "Attack on harbour",
        (mention,),
        type=EventType.ASSAULT,
        actors=("rebels",),
        when=when,
        weight=weight,
    )


@pytest.mark.parametrize(
    ("when", "how"),
    [
        (window("2019-03-03", "2019-03-03"), "DAY"),
        (window("2019-03-01", "2019-03-03"), "DAYS"),
        (window(None, "2019-03-03"), "OPEN"),
        (window("2019-03-03", None), "OPEN"),
        (window("2019-03-01", None, Extent.LASTING), "OPEN"),
        (window(None, None), "UNKNOWN"),
        (None, "UNKNOWN"),
    ],
)
def test_how_sure_a_day_is(when: When | None, how: str) -> None:

    assert sureness(when) is Sureness[how]


@pytest.mark.parametrize(
    ("when", "first", "last", "through"),
    [
        (window("2019-03-03", "2019-03-03"), "2019-03-01", "2019-03-05", True),
        (window("2019-03-03", "2019-03-03"), "2019-03-04", None, False),
        (window("2019-03-03", "2019-03-03"), None, "2019-03-02", False),
        (window("2019-03-01", "2019-03-09"), "2019-03-05", "2019-03-05", True),
        (window(None, "2019-03-03"), "2019-03-04", None, False),
        (window(None, "2019-03-03"), None, "1900-01-01", True),
        (None, "2019-03-01", None, False),
        (None, None, None, True),
    ],
)
def test_a_period_lets_through_what_can_have_happened_in_it(
    when: When | None, first: str | None, last: str | None, through: bool
) -> None:

    asked = Sieve(first_day=day(first), last_day=day(last))
    assert asked.lets_through(event(when), ARTICLES) is through


@pytest.mark.parametrize(
    ("words", "through"),
    [("harbour", True), ("HARBOUR sunday", True), ("rebels", True), ("oslo", False), ("harbour oslo", False)],
)
def test_all_words_must_stand_in_what_is_told_of_the_event(words: str, through: bool) -> None:

    assert Sieve(text=words).lets_through(event(None), ARTICLES) is through


@pytest.mark.parametrize(("article", "source"), [("a", "Harbour Wire"), ("b", "Second day")])
def test_an_article_without_a_source_goes_by_its_title(article: str, source: str) -> None:

    told = event(None, article=article)
    assert Sieve(sources=frozenset({source})).lets_through(told, ARTICLES)
    assert not Sieve(sources=frozenset({"Somebody else"})).lets_through(told, ARTICLES)


def test_kind_and_claim_are_asked_for_together() -> None:

    asked = Sieve(types=frozenset({EventType.ASSAULT}), claims=frozenset({Factuality.ALLEGED}))
    told = event(None)
    assert not asked.lets_through(told, ARTICLES)
    assert asked.lets_through(replace(told, factuality=Factuality.ALLEGED), ARTICLES)


@given(st.one_of(st.none(), st.integers(-9000, 900_000)), st.one_of(st.none(), st.integers(-9000, 900_000)))
def test_a_filter_that_asks_for_nothing_lets_everything_through(first: int | None, last: int | None) -> None:

    told = event(When.on_days(first, last))
    assert Sieve().open
    assert Sieve().lets_through(told, ARTICLES)


@given(st.lists(st.floats(0, 1), max_size=20), st.integers(0, 25))
def test_the_weightiest_are_kept_in_their_old_order(weights: list[float], most: int) -> None:

    events = [event(None, weight=weight, name=f"e{n}") for n, weight in enumerate(weights)]
    kept = weightiest(events, most)
    assert len(kept) == min(most, len(events))
    assert [e for e in events if e in kept] == kept
    left = [e.weight for e in events if e not in kept]
    assert not kept or not left or min(e.weight for e in kept) >= max(left)
