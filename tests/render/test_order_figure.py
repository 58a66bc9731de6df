"""The temporal graph as a figure: arrows from what came first, their words, and what was set aside."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from suez_stories import hostile_story, suez_story

from timeline.allen import RelationType
from timeline.model import Event, Relation, Timeline
from timeline.order.graph import bands, worth_drawing
from timeline.render.arrows import Ends, curve
from timeline.render.order_figure import CLASH, order_figure
from timeline.render.palette import Theme
from timeline.when import When


def drawn(story: Timeline, *, width: int = 1040, theme: Theme = "light"):
    ties = worth_drawing(story.events, story.relations)
    figure = order_figure(
        bands(story.events, ties),
        ties,
        conflicts=story.conflicts,
        articles=story.articles,
        theme=theme,
        width=width,
    )
    assert figure is not None
    return figure


def trace(figure, name: str):
    return [t for t in figure.data if t.name == name]


def test_an_arrow_leads_to_the_right_from_the_earlier_event() -> None:
    line, dots = trace(drawn(suez_story()), "before")
    assert line.x[0] < line.x[-2]
    assert line.marker.symbol == "arrow"
    assert "Paratroopers land" in dots.hovertext[0]


def test_the_words_that_order_two_events_stand_on_their_arrow_where_there_is_room() -> None:
    assert any("followed" in note.text for note in drawn(suez_story()).layout.annotations)
    assert not any("followed" in note.text for note in drawn(suez_story(), width=380).layout.annotations)


def test_the_words_are_quoted_when_the_pointer_rests_on_an_arrow() -> None:
    *_, dots = trace(drawn(suez_story(), width=380), "before")
    assert "in the words “followed”" in dots.hovertext[0].replace("<br>", " ")


def test_what_may_be_one_is_dotted_and_has_no_head() -> None:
    line, _ = trace(drawn(suez_story()), "perhaps the same")
    assert line.line.dash == "dot"
    assert not any(line.marker.size)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_event_of_which_a_date_was_set_aside_has_a_ring(theme: Theme) -> None:
    (ring,) = trace(drawn(suez_story(), theme=theme), "contradicts, set aside")
    assert ring.marker.symbol == "circle-open"
    assert ring.marker.color == CLASH[theme]
    assert "Sunday 4 November" in ring.hovertext[0].replace("<br>", " ")


def test_a_tie_that_contradicts_is_crossed_out() -> None:
    story = suez_story()
    (conflict,) = story.conflicts
    aside = replace(
        conflict.statements[1], when=None, target="e-stop", relation=RelationType.AFTER, reason="told later"
    )
    story = replace(story, conflicts=(replace(conflict, statements=(conflict.statements[0], aside)),))
    _, dots = trace(drawn(story), "contradicts, set aside")
    assert dots.marker.symbol == "x"
    assert "told later" in dots.hovertext[0]


def test_hostile_words_stay_words() -> None:
    story = hostile_story()
    names = [event.id for event in story.events if event.when][:2]
    story = replace(story, relations=(Relation(*names, RelationType.BEFORE),))
    assert "<script" not in drawn(story).to_json()


def test_nothing_is_drawn_where_no_event_has_a_day() -> None:
    assert order_figure([[Event("a", "a", ()), Event("b", "b", ())]], []) is None


def test_same_input_same_figure() -> None:
    assert drawn(suez_story()).to_json() == drawn(suez_story()).to_json()


def test_two_events_beyond_the_same_edge_have_no_arrow_between_them() -> None:
    near = [Event(f"n{i}", "near", (), when=When.on_days(1000 + i, 1000 + i)) for i in range(12)]
    far = [Event(f"f{i}", "far", (), when=When.on_days(9000 + i, 9000 + i)) for i in range(2)]
    ties = [Relation(a.id, b.id, RelationType.BEFORE) for a, b in pairwise([*near, *far])]
    figure = order_figure([[*near, *far]], ties)
    assert figure is not None
    *_, dots = trace(figure, "before")
    assert len(dots.x) == len(ties) - 1


sides = st.floats(0, 1000)


@given(sides, sides, sides, sides, st.floats(0, 500), st.floats(0, 500))
def test_an_arrow_begins_and_ends_at_the_marks(
    low: float, high: float, from_: float, to: float, one: float, two: float
) -> None:
    first, then = Ends(min(low, high), max(low, high), one), Ends(min(from_, to), max(from_, to), two)
    way = curve(first, then)
    assert way[0] == pytest.approx((first.high if then.low - first.high >= 18 else first.low, one))
    assert way[-1] == pytest.approx((then.low, two))
