"""The page's chart: moving along the axis, lanes, labels, and the address that keeps what is shown."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from page_visits import Visit

from timeline.model import Timeline

pytestmark = pytest.mark.browser
Opened = Callable[..., Visit]


def settle(seen: Visit) -> None:
    seen.page.wait_for_timeout(350)


def test_the_buttons_move_the_chart(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    story = seen.axis()
    seen.page.get_by_role("button", name="All events").click()
    assert seen.axis()[0] < seen.page.evaluate("Date.UTC(1888, 10)")
    seen.page.get_by_role("button", name="Fit to the story's own days").click()
    assert seen.axis() == pytest.approx(story)
    for name in ("Zoom in", "Later", "Zoom out", "Earlier"):
        before = seen.axis()
        seen.page.get_by_role("button", name=name).click()
        assert seen.axis() != before
    assert seen.complaints == []


def test_wheel_and_drag_move_the_chart(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    box = seen.page.locator("#chart").bounding_box()
    low, high = seen.axis()
    seen.page.mouse.move(box["x"] + 200, box["y"] + 120)
    seen.page.mouse.wheel(0, -300)
    settle(seen)
    closer = seen.axis()
    assert closer[1] - closer[0] < high - low
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + 320, box["y"] + 120, steps=4)
    seen.page.mouse.up()
    settle(seen)
    assert seen.axis()[0] < closer[0]
    assert seen.page.locator(".event.found").count() == 0


def test_two_fingers_zoom(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez, width=420)
    low, high = seen.axis()
    seen.page.evaluate(
        """() => {
          const chart = document.getElementById("chart"), y = chart.getBoundingClientRect().top + 90;
          const send = (type, id, x) => chart.dispatchEvent(new PointerEvent(type,
            { pointerId: id, pointerType: "touch", clientX: x, clientY: y, bubbles: true, button: 0 }));
          send("pointerdown", 1, 150); send("pointerdown", 2, 250);
          send("pointermove", 2, 350); send("pointerup", 1, 150); send("pointerup", 2, 350);
        }"""
    )
    settle(seen)
    closer = seen.axis()
    assert closer[1] - closer[0] < (high - low) * 0.7


def test_keys_move_zoom_and_select(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.locator("#chart").focus()
    seen.page.keyboard.press("End")
    listed = seen.page.locator(".days .event").evaluate_all("all => all.map(e => e.dataset.event)")
    assert seen.page.locator(".event.found").get_attribute("data-event") == listed[-1]
    seen.page.keyboard.press("ArrowLeft")
    assert seen.page.locator(".event.found").get_attribute("data-event") == listed[-2]
    low, high = seen.axis()
    seen.page.keyboard.press("+")
    settle(seen)
    closer = seen.axis()
    assert closer[1] - closer[0] < high - low
    seen.page.keyboard.press("Shift+ArrowRight")
    settle(seen)
    assert seen.axis()[0] > closer[0]
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.className").startswith("event")


def test_the_slider_moves_the_ends(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    low, high = seen.axis()
    first = seen.page.get_by_label("First day in the chart")
    first.focus()
    for _ in range(5):
        seen.page.keyboard.press("ArrowRight")
    settle(seen)
    assert seen.axis()[0] > low
    assert seen.axis()[1] == pytest.approx(high)
    assert "1956" in (first.get_attribute("aria-valuetext") or "")


def test_lanes_can_be_switched(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    for lanes, heads in (
        ("Actor", ["Egypt", "Nobody is named"]),
        ("Place", ["Port Said", "No place is named"]),
        ("Source", ["Several sources"]),
        ("Kind", ["Force and pressure", "Aid and retreat"]),
    ):
        seen.page.get_by_role("radio", name=lanes).check()
        assert set(heads) <= set(seen.drawn()["heads"])


def test_what_is_filtered_out_leaves_no_hole(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    before = seen.drawn()["height"]
    seen.page.locator("#filters [name=kind]").select_option(label="retreat")
    seen.page.get_by_text("1 of 13 events").wait_for()
    assert seen.drawn()["heads"] == ["Aid and retreat", "Articles published"]
    assert seen.drawn()["height"] < before / 2


def test_of_many_events_the_weightiest_come_first(visit: Opened, many: Timeline) -> None:
    seen = visit(many)
    assert seen.page.locator("#count").inner_text() == "50 of 300 events"
    seen.page.get_by_role("button", name="Clear").click()
    seen.page.get_by_text("All 300 events").wait_for()
    assert seen.drawn()["height"] <= 900


@pytest.mark.parametrize("width", [320, 2560])
def test_labels_never_overlap_and_are_never_cut_off(visit: Opened, many: Timeline, width: int) -> None:
    seen = visit(many, width=width, at="#most=")
    for lanes in ("Kind", "Actor"):
        seen.page.get_by_role("radio", name=lanes).check()
        boxes = seen.page.evaluate(
            "[...document.querySelectorAll('#board .textpoint text')].map(t => {"
            " const b = t.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom]; })"
        )
        left, right = seen.page.evaluate(
            "(b => [b.left, b.right])(document.getElementById('chart').getBoundingClientRect())"
        )
        assert len(boxes) > 3
        assert all(left - 2 <= box[0] and box[1] <= right + 2 for box in boxes)
        for one, two in combinations(boxes, 2):
            beside = one[1] <= two[0] or two[1] <= one[0]
            assert beside or one[3] - 4 <= two[2] or two[3] - 4 <= one[2], (one, two)


def test_the_address_keeps_what_is_shown(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.get_by_role("radio", name="Place").check()
    seen.page.get_by_label("Certainty").select_option("planned")
    seen.page.get_by_text("2 of 13 events").wait_for()
    seen.page.get_by_role("button", name="Zoom in").click()
    low, high = seen.axis()
    hash_ = seen.page.evaluate("location.hash")
    again = visit(suez, at=hash_)
    assert again.page.locator("#count").inner_text() == "2 of 13 events"
    assert again.axis() == pytest.approx((low, high), abs=120_000)
    assert again.page.get_by_role("radio", name="Place").is_checked()


def test_the_address_of_an_event_opens_it(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez, at="#event-e-ships")
    assert seen.page.locator(".event.found").get_attribute("data-event") == "e-ships"
    assert seen.page.locator("#frame").is_visible()


def test_an_address_that_means_nothing_does_no_harm(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez, at="#start=x&end=y")
    for hash_ in ("#%zz", "#kind=nothing&lanes=evil", "#event=<b>", "#__proto__=1", "#=", "#from=9&most=-1"):
        seen.page.evaluate("hash => { location.hash = hash; }", hash_)
        seen.page.wait_for_timeout(30)
        assert seen.page.locator("#count").inner_text() == "All 13 events"
    assert seen.complaints == []


def test_two_thousand_events_are_soon_there(visit: Opened, many: Timeline) -> None:
    events = tuple(
        replace(event, id=f"{event.id}-{n}") for n in range(7) for event in many.events if event.on_timeline
    )[:2000]
    seen = visit(replace(many, events=events))
    taken = seen.page.evaluate(
        "(() => { const t = performance.now(); document.querySelector('[name=closer]').click();"
        " return performance.now() - t; })()"
    )
    assert taken < 1000
    assert seen.complaints == []
