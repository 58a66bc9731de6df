"""The page as a reader meets it, in Chromium; skipped where there is none."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from page_visits import Visit, written

from timeline.model import KeyDay, Timeline
from timeline.render.page import page
from timeline.render.page_library import library_file
from timeline.render.plotly_source import LIBRARY_FILE, PlotlyJs

pytestmark = pytest.mark.browser
Opened = Callable[..., Visit]


def test_the_page_fits_every_window_and_asks_for_nothing(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    for width in (320, 420, 1000, 1400, 2560):
        seen.page.set_viewport_size({"width": width, "height": 900})
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    seen.page.emulate_media(color_scheme="dark")
    assert seen.complaints == []
    assert seen.outside == []


def test_a_page_without_events_says_so_quietly(visit: Opened, suez: Timeline) -> None:
    seen = visit(replace(suez, events=()))
    assert not seen.page.locator("#timeline").is_visible()
    assert seen.complaints == []


def test_a_click_on_the_chart_leads_to_the_event_and_back(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    label = seen.page.locator("#board .textpoint text", has_text="Paratroopers land").bounding_box()
    seen.page.mouse.click(label["x"] + 30, label["y"] + 6)
    entry = seen.page.locator('[data-event="e-landing"]')
    assert entry.get_attribute("aria-current") == "true"
    assert entry.evaluate("e => e === document.activeElement")
    assert seen.page.locator("#frame").is_visible()
    entry.get_by_role("button", name="Show in chart").click()
    assert seen.page.locator("#said").inner_text() == "Shown in the chart: Paratroopers land at Port Said"
    assert seen.complaints == []


def test_pointing_at_an_event_shows_what_the_list_says_of_it(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    label = seen.page.locator("#board .textpoint text", has_text="Paratroopers land").bounding_box()
    seen.page.mouse.move(label["x"] + 30, label["y"] + 6)
    card = seen.page.locator("#tip")
    assert "Paratroopers land at Port Said" in card.inner_text()
    assert "dropped on airfields" in card.locator("blockquote").inner_text()
    seen.page.mouse.move(5, 5)
    assert not card.is_visible()


def test_an_event_outside_is_brought_into_the_chart(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.locator('[data-event="e-petrol"] .to-chart').click()
    low, high = seen.axis()
    petrol = seen.page.evaluate("Date.UTC(1956, 11, 17)")
    assert low < petrol < high


def test_an_event_of_the_list_is_selected_in_the_chart(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.locator('[data-event="e-ships"] h4').click()
    assert seen.page.locator("#frame").is_visible()
    assert "event=e-ships" in seen.page.url


def test_filters_narrow_list_and_chart_alike(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    for field, choice in (
        ("certainty", "planned"),
        ("kind", "retreat"),
        ("who", "Egypt"),
        ("where", "Suez Canal"),
    ):
        seen.page.locator(f"#filters [name={field}]").select_option(label=choice)
        seen.page.get_by_text(" of 13 events").wait_for()
        listed = seen.page.locator(".days .event:visible")
        assert f"{listed.count()} of 13 events" == seen.page.locator("#count").inner_text()
        assert all(choice.lower() in words.lower() for words in listed.all_inner_texts())
        assert len(seen.drawn()["labels"]) <= listed.count()
        seen.page.get_by_role("button", name="Clear").click()
        seen.page.get_by_text("All 13 events").wait_for()


def test_the_days_that_mattered_and_what_is_disputed_can_be_asked_for(visit: Opened, suez: Timeline) -> None:
    days = (KeyDay(714357, 1.0, ("e-landing", "e-ships"), 2, 0, 1),)
    seen = visit(replace(suez, days=days))
    seen.page.locator("#filters [name=most]").select_option(label="top 1 days")
    seen.page.get_by_text("2 of 13 events").wait_for()
    seen.page.get_by_role("button", name="Clear").click()
    seen.page.locator("#filters [name=certainty]").select_option(value="disputed")
    seen.page.get_by_text("1 of 13 events").wait_for()
    assert seen.page.locator(".badge.disputed:visible").count() == 1


def test_words_and_days_narrow_too(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.get_by_label("Search").fill("haifa")
    seen.page.get_by_text("0 of 13 events").wait_for()
    assert seen.page.get_by_text("No event fits.").is_visible()
    seen.page.get_by_label("Search").fill("")
    seen.page.get_by_label("To", exact=True).fill("1956-07-31")
    seen.page.get_by_text("2 of 13 events").wait_for()


def test_the_theme_can_be_changed(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez, scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert seen.page.evaluate(ground) == "rgb(22, 25, 29)"
    assert seen.page.locator("#theme").get_attribute("aria-pressed") == "true"
    seen.page.get_by_role("button", name="Dark").click()
    assert seen.page.evaluate(ground) == "rgb(255, 255, 255)"
    assert seen.page.locator("#theme").get_attribute("aria-pressed") == "false"


def test_the_keyboard_reaches_list_and_controls(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("location.hash") == "#events"


def test_print_gives_every_event_whatever_is_filtered(visit: Opened, many: Timeline) -> None:
    seen = visit(many)
    assert seen.page.locator(".days .event:visible").count() < 300
    seen.page.emulate_media(media="print")
    assert seen.page.locator(".days .event:visible").count() == 300


def test_an_event_is_copied_as_a_citation(visit: Opened, suez: Timeline) -> None:
    seen = visit(suez)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    entry = seen.page.locator('[data-event="e-ships"]')
    entry.get_by_role("button", name="Cite").click()
    entry.get_by_text("Copied").wait_for()
    said = seen.page.evaluate("navigator.clipboard.readText()")
    assert said.startswith("Egypt sinks ships in the channel. ")
    assert said.endswith("#event-e-ships")
    assert "5 November 1956" in said


def test_the_list_stands_without_scripts(chromium: Any, suez: Timeline, tmp_path: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(written(tmp_path, page(suez)))
    assert opened.locator(".event:visible").count() == 14
    assert opened.get_by_text("A script draws the chart").is_visible()
    for hidden in ("#filters", "#timeline", ".to-chart >> nth=0"):
        assert not opened.locator(hidden).is_visible()
    context.close()


def test_the_library_beside_the_page_is_used(chromium: Any, suez: Timeline, tmp_path: Path) -> None:
    (tmp_path / LIBRARY_FILE).write_text(library_file(), encoding="utf-8")
    seen = Visit(chromium, written(tmp_path, page(suez, plotlyjs=PlotlyJs.DIRECTORY)))
    assert seen.page.locator("#board .main-svg").count()
    assert seen.complaints == []
    seen.context.close()
