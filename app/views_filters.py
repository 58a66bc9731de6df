"""Asks which events to show. Offers only what the story has."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import desk
import streamlit as st

from timeline.model import Article, Event, EventType, Factuality
from timeline.render.standing import type_words
from timeline.sieve import Sieve, Sureness, from_query, source_name, sources_of, sureness

_PARAMETERS = ("words", "kind", "told", "sure", "source", "from", "until")
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


def ask_sieve(events: Sequence[Event], articles: Mapping[str, Article]) -> Sieve:
    """What the user wants to see of these events. The address says it too, and is read when a session begins."""
    if not events:
        return Sieve()
    wish, key = _begun()
    st.subheader("Filter", anchor=False)
    sieve = Sieve(
        text=st.text_input(
            "Words",
            value=wish.text,
            placeholder="embassy, Baghdad, …",
            type="search",
            key=f"words-{key}",
            live=True,
        )
        or "",
        types=_ask_types(events, wish.types, key),
        claims=_ask_claims(events, wish.claims, key),
        sureness=_ask_sureness(events, wish.sureness, key),
        sources=_ask_sources(events, articles, wish.sources, key),
        **_ask_period(events, wish, key),
    )
    st.button(
        "Clear the filter",
        on_click=_clear,
        disabled=sieve.open,
        icon=":material/filter_alt_off:",
        key=f"clear-{key}",
        width="stretch",
    )
    _write_address(sieve)
    return sieve


def _begun() -> tuple[Sieve, str]:
    """What a filter of this story begins with, and what its widgets are called by: new ones begin anew."""
    turn = (desk.number(), st.session_state.get("filters-cleared", 0))
    known, wish = st.session_state.get("filter-begun", (None, Sieve()))
    if known != turn:
        asked = {name: st.query_params.get_all(name) for name in _PARAMETERS}
        wish = from_query(asked) if known is None else Sieve()
        st.session_state["filter-begun"] = (turn, wish)
    return wish, f"{turn[0]}-{turn[1]}"


def _write_address(sieve: Sieve) -> None:
    """Let the address ask for what is shown, so that it can be kept and passed on."""
    wanted = sieve.as_query()
    for name in _PARAMETERS:
        if name in wanted and st.query_params.get_all(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted and name in st.query_params:
            del st.query_params[name]


def ask_how_many(events: int) -> int | None:
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
        key=f"many-{desk.number()}",
    )
    return None if chosen in (None, _ALL) else int(chosen)


def _clear() -> None:
    """New keys for all the widgets, so that they begin anew."""
    st.session_state["filters-cleared"] = st.session_state.get("filters-cleared", 0) + 1


def _ask_types(
    events: Iterable[Event], wish: frozenset[EventType | None], key: str
) -> frozenset[EventType | None]:
    counts = Counter(event.type for event in events)
    offered = sorted(counts, key=lambda kind: (-counts[kind], type_words(kind)))
    if len(offered) < 2:
        return frozenset()
    chosen = st.multiselect(
        "Kind of event",
        offered,
        format_func=lambda kind: f"{type_words(kind)} ({counts[kind]})",
        placeholder="any kind",
        default=[one for one in offered if one in wish],
        key=f"types-{key}",
    )
    return frozenset(chosen)


def _ask_claims(events: Iterable[Event], wish: frozenset[Factuality], key: str) -> frozenset[Factuality]:
    counts = Counter(event.factuality for event in events)
    offered = [claim for claim in Factuality if claim in counts]
    if len(offered) < 2:
        return frozenset()
    chosen = st.pills(
        "How it is told",
        offered,
        selection_mode="multi",
        format_func=lambda claim: f"{_CLAIMS[claim]} ({counts[claim]})",
        default=[one for one in offered if one in wish],
        key=f"claims-{key}",
    )
    return frozenset(chosen or ())


def _ask_sureness(events: Iterable[Event], wish: frozenset[Sureness], key: str) -> frozenset[Sureness]:
    counts = Counter(sureness(event.when) for event in events)
    offered = [how for how in Sureness if how in counts]
    if len(offered) < 2:
        return frozenset()
    chosen = st.pills(
        "How sure the day is",
        offered,
        selection_mode="multi",
        format_func=lambda how: f"{how.value} ({counts[how]})",
        default=[one for one in offered if one in wish],
        key=f"sureness-{key}",
    )
    return frozenset(chosen or ())


def _ask_sources(
    events: Iterable[Event], articles: Mapping[str, Article], wish: frozenset[str], key: str
) -> frozenset[str]:
    counts = Counter(name for event in events for name in sources_of(event, articles))
    offered = sorted({source_name(article) for article in articles.values()})
    if len(offered) < 2:
        return frozenset()
    chosen = st.multiselect(
        "Source",
        offered,
        format_func=lambda name: f"{name} ({counts[name]})",
        placeholder="any source",
        default=[one for one in offered if one in wish],
        key=f"sources-{key}",
    )
    return frozenset(chosen)


def _ask_period(events: Iterable[Event], wish: Sieve, key: str) -> dict[str, int | None]:
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
        "first_day": _ask_day("From", wish.first_day, (low, high), f"from-{key}"),
        "last_day": _ask_day("Until", wish.last_day, (low, high), f"until-{key}"),
    }


def _ask_day(label: str, wish: int | None, within: tuple[dt.date, dt.date], key: str) -> int | None:
    """The number of a day between two others, None when none is given."""
    low, high = within
    begin = None
    if wish is not None and low.toordinal() <= wish <= high.toordinal():
        begin = dt.date.fromordinal(wish)
    day = st.date_input(label, value=begin, min_value=low, max_value=high, format="YYYY-MM-DD", key=key)
    return day.toordinal() if day else None
