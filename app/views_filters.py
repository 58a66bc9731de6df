"""Asks which events to show. Offers only what the story has."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st
from sieve import Sieve, Sureness, source_name, sources_of, sureness

from timeline.model import Article, Event, EventType, Factuality
from timeline.render.standing import type_words

_ALL = "all"
_AMOUNTS = (25, 50, 100)
_READABLE = 50  # events on a chart on which nearly all can have their labels
_CLAIMS = {
    Factuality.CERTAIN: "told as fact",
    Factuality.ALLEGED: "alleged",
    Factuality.PLANNED: "planned",
    Factuality.NEGATED: "denied",
    Factuality.HYPOTHETICAL: "supposed",
}


def ask_sieve(events: Sequence[Event], articles: Mapping[str, Article], *, story: str) -> Sieve:
    """What the user wants to see of these events; `story` keeps one story's wishes from another's."""
    turn = st.session_state.setdefault(f"filters-{story}", 0)
    key = f"{story}-{turn}"
    if not events:
        return Sieve()
    st.subheader("Filter", anchor=False)
    sieve = Sieve(
        text=st.text_input(
            "Words", placeholder="embassy, Baghdad, …", type="search", key=f"words-{key}", live=True
        )
        or "",
        types=_ask_types(events, key),
        claims=_ask_claims(events, key),
        sureness=_ask_sureness(events, key),
        sources=_ask_sources(events, articles, key),
        **_ask_period(events, key),
    )
    st.button(
        "Clear the filter",
        on_click=_clear,
        args=(story,),
        disabled=sieve.open,
        icon=":material/filter_alt_off:",
        key=f"clear-{key}",
        width="stretch",
    )
    return sieve


def ask_how_many(events: int, *, story: str) -> int | None:
    """How many events to show at most, None for all; not asked where there are few."""
    if events <= _READABLE:
        return None
    offered = [str(most) for most in _AMOUNTS if most < events] + [_ALL]
    chosen = st.segmented_control(
        "Events to show, the weightiest first",
        offered,
        default=str(_READABLE),
        required=True,
        format_func=lambda most: f"all {events}" if most == _ALL else most,
        help="An event weighs more the more articles tell of it, the earlier in them, and the graver its kind.",
        key=f"many-{story}",
    )
    return None if chosen in (None, _ALL) else int(chosen)


def _clear(story: str) -> None:
    """New keys for all the widgets, so that they begin anew."""
    st.session_state[f"filters-{story}"] += 1


def _ask_types(events: Iterable[Event], key: str) -> frozenset[EventType | None]:
    counts = Counter(event.type for event in events)
    offered = sorted(counts, key=lambda kind: (-counts[kind], type_words(kind)))
    if len(offered) < 2:
        return frozenset()
    chosen = st.multiselect(
        "Kind of event",
        offered,
        format_func=lambda kind: f"{type_words(kind)} ({counts[kind]})",
        placeholder="any kind",
        key=f"types-{key}",
    )
    return frozenset(chosen)


def _ask_claims(events: Iterable[Event], key: str) -> frozenset[Factuality]:
    counts = Counter(event.factuality for event in events)
    offered = [claim for claim in Factuality if claim in counts]
    if len(offered) < 2:
        return frozenset()
    chosen = st.pills(
        "How it is told",
        offered,
        selection_mode="multi",
        format_func=lambda claim: f"{_CLAIMS[claim]} ({counts[claim]})",
        key=f"claims-{key}",
    )
    return frozenset(chosen or ())


def _ask_sureness(events: Iterable[Event], key: str) -> frozenset[Sureness]:
    counts = Counter(sureness(event.when) for event in events)
    offered = [how for how in Sureness if how in counts]
    if len(offered) < 2:
        return frozenset()
    chosen = st.pills(
        "How sure the day is",
        offered,
        selection_mode="multi",
        format_func=lambda how: f"{how.value} ({counts[how]})",
        key=f"sureness-{key}",
    )
    return frozenset(chosen or ())


def _ask_sources(events: Iterable[Event], articles: Mapping[str, Article], key: str) -> frozenset[str]:
    counts = Counter(name for event in events for name in sources_of(event, articles))
    offered = sorted({source_name(article) for article in articles.values()})
    if len(offered) < 2:
        return frozenset()
    chosen = st.multiselect(
        "Source",
        offered,
        format_func=lambda name: f"{name} ({counts[name]})",
        placeholder="any source",
        key=f"sources-{key}",
    )
    return frozenset(chosen)


def _ask_period(events: Iterable[Event], key: str) -> dict[str, int | None]:
    """The first and last day to show; nothing to choose where a calendar cannot show the story's days."""
    days = sorted(
        day
        for event in events
        if event.when is not None
        for day in (event.when.first_day, event.when.last_day)
        if day is not None
    )
    if not days or days[0] < 1 or days[-1] > dt.date.max.toordinal():
        return {}
    low, high = dt.date.fromordinal(days[0]), dt.date.fromordinal(days[-1])
    if low == high:
        return {}
    return {
        "first_day": _ask_day("From", low, high, f"from-{key}"),
        "last_day": _ask_day("Until", low, high, f"until-{key}"),
    }


def _ask_day(label: str, low: dt.date, high: dt.date, key: str) -> int | None:
    """The number of a day between two others, None when none is given."""
    day = st.date_input(label, value=None, min_value=low, max_value=high, format="YYYY-MM-DD", key=key)
    return day.toordinal() if day else None
