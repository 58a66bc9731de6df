"""What a user can change of an event: day, name, what is one with it and what is not, whether it is shown."""

import datetime as dt

import streamlit as st
from wanted import day_shown

from timeline.edits import fault, words_of, words_of_mention
from timeline.model import Edit, EditKind, Event, Mention
from timeline.render.page_parts import Story, article_name
from timeline.render.quotes import quoted
from timeline.render.words import heading_words

_EARLIEST, _LATEST = dt.date(1500, 1, 1), dt.date(2199, 12, 31)


def ask_change(story: Story, event: Event) -> Edit | None:
    """The change that the user just made; None while he makes none."""
    ways = ["Day", "Name", "One with", "Hide", "Note"]
    if len(event.mentions) > 1:
        ways.insert(3, "Not one")
    way = st.pills("Change", ways, key=f"change-{event.id}", default=None)
    if way is None:
        return None
    with st.container(border=True):
        edit = _ASKED[way](story, event)
    if edit is None:
        return None
    if why := fault(edit):
        st.warning(f"This change {why}.", icon=":material/error:")
        return None
    return edit


def _day(story: Story, event: Event) -> Edit | None:
    first, last = _ask_days(event)
    reason = st.text_input("Why", placeholder="the ministry's own log", key=f"why-{event.id}")
    if not st.button("Set the day", type="primary", key=f"set-{event.id}"):
        return None
    days = [None if day is None else day.toordinal() for day in (first, last or first)]
    tied = (words_of(story.timeline, event),)
    return Edit(EditKind.DATE, tied, first=days[0], last=days[1], reason=reason.strip())


def _ask_days(event: Event) -> tuple[dt.date | None, dt.date | None]:
    known = (event.when.first_day, event.when.last_day) if event.when else (None, None)
    asked: list[dt.date | None] = []
    for label, day, column in zip(("First day", "Last day"), known, st.columns(2), strict=True):
        with column:
            given = st.date_input(
                label,
                value=day_shown(day, _EARLIEST, _LATEST),
                min_value=_EARLIEST,
                max_value=_LATEST,
                format="YYYY-MM-DD",
                key=f"{label}-{event.id}",
            )
            asked.append(given if isinstance(given, dt.date) else None)
    return asked[0], asked[1]


def _name(story: Story, event: Event) -> Edit | None:
    name = st.text_input("Name", value=event.label, key=f"name-{event.id}")
    if st.button("Rename", type="primary", key=f"rename-{event.id}"):
        return Edit(EditKind.LABEL, (words_of(story.timeline, event),), text=name.strip())
    return None


def _one_with(story: Story, event: Event) -> Edit | None:
    others = [other for other in story.timeline.events if other.on_timeline and other.id != event.id]
    near = {other.id: other for other in sorted(others, key=lambda other: _apart(event, other))}
    chosen = st.multiselect(
        "Events that are the same",
        list(near),
        format_func=lambda name: f"{near[name].label} · {heading_words(near[name].when)}",
        key=f"same-{event.id}",
    )
    if st.button("Make them one", type="primary", disabled=not chosen, key=f"merge-{event.id}"):
        together = (event, *(near[name] for name in chosen))
        return Edit(EditKind.MERGE, tuple(words_of(story.timeline, one) for one in together))
    return None


def _not_one(story: Story, event: Event) -> Edit | None:
    told = {mention.id: mention for mention in event.mentions}
    chosen = st.multiselect(
        "What tells of another event",
        list(told),
        format_func=lambda name: _called(story, told[name]),
        key=f"apart-{event.id}",
    )
    some = 0 < len(chosen) < len(told)
    if st.button("Tell them apart", type="primary", disabled=not some, key=f"split-{event.id}"):
        return Edit(EditKind.SPLIT, tuple(words_of_mention(story.timeline, told[name]) for name in chosen))
    return None


def _hide(story: Story, event: Event) -> Edit | None:
    reason = st.text_input("Why", placeholder="not part of this story", key=f"hide-why-{event.id}")
    if st.button("Hide it from the timeline", type="primary", key=f"hide-{event.id}"):
        return Edit(EditKind.HIDE, (words_of(story.timeline, event),), reason=reason.strip())
    return None


def _note(story: Story, event: Event) -> Edit | None:
    note = st.text_area("Note", key=f"note-{event.id}")
    if st.button("Add the note", type="primary", key=f"add-note-{event.id}"):
        return Edit(EditKind.NOTE, (words_of(story.timeline, event),), text=note.strip())
    return None


def _called(story: Story, mention: Mention) -> str:
    article = story.articles[mention.article]
    sentence = quoted(article.text, mention.sentence.start, mention.sentence.end)
    return f"{mention.trigger}: {sentence[:90]} ({article_name(article)})"


def _apart(event: Event, other: Event) -> tuple[int, str]:
    """How many days lie between two events; those that are near come first."""
    if event.when is None or other.when is None:
        return 10**9, other.label
    days = [day for day in (other.when.first_day, other.when.last_day) if day is not None]
    own = [day for day in (event.when.first_day, event.when.last_day) if day is not None]
    return min((abs(a - b) for a in days for b in own), default=10**9), other.label


_ASKED = {
    "Day": _day,
    "Name": _name,
    "One with": _one_with,
    "Not one": _not_one,
    "Hide": _hide,
    "Note": _note,
}
