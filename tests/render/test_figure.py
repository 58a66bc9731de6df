import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, day_number
from timeline.model import Event, EventType, Factuality, Timeline
from timeline.render.axis import Axis, axis_of, stamp
from timeline.render.figure import PLOTLY_CONFIG, figure
from timeline.render.lanes import Scale, Side, board_of, shortened
from timeline.render.pieces import PieceKind, SpotKind, drawing_of
from timeline.when import Bound, Extent, When

MONDAY = day_number(1956, 11, 5)
AXIS = Axis((MONDAY - 10) * DAY, (MONDAY + 10) * DAY, (MONDAY - 20) * DAY, (MONDAY + 20) * DAY)


def event(when: When | None, identity: str = "e", **fields: object) -> Event:
    return Event(identity, f"Event {identity}", (), when=when, on_timeline=True, **fields)  # type: ignore[arg-type]


def kinds(when: When, likely: When | None = None) -> tuple[list[PieceKind], list[SpotKind]]:
    drawing = drawing_of(event(when, likely=likely), AXIS)
    assert drawing is not None
    return [piece.kind for piece in drawing.pieces], [spot.kind for spot in drawing.spots]


@pytest.mark.parametrize(
    ("when", "pieces", "spots"),
    [
        (When.on_days(MONDAY, MONDAY), [PieceKind.WINDOW], [SpotKind.DAY]),
        (When.on_days(MONDAY - 4, MONDAY), [PieceKind.WINDOW], []),
        (When.on_days(None, MONDAY), [PieceKind.FADE_EARLIER], [SpotKind.EARLIER]),
        (When.on_days(MONDAY, None), [PieceKind.FADE_LATER], [SpotKind.LATER]),
        (When.on_days(MONDAY - 4, MONDAY, extent=Extent.LASTING), [PieceKind.LASTING], []),
        (
            When.on_days(MONDAY - 4, None, extent=Extent.LASTING),
            [PieceKind.FADE_LATER],
            [SpotKind.LATER],
        ),
        (
            When(
                Bound((MONDAY - 6) * DAY, (MONDAY - 4) * DAY),
                Bound(MONDAY * DAY, (MONDAY + 3) * DAY),
                Extent.LASTING,
            ),
            [PieceKind.LASTING, PieceKind.FUZZY, PieceKind.FUZZY],
            [],
        ),
        (
            When(
                Bound((MONDAY - 6) * DAY, MONDAY * DAY),
                Bound((MONDAY - 4) * DAY, MONDAY * DAY),
                Extent.LASTING,
            ),
            [PieceKind.FUZZY],
            [],
        ),
        (
            When(Bound(None, MONDAY * DAY), Bound((MONDAY + 2) * DAY, None), Extent.LASTING),
            [PieceKind.LASTING, PieceKind.FADE_EARLIER, PieceKind.FADE_LATER],
            [SpotKind.EARLIER, SpotKind.LATER],
        ),
    ],
)
def test_each_kind_of_window_is_drawn_as_what_it_is(
    when: When, pieces: list[PieceKind], spots: list[SpotKind]
) -> None:
    assert kinds(when) == (pieces, spots)


def test_a_likely_window_is_drawn_inside_the_hard_one() -> None:
    pieces, spots = kinds(When.on_days(MONDAY - 4, MONDAY), When.on_days(MONDAY - 1, MONDAY - 1))
    assert (pieces, spots) == ([PieceKind.WINDOW, PieceKind.LIKELY], [SpotKind.LIKELY])


def test_an_open_end_fades_beyond_what_is_likely() -> None:
    likely = When.on_days(MONDAY - 9, MONDAY - 1)
    drawing = drawing_of(event(When.on_days(None, MONDAY), likely=likely), AXIS)
    assert drawing is not None
    assert drawing.low < (MONDAY - 9) * DAY


@pytest.mark.parametrize("when", [None, When.point(None, None), When.point(None, None, zone="Asia/Baghdad")])
def test_what_has_no_day_is_not_drawn(when: When | None) -> None:
    assert drawing_of(event(when), AXIS) is None


def test_a_day_is_drawn_where_it_was_a_day() -> None:
    there = drawing_of(event(When.on_days(MONDAY, MONDAY, zone="Pacific/Auckland")), AXIS)
    assert there is not None
    assert (there.low, there.high) == (MONDAY * DAY, (MONDAY + 1) * DAY)


@pytest.mark.parametrize("far", [day_number(1888), day_number(-43), day_number(2400)])
def test_one_event_far_away_does_not_squeeze_the_story(far: int) -> None:
    near = [event(When.on_days(MONDAY + n, MONDAY + n), f"n{n}") for n in range(0, 12, 3)]
    axis = axis_of([*near, event(When.on_days(far, far), "far")])
    assert axis is not None
    assert axis.span <= 20 * DAY
    assert axis.first <= far * DAY <= axis.last


def test_an_event_without_a_beginning_does_not_squeeze_the_story() -> None:
    axis = axis_of([event(When.on_days(None, MONDAY), "a"), event(When.on_days(MONDAY + 2, MONDAY + 4), "b")])
    assert axis is not None
    assert axis.span <= 15 * DAY


def test_without_any_day_there_is_no_axis() -> None:
    assert axis_of([event(None)]) is None


@given(st.lists(st.tuples(st.integers(-60_000, 60_000), st.integers(0, 4000)), min_size=1, max_size=40))
def test_the_axis_always_lies_inside_everything_and_is_wide_enough(windows: list[tuple[int, int]]) -> None:
    axis = axis_of([event(When.on_days(MONDAY + low, MONDAY + low + long)) for low, long in windows])
    assert axis is not None
    assert axis.first <= axis.low < axis.high <= axis.last
    assert axis.span >= 3 * DAY


@pytest.mark.parametrize("width", [340, 1070])
def test_no_bar_or_label_lies_on_another(suez: Timeline, many: Timeline, width: int) -> None:
    for story in (suez, many):
        events = [e for e in story.events if e.on_timeline]
        axis = axis_of(events)
        assert axis is not None
        board = board_of(events, Scale(axis, width, 40))
        rows: dict[float, list[tuple[float, float]]] = {}
        for item in board.placed:
            rows.setdefault(item.y, []).append((item.low, item.high))
        for spans in rows.values():
            for (_, end), (start, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
                assert end <= start


def test_of_many_events_the_weightiest_keep_their_labels(many: Timeline) -> None:
    axis = axis_of(many.events)
    assert axis is not None
    board = board_of(many.events, Scale(axis, 1070, 40))
    named = [item.event.weight for item in board.placed if item.side is not Side.NONE]
    unnamed = [item.event.weight for item in board.placed if item.side is Side.NONE]
    assert named
    assert min(named) >= max(unnamed)
    assert board.height < 1200


def test_a_label_is_cut_at_a_word() -> None:
    assert shortened("Parliament adopts resolution", 20) == "Parliament adopts…"
    assert shortened("Donaudampfschifffahrtsgesellschaft", 11) == "Donaudampf…"


def test_every_placed_event_is_on_the_figure_and_can_be_clicked(suez: Timeline) -> None:
    drawn = figure(suez)
    clickable = {identity for trace in drawn.data for identity in trace.customdata or ()}
    placed = {e.id for e in suez.events if e.on_timeline and e.id != "e-walkout"}
    assert clickable == placed == set(drawn.layout.meta["events"])


def test_planned_and_alleged_differ_in_more_than_colour(suez: Timeline) -> None:
    drawn = json.loads(figure(suez).to_json())
    dashes = {trace["line"]["dash"] for trace in drawn["data"] if trace["name"] == "outline"}
    assert dashes == {"solid", "dash", "dot"}
    texts = [words for trace in drawn["data"] for words in trace.get("text", ())]
    assert any("(alleged)" in words for words in texts)


def test_what_lies_outside_is_named_at_the_edge(suez: Timeline) -> None:
    notes = {note.name: note.text for note in figure(suez).layout.annotations if note.name}
    assert notes["beyond e-convention"] == "◂ 1888: Convention on free passage"
    assert notes["beyond e-petrol"].endswith("▸")


def test_days_of_publication_are_ticks(suez: Timeline) -> None:
    (ticks,) = (trace for trace in figure(suez).data if trace.name == "published")
    assert list(ticks.x) == ["1956-11-05 12:00", "1956-11-07 12:00"]


def test_events_alone_make_a_figure_too(suez: Timeline) -> None:
    assert figure(suez.events[:3], articles=suez.articles).layout.meta["events"].keys() == {
        event.id for event in suez.events[:3]
    }


def test_nothing_to_place_is_said(suez: Timeline) -> None:
    empty = figure(replace(suez, events=(), articles=()))
    assert "No event" in empty.layout.annotations[0].text


def test_words_of_articles_are_no_markup_in_the_figure(hostile: Timeline) -> None:
    drawn = json.loads(figure(hostile).to_json())
    words = [w for trace in drawn["data"] for key in ("text", "hovertext") for w in trace.get(key, ())]
    words += [note["text"] for note in drawn["layout"]["annotations"]]
    assert not [w for w in words if "<script" in w or "<img" in w]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_same_story_gives_the_same_figure(suez: Timeline, theme: str) -> None:
    one, two = (figure(suez, theme=theme).to_json() for _ in range(2))  # type: ignore[arg-type]
    assert one == two


def test_nothing_is_sent_anywhere() -> None:
    assert PLOTLY_CONFIG["showSendToCloud"] is False
    assert PLOTLY_CONFIG["plotlyServerURL"] == ""
    assert PLOTLY_CONFIG["displaylogo"] is False


def test_years_before_the_common_era_are_written_for_the_axis() -> None:
    assert stamp(day_number(-43, 3, 15) * DAY) == "-0043-03-15 00:00"


@pytest.mark.parametrize("kind", [*EventType, None])
@pytest.mark.parametrize("factuality", list(Factuality))
def test_every_kind_and_standing_can_be_drawn(kind: EventType | None, factuality: Factuality) -> None:
    one = event(When.on_days(MONDAY - 1, MONDAY), type=kind, factuality=factuality)
    assert figure([one]).layout.meta["events"].keys() == {"e"}
