"""What needs a look before the timeline is passed on, and what was left out of it."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from markup import show

from timeline.render.article_rows import article_rows
from timeline.render.escape import fragment
from timeline.render.event_rows import event_rows
from timeline.render.page_notes import contradictions, left_out, made_with
from timeline.render.page_parts import Story
from timeline.review import Doubt, Finding, review

_MOST = 40  # of one doubt that are listed at once
_WHAT_TO_DO = {
    Doubt.UNDATED: "Give the day under “Sources”: every day that is counted from it moves with it.",
    Doubt.UNSURE_DAY: "Look at the evidence under “Sources”, and correct the day where it is wrong.",
    Doubt.DISPUTED: "Articles contradict each other, or themselves. What was set aside stands below.",
    Doubt.NO_DAY: "The text says that it happened, but not when.",
    Doubt.UNSURE: "Open the event and read the reasons.",
    Doubt.ONE_SOURCE: "Key events that no second source confirms.",
}


def show_check(story: Story) -> None:
    """Each doubt with what it is about, the gravest first; then contradictions, what was left out, and the method."""
    found = review(story.timeline)
    if not found:
        st.success(
            "Nothing needs a look. Every article has a day.",
            icon=":material/task_alt:",
        )
    for doubt, findings in groupby(found, key=lambda finding: finding.doubt):
        _show_doubt(story, doubt, list(findings))
    show(fragment(contradictions(story), left_out(story), made_with(story.timeline.made_with)))


def _show_doubt(story: Story, doubt: Doubt, findings: Sequence[Finding]) -> None:
    st.subheader(f"{doubt.value} · {len(findings)}", anchor=False)
    st.caption(_WHAT_TO_DO[doubt])
    shown, rest = findings[:_MOST], findings[_MOST:]
    _show_rows(story, shown)
    if rest:
        with st.expander(f"{len(rest)} more"):
            _show_rows(story, rest)


def _show_rows(story: Story, findings: Sequence[Finding]) -> None:
    events = {event.id: event for event in story.timeline.events}
    about = [events[finding.event] for finding in findings if finding.event]
    if about:
        show(event_rows(story, about, {f.event: f.why for f in findings if f.event}))
    articles = [story.articles[finding.article] for finding in findings if finding.article]
    if articles:
        show(article_rows(story, articles))
