"""Events as a short list: day, label, what there is to say of each; a click leads to the event. Writes HTML."""

from collections.abc import Iterable, Mapping

from timeline.model import Event
from timeline.moves import Change, Move
from timeline.render.escape import Html, element
from timeline.render.page_parts import Story
from timeline.render.words import heading_words
from timeline.when import When


def event_rows(story: Story, events: Iterable[Event], notes: Mapping[str, str] | None = None) -> Html:
    """A line for each event, in the order given; `notes` is what is said of it, by id."""
    rows = [
        element(
            "li",
            element("span", heading_words(event.when), class_="row-when"),
            element("a", event.label, href=f"#{story.event_anchors[event.id]}"),
            element("span", notes[event.id], class_="row-note") if notes and notes.get(event.id) else None,
        )
        for event in events
    ]
    return element("ul", rows, class_="event-rows")


def move_rows(story: Story, moves: Iterable[Move]) -> Html:
    """A line for each event that a change moved: where it was, and where it is now."""
    return element("ul", [_move(story, move) for move in moves], class_="event-rows moves")


def _move(story: Story, move: Move) -> Html:
    anchor = story.event_anchors.get(move.event)
    named = element("a", move.label, href=f"#{anchor}") if anchor else element("span", move.label)
    return element("li", element("span", *_ways(move), class_="row-when"), named)


def _ways(move: Move) -> tuple[Html | str, ...]:
    if move.change is Change.CAME:
        return ("new: ", _day(move.now))
    if move.change is Change.WENT:
        return (element("del", _day(move.was)), " no longer on the timeline")
    if _day(move.was) == _day(move.now):
        return (_day(move.now), " (likely day moved)")
    return (element("del", _day(move.was)), " → ", element("ins", _day(move.now)))


def _day(when: When | None) -> str:
    return heading_words(when)
