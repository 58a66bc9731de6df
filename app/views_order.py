"""The order of events as a graph: days left to right, arrows with the words that order them, contradictions."""

from collections.abc import Callable, Sequence

import streamlit as st
from markup import show, theme

from timeline.model import Event, Relation
from timeline.order.graph import around, bands, worth_drawing
from timeline.render.escape import fragment
from timeline.render.figure import PLOTLY_CONFIG
from timeline.render.order_figure import order_figure
from timeline.render.page_notes import contradictions
from timeline.render.page_parts import Story
from timeline.render.palette import COLOURS
from timeline.render.standing import count_words
from timeline.render.words import heading_words

MOST = 60  # events that are drawn at once; of more, those near one of them are
_FARTHEST = 3  # ties from the event that is looked at
_NOTHING = (
    "The articles say of no two of these events which came first. Show more events or clear the filter in the "
    "sidebar, or switch on what readers assume."
)
_NO_DAYS = (
    "None of these events has a day that can be known. If you know when the articles were published, give their "
    "days under “Sources”."
)
_KEY = (
    "**Arrows** lead from what came first to what came after, thick ones to what it brought about. "
    "**Dashed**: part of it, or at the same time. **Dotted**: perhaps the same event. "
    "**Red, with a cross or a ring**: it contradicts what else is told and was set aside. "
    "Rest the pointer on the dot in an arrow to read the words that it rests on; click an event to read about it."
)


def show_order(
    story: Story, listed: Sequence[Event], *, width: int, key: str, on_choice: Callable[[str], None]
) -> None:
    """The graph of the events that are listed; `on_choice` is called with the id of one that is clicked."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        near = _ask_near(listed, key=key)
        steps = _ask_steps(key=key) if near is not None else 0
        assumed = st.toggle("Also what readers assume", key=f"order-assumed-{key}")
    relations = worth_drawing(listed, story.timeline.relations, assumed=assumed)
    shown = list(listed)
    if near is not None:
        close = around(relations, near.id, steps=steps)
        shown = [event for event in listed if event.id in close]
    _draw(story, shown, relations, width=width, on_choice=on_choice)
    _show_contradictions(story)


def _ask_near(listed: Sequence[Event], *, key: str) -> Event | None:
    """The event whose neighbours are drawn; None for all, where they are few enough."""
    by_weight = sorted(listed, key=lambda event: (-event.weight, event.id))
    offered: list[Event | None] = [*by_weight] if len(listed) > MOST else [None, *by_weight]
    if len(offered) < 3:
        return None
    return st.selectbox(
        "Around which event",
        offered,
        format_func=lambda e: "all that are shown" if e is None else f"{e.label} · {heading_words(e.when)}",
        key=f"order-near-{key}-{len(listed) > MOST}",
        width=420,
        help=f"Of more than {MOST} events only those near one of them can be drawn."
        if len(listed) > MOST
        else None,
    )


def _ask_steps(*, key: str) -> int:
    """Over how many ties from that event."""
    steps = st.segmented_control(
        "How far from it", range(1, _FARTHEST + 1), default=1, key=f"order-steps-{key}", required=True
    )
    return int(steps or 1)


def _draw(
    story: Story,
    shown: Sequence[Event],
    relations: Sequence[Relation],
    *,
    width: int,
    on_choice: Callable[[str], None],
) -> None:
    tied = bands(shown, relations)
    if not tied:
        st.info(_NOTHING, icon=":material/account_tree:")
        return
    drawn = order_figure(
        tied,
        relations,
        conflicts=story.timeline.conflicts,
        articles=story.timeline.articles,
        theme=theme(),
        width=width,
    )
    if drawn is None:
        st.info(_NO_DAYS, icon=":material/event_busy:")
        return
    colours = COLOURS[theme()]
    drawn.update_layout(
        modebar={"bgcolor": colours.surface, "color": colours.faint, "activecolor": colours.ink}
    )

    def clicked() -> None:
        state = st.session_state.get("order-chart")
        for point in state["selection"]["points"] if state else []:
            known = point.get("customdata")
            event = known[0] if isinstance(known, list) and known else known
            if isinstance(event, str):
                on_choice(event)
                return

    st.caption(_summary(shown, tied))
    st.plotly_chart(
        drawn,
        theme=None,
        key="order-chart",
        on_select=clicked,
        selection_mode="points",
        config=PLOTLY_CONFIG,
        alt="The order of events, as a graph. The list of events says the same in words.",
    )
    st.caption(_KEY)


def _summary(shown: Sequence[Event], tied: Sequence[Sequence[Event]]) -> str:
    drawn = sum(map(len, tied))
    said = count_words(drawn, "event")
    left = len(shown) - drawn
    return f"{said} in order" + (
        f" · {left} more that the articles put in no order with others" if left else ""
    )


def _show_contradictions(story: Story) -> None:
    told = contradictions(story)
    if told is None:
        st.caption("Nothing in these articles contradicts what else is told in them.")
    else:
        show(fragment(told))
