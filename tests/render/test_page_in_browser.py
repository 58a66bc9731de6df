"""The page as a reader meets it, in Chromium; skipped where there is none."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Timeline
from timeline.render.page import page

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which(CHROMIUM) is None, reason=f"no Chromium at {CHROMIUM}"),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


class Visit:
    """A page that is open, with all that it complained of or asked for."""

    def __init__(self, browser: Any, path: Path, width: int, scheme: str) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on(
            "console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("#chart .main-svg", state="attached")


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    visits: list[Visit] = []

    def open_page(story: Timeline, *, width: int = 1200, scheme: str = "light") -> Visit:
        path = tmp_path / f"{len(visits)}.html"
        path.write_text(page(story), encoding="utf-8")
        visits.append(Visit(chromium, path, width, scheme))
        return visits[-1]

    yield open_page
    for opened in visits:
        opened.context.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1000, "dark"), (1900, "light")])
def test_the_page_fits_its_window_and_asks_for_nothing(
    visit: Any, suez: Timeline, width: int, scheme: str
) -> None:
    seen = visit(suez, width=width, scheme=scheme)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.complaints == []
    assert [url for url in seen.requests if not url.startswith(("file:", "data:", "blob:"))] == []


def test_hostile_articles_run_nothing(visit: Any, hostile: Timeline) -> None:
    seen = visit(hostile)
    seen.page.wait_for_timeout(100)
    assert seen.complaints == []


def test_a_click_on_the_chart_leads_to_the_event_and_back(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)
    bar = seen.page.locator("#chart .textpoint text", has_text="Egypt sinks ships")
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    seen.page.mouse.click(box["x"] + 60, box["y"] + box["height"] + 8)
    entry = seen.page.locator('[data-event="e-ships"]')
    seen.page.wait_for_selector('[data-event="e-ships"].found')
    assert entry.evaluate("e => e === document.activeElement")
    entry.get_by_role("button", name="Show in chart").click()
    assert seen.page.locator("#said").inner_text() == "Shown in the chart: Egypt sinks ships in the channel"
    assert seen.page.evaluate("document.getElementById('chart').getBoundingClientRect().top") < 900
    assert seen.complaints == []


def test_an_event_outside_is_brought_into_the_chart(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.locator('[data-event="e-petrol"] .to-chart').click()
    low, high = seen.page.evaluate("document.getElementById('chart').layout.xaxis.range")
    assert low < "1956-12-17" < high


def test_filters_narrow_list_and_chart_alike(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.get_by_label("Standing").select_option("planned")
    assert seen.page.locator("#filters output").inner_text() == "2 of 13 events are shown."
    assert seen.page.locator(".days .event:visible").count() == 2
    drawn = seen.page.evaluate(
        "[...new Set(document.getElementById('chart').data.flatMap(t => t.customdata || []))].sort()"
    )
    assert drawn == ["e-force", "e-petrol"]
    seen.page.get_by_role("button", name="Clear filters").click()
    seen.page.get_by_text("All 13 events are shown.").wait_for()
    seen.page.get_by_label("Search").fill("haifa")
    assert seen.page.locator("#filters output").inner_text() == "0 of 13 events are shown."


def test_of_many_events_the_weightiest_come_first(visit: Any, many: Timeline) -> None:
    seen = visit(many)
    chart = "document.getElementById('chart')"
    assert seen.page.locator("#filters output").inner_text() == "50 of 300 events are shown."
    main = seen.page.evaluate(f"{chart}.layout.height")
    assert main < 900
    seen.page.get_by_role("button", name="Clear filters").click()
    seen.page.get_by_text("All 300 events are shown.").wait_for()
    assert seen.page.evaluate(f"{chart}.layout.height") > main


def test_rows_that_are_filtered_out_leave_no_hole(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.get_by_label("Kind").select_option("retreat")
    found = seen.page.evaluate(
        "(() => { const l = document.getElementById('chart').layout;"
        " return [l.height, l.annotations.map(a => a.text)]; })()"
    )
    assert found[0] < 150
    assert found[1] == ["<b>Aid and retreat</b>", "Articles published"]


def test_the_buttons_move_the_chart(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)

    def axis() -> list[str]:
        found: list[str] = seen.page.evaluate("document.getElementById('chart').layout.xaxis.range")
        return found

    story = axis()
    seen.page.get_by_role("button", name="Show every event").click()
    assert axis()[0] < "1888-06"
    seen.page.get_by_role("button", name="Show the story's own days").click()
    assert [end[:16] for end in axis()] == [end[:16] for end in story]
    for name in ("Zoom in", "Later", "Zoom out", "Earlier"):
        before = axis()
        seen.page.get_by_role("button", name=name).click()
        assert axis() != before
    assert seen.complaints == []


def test_the_theme_can_be_changed(visit: Any, suez: Timeline) -> None:
    seen = visit(suez, scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert seen.page.evaluate(ground) == "rgb(22, 25, 29)"
    seen.page.get_by_role("button", name="Dark").click()
    assert seen.page.evaluate(ground) == "rgb(255, 255, 255)"
    assert seen.page.locator("#theme").get_attribute("aria-pressed") == "false"


def test_the_keyboard_reaches_list_and_controls(visit: Any, suez: Timeline) -> None:
    seen = visit(suez)
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    seen.page.keyboard.press("Enter")
    assert seen.page.url.endswith("#events")


def test_three_hundred_events_are_drawn_in_time(visit: Any, many: Timeline) -> None:
    seen = visit(many)
    taken = seen.page.evaluate(
        "(() => { const t = performance.now(); document.querySelector('[name=closer]').click();"
        " return performance.now() - t; })()"
    )
    assert taken < 5000
    assert seen.complaints == []


def test_the_list_stands_without_scripts(chromium: Any, suez: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(suez), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(path.as_uri())
    assert opened.locator(".event:visible").count() == 14
    assert opened.get_by_text("A script draws the chart.").is_visible()
    assert not opened.locator("#filters").is_visible()
    context.close()
