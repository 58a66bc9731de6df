"""What needs a look before the timeline is passed on, and what was left out of it."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from markup import show

from timeline.model import Field, Task, ToDo
from timeline.render.article_rows import article_rows
from timeline.render.escape import fragment
from timeline.render.event_rows import event_rows
from timeline.render.page_notes import contradictions, left_out, made_with
from timeline.render.page_parts import Story
from timeline.render.words import days_words

_MOST = 40  # of one task that are listed at once
_TOLD = {
    Task.UNDATED: (
        "Articles without a day",
        "Give the day under “Sources”: every day that is counted from it moves with it.",
    ),
    Task.UNSURE_DAY: (
        "Articles whose day is not sure",
        "Look at the evidence under “Sources”, and correct the day where it is wrong.",
    ),
    Task.DISPUTED: (
        "Sources disagree",
        "Open the event to read what each says. What was set aside stands below.",
    ),
    Task.SINGLE_SOURCE: ("Told by one source alone", "Key events that no second source confirms."),
    Task.NO_DAY: ("Events without a day", "The text says that it happened, but not when."),
    Task.LOW_CONFIDENCE: (
        "Low confidence",
        "Key events that stand on weak grounds. Open the event and read the reasons.",
    ),
    Task.GAP: ("Gaps", "The story goes on before and after. Is a report missing?"),
}
_SILENCE = {"reports": "Nothing was published", "events": "Nothing is told to have happened"}


def show_check(story: Story) -> None:
    """Each task with what it is about; then contradictions, what was left out, and the method."""
    found = story.timeline.to_do
    if not found:
        st.success("Nothing needs a look. Every article has a day.", icon=":material/task_alt:")
    for task, same in groupby(found, key=lambda todo: todo.task):
        _show_task(story, task, list(same))
    show(fragment(contradictions(story), left_out(story), made_with(story.timeline.made_with)))


def _show_task(story: Story, task: Task, same: Sequence[ToDo]) -> None:
    heading, what_to_do = _TOLD[task]
    notes = _notes(story, same)
    once = list({(todo.event, todo.article, todo.gap): todo for todo in same}.values())
    st.subheader(f"{heading} · {len(once)}", anchor=False)
    st.caption(what_to_do)
    shown, rest = once[:_MOST], once[_MOST:]
    _show_rows(story, shown, notes)
    if rest:
        with st.expander(f"{len(rest)} more"):
            _show_rows(story, rest, notes)


def _show_rows(story: Story, same: Sequence[ToDo], notes: dict[str, str]) -> None:
    events = {event.id: event for event in story.timeline.events}
    about = [events[todo.event] for todo in same if todo.event]
    if about:
        show(event_rows(story, about, notes))
    articles = [story.articles[todo.article] for todo in same if todo.article]
    if articles:
        show(article_rows(story, articles))
    silent = [
        f"- {_SILENCE[todo.gap.of]} from {days_words(todo.gap.first, todo.gap.last)}"
        for todo in same
        if todo.gap
    ]
    if silent:
        st.markdown("\n".join(silent))


def _notes(story: Story, same: Sequence[ToDo]) -> dict[str, str]:
    """What is said of each event: the fields on which sources disagree with what they say, or what was set aside."""
    aside = {
        event: f"set aside: {statement.reason}"
        for conflict in story.timeline.conflicts
        for statement in conflict.statements
        if statement.id == conflict.set_aside
        for event in (statement.source, statement.target)
        if event is not None
    }
    notes: dict[str, list[str]] = {}
    for todo in same:
        if todo.event and todo.task is Task.DISPUTED:
            said = _said(story, todo.event, todo.field) if todo.field else aside.get(todo.event, "")
            notes.setdefault(todo.event, []).append(said)
    return {event: "; ".join(filter(None, said)) for event, said in notes.items()}


def _said(story: Story, event: str, field: Field) -> str:
    """Each value that a source gives the field, the newest last."""
    claims = [c for a in story.accounts.get(event, ()) if a.field is field for c in a.claims]
    return f"{field.value}: {', '.join(dict.fromkeys(claim.value.shown for claim in claims))}"
