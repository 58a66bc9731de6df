"""What moves with what: days told moved by a week, the order in which things come, and the publication day."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from order_records import MONDAY
from test_ordering_laws import EVENTS, ORDERS, about_time, between, distances, moments

from timeline import order, timex
from timeline.allen import RelationType as R
from timeline.calendar import DAY
from timeline.events import extract_many
from timeline.model import Article, Extraction, Ordering, Published, Statement, Timex
from timeline.order import solve
from timeline.when import Bound, When

WEEK = 7 * DAY


def moved(when: When | None, minutes: int) -> When | None:
    """A window without a zone, so many minutes later."""
    if when is None:
        return None

    def bound(old: Bound) -> Bound:
        return Bound(*(None if m is None else m + minutes for m in (old.earliest, old.latest)))

    return replace(when, start=bound(when.start), end=bound(when.end))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(about_time, between((*ORDERS, R.IS_INCLUDED, R.CAUSES)), distances), max_size=8))
def test_all_days_a_week_later_give_the_same_windows_a_week_later(statements: list[Statement]) -> None:
    later = tuple(replace(s, when=moved(s.when, WEEK)) for s in statements)
    now, then = solve(EVENTS, tuple(statements)), solve(EVENTS, later)
    assert [e.when for e in then.events] == [moved(e.when, WEEK) for e in now.events]
    assert [c.set_aside for c in then.conflicts] == [c.set_aside for c in now.conflicts]


@settings(max_examples=40, deadline=None)
@given(moments, st.permutations(EVENTS))
def test_the_order_in_which_events_come_changes_nothing_but_their_order(statements, events) -> None:
    plain, mixed = solve(EVENTS, tuple(statements)), solve(tuple(events), tuple(statements))
    assert sorted(plain.events, key=lambda e: e.id) == sorted(mixed.events, key=lambda e: e.id)
    assert replace(plain, events=()) == replace(mixed, events=())


# Sentences whose times hang on the day of publication alone.
HANGING = (
    "Miners blocked the coast road on Tuesday.",
    "Yesterday the union rejected the offer.",
    "Three days ago a bridge collapsed in the valley.",
    "The minister will meet the strikers on Friday.",
    "The court freed two drivers last week.",
    "Police searched the union's office two weeks earlier.",
    "The port closed after the bridge collapsed.",
    "The governor resigned on Monday night.",
)


@cache
def _told(text: str) -> tuple[Article, tuple[Timex, ...], Extraction]:
    article = Article("dispatch", text)
    found = timex.tag(text, article=article.id, ages=False)
    return article, found, next(iter(extract_many([(article, found)])))


def _published(text: str, day: int) -> Ordering:
    article, found, extraction = _told(text)
    dated = replace(article, published=Published(day, 0.95, ()))
    resolved = timex.resolve(found, text, published=day)
    return order.solve(extraction.events, order.state(dated, extraction, resolved))


@pytest.mark.parametrize("text", [*HANGING, " ".join(HANGING), "\n\n".join(HANGING)])
@settings(max_examples=10, deadline=None)
@given(day=st.integers(MONDAY, MONDAY + 400), weeks=st.sampled_from((1, 2, 10)))
def test_published_weeks_later_all_that_hangs_on_it_is_weeks_later(text: str, day: int, weeks: int) -> None:
    now, then = _published(text, day), _published(text, day + 7 * weeks)
    assert now.events
    assert [e.when for e in then.events] == [moved(e.when, weeks * WEEK) for e in now.events]
    assert [e.likely for e in then.events] == [moved(e.likely, weeks * WEEK) for e in now.events]
