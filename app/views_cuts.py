"""Asks how the story is told: as it was known on which day, and by which rule where sources disagree."""

from collections.abc import Sequence
from dataclasses import replace

import desk
import streamlit as st
from building import built
from markup import show
from wanted import Wanted

from timeline.calendar import iso_day, parse_day
from timeline.model import Article, Change, Rule
from timeline.render.event_rows import event_rows
from timeline.render.page_parts import Story, story_of
from timeline.render.standing import count_words
from timeline.render.words import day_words
from timeline.telling import Wish, as_wished, changes, days_of_report

_AS_OF, _RULE = "known", "rule"  # their parameters in the address
_USUAL = "as read"
_RULES = {
    _USUAL: "As read",
    Rule.MOST_SOURCES.value: "Most sources",
    Rule.NEWEST.value: "Newest",
    Rule.MOST_CAREFUL.value: "Most careful",
}
_MOST = 20  # changed entries that are listed at once


def ask_cuts(story: Story, wanted: Wanted) -> Story:
    """The story as the user wants it told; the address says how, and is read when a story is opened."""
    as_of = _ask_day(story.timeline.articles)
    if as_of is not None:
        story = built(replace(wanted, as_of=as_of)).story or story
    rule = _ask_rule(story)
    _write(_AS_OF, None if as_of is None else iso_day(as_of))
    _write(_RULE, rule and rule.value)
    if rule is None:
        return story
    return story_of(as_wished(story.timeline, Wish(as_of=as_of, rule=rule)))


def show_cuts(whole: Story, told: Story) -> None:
    """Say that the story is cut, and list the entries that the rule changes; nothing where it is told whole."""
    settings = dict(told.timeline.made_with.settings)
    if as_of := settings.get("as of"):
        missing = len(whole.articles) - len(told.articles)
        st.info(
            f"As it was known on {day_words(parse_day(as_of))}: {count_words(len(told.articles), 'article')} "
            f"of {len(whole.articles)}. {missing} came out later, or have no day.",
            icon=":material/history:",
        )
    if rule := settings.get(_RULE):
        _show_changes(told, Rule(rule))


def _ask_day(articles: Sequence[Article]) -> int | None:
    """The day that the story is told as of; None for the last one, and where there are not two to choose from."""
    counts = dict(days_of_report(articles))
    if len(counts) < 2:
        return None
    days = list(counts)
    asked = _begun(_AS_OF)
    day = st.select_slider(
        "As known on",
        [iso_day(day) for day in days],
        value=asked if asked in {iso_day(day) for day in days} else iso_day(days[-1]),
        format_func=lambda day: f"{day_words(parse_day(day), with_weekday=False)}",
        help="Nothing that was published later dates an event or adds one.",
        key=f"as-known-{desk.number()}",
    )
    chosen = parse_day(str(day))
    return None if chosen == days[-1] else chosen


def _ask_rule(story: Story) -> Rule | None:
    """The rule by which a value is taken where sources disagree; not asked where they never do."""
    told = story.timeline.accounts
    if not any(changes(told, one, other) for one in Rule for other in Rule):
        return None
    asked = _begun(_RULE)
    chosen = st.segmented_control(
        "Where sources disagree",
        list(_RULES),
        default=asked if asked in _RULES else _USUAL,
        required=True,
        format_func=_RULES.__getitem__,
        help="Which value is taken. “As read” leaves each day as all statements together leave it.",
        key=f"by-rule-{desk.number()}",
    )
    return None if chosen in (None, _USUAL) else Rule(chosen)


def _show_changes(story: Story, rule: Rule) -> None:
    """What this rule changes against each of the others, an event a line."""
    others = [other for other in Rule if other is not rule]
    found = [(other, change) for other in others for change in changes(story.timeline.accounts, other, rule)]
    notes: dict[str, list[str]] = {}
    for other, change in found:
        notes.setdefault(change.event, []).append(_told(change, other))
    events = [event for event in story.timeline.events if event.id in notes]
    events.sort(key=lambda event: (-event.weight, event.id))
    name = _RULES[rule.value].lower()
    with st.expander(f"By “{name}” {count_words(len(events), 'entry', 'entries')} read differently"):
        lines = {event.id: "; ".join(notes[event.id]) for event in events}
        show(event_rows(story, events[:_MOST], lines))
        if len(events) > _MOST:
            st.caption(f"and {len(events) - _MOST} more")


def _told(change: Change, other: Rule) -> str:
    now, was = (value.shown if value else "open" for value in (change.after, change.before))
    return f"{change.field.value}: {now} ({_RULES[other.value].lower()}: {was})"


def _begun(name: str) -> str | None:
    """What the address asked for when this story was opened."""
    known: dict[tuple[str, int], str | None] = st.session_state.setdefault("cuts-begun", {})
    return known.setdefault((name, desk.number()), st.query_params.get(name))


def _write(name: str, value: str | None) -> None:
    """Let the address ask for what is shown, so that it can be kept and passed on."""
    if value is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value
