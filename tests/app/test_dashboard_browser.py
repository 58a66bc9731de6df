"""The dashboard in a real browser: it draws, it can be clicked, and nothing leaves the machine."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from dashboard_pages import APP, PLAIN
from playwright.sync_api import Locator, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
HERE = {"localhost", "127.0.0.1"}
ASKED: list[str] = []  # the addresses that the browser asked for
PATIENCE = 60_000  # milliseconds, for a machine that does much else

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason=f"needs Chromium at {CHROMIUM}"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a dashboard of its own is served, as `timeline serve` does it."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("home")
    command = [sys.executable, "-m", "streamlit", "run", str(APP / "main.py"), "--server.headless", "true"]
    server = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=home,
        env=os.environ | {"PYTHONPATH": str(APP.parent), "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://localhost:{port}/_stcore/health")
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """A page with the sample on it; every address that it asks for is noted."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        opened = browser.new_page(viewport={"width": 1280, "height": 900})
        opened.set_default_timeout(PATIENCE)
        opened.on("request", lambda request: ASKED.append(request.url))
        opened.on("websocket", lambda socket: ASKED.append(socket.url))
        opened.goto(f"{address}/?story=cuban-missiles-1962")
        opened.wait_for_selector(".js-plotly-plot .points path.point:visible")
        yield opened
        browser.close()


@pytest.fixture
def timeline(page: Page) -> Page:
    """The page with its chart and list open, and nothing else."""
    if page.locator("[role=dialog]").count():
        page.keyboard.press("Escape")
        page.locator("[role=dialog]").wait_for(state="detached")
    page.get_by_role("tab", name="Timeline").click()
    page.wait_for_selector(".dateline .event:visible")
    page.wait_for_selector(".js-plotly-plot .points path.point:visible")
    return page


@pytest.fixture
def fresh(page: Page, address: str) -> Iterator[Page]:
    """The first screen of another user in the same browser."""
    assert page.context.browser is not None
    opened = page.context.browser.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened.set_default_timeout(PATIENCE)
    opened.goto(address)
    opened.wait_for_selector("input[type=file]", state="attached")
    yield opened
    opened.close()


def wait_for(url: str) -> None:
    """Return when the address answers; the test fails when it doesn't within a minute."""
    for _ in range(240):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    raise AssertionError(f"{url} does not answer")


def middle_of_first_mark(page: Page) -> tuple[float, float]:
    """Where the first mark of the chart stands on the screen; the chart's own layer lies above its marks."""
    mark = page.locator(".js-plotly-plot .points path.point:visible").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def build(page: Page) -> None:
    """Build the timeline of the articles in the table, once the table is all there."""
    page.get_by_role("button", name="Back to the start").wait_for()
    page.get_by_role("button", name="Build the timeline").click()


@pytest.mark.usefixtures("page")
def test_nothing_is_asked_of_another_machine() -> None:
    hosts = {urlsplit(url).hostname for url in ASKED if url.startswith(("http", "ws"))}
    assert hosts
    assert hosts <= HERE


def test_a_click_in_the_chart_opens_the_event_with_its_reasons(timeline: Page) -> None:
    timeline.mouse.click(*middle_of_first_mark(timeline))
    timeline.wait_for_selector("[role=dialog] .sheet")
    assert "Why this date" in timeline.locator("[role=dialog]").inner_text()
    timeline.keyboard.press("Escape")
    timeline.locator("[role=dialog]").wait_for(state="detached")
    timeline.wait_for_selector(".js-plotly-plot .layer-above .shapelayer path", state="attached")


def test_a_click_in_the_table_opens_the_event(timeline: Page) -> None:
    timeline.get_by_role("tab", name="Events").click()
    table = timeline.get_by_test_id("stDataFrame")
    table.locator("canvas").first.wait_for()
    box = table.bounding_box()
    assert box is not None
    timeline.mouse.click(box["x"] + 80, box["y"] + 92)
    timeline.wait_for_selector("[role=dialog] .sheet")


def test_a_link_to_an_article_opens_it_and_a_mark_in_its_text_shows_its_card(timeline: Page) -> None:
    timeline.locator(".dateline cite a:visible").nth(8).click()
    marks = timeline.locator(".dateline .reading mark.told")
    marks.first.wait_for()
    assert "part=Sources" in timeline.url
    timeline.mouse.move(1, 1)  # off the text, where the pointer would open a card of its own
    cards = timeline.locator(".dateline .reading mark .card:visible")
    marks.first.focus()
    cards.first.wait_for()
    timeline.keyboard.press("Escape")
    timeline.wait_for_function("!document.activeElement.closest('.reading mark')")
    cards.first.wait_for(state="hidden")
    marks.nth(3).click()
    cards.first.wait_for()


def test_the_map_is_drawn_without_asking_for_anything(timeline: Page) -> None:
    asked = len(ASKED)
    timeline.get_by_text("Places", exact=True).click()
    timeline.wait_for_selector(".st-key-map .points path.point:visible")
    assert all(urlsplit(url).hostname in HERE for url in ASKED[asked:] if url.startswith("http"))
    timeline.get_by_test_id("stMain").get_by_text("Timeline", exact=True).last.click()


def test_a_filter_stands_in_the_address_and_holds_when_the_page_is_opened_again(timeline: Page) -> None:
    timeline.get_by_label("Words").fill("Kennedy")
    timeline.wait_for_function("location.search.includes('words=Kennedy')")
    timeline.get_by_text("fit the filter").wait_for()
    timeline.reload()
    timeline.get_by_text("fit the filter").wait_for()
    timeline.wait_for_function("document.querySelector('input[type=search]').value === 'Kennedy'")
    timeline.get_by_role("button", name="Clear the filter").click()
    timeline.wait_for_function("!location.search.includes('words=')")


def test_from_a_text_of_ones_own_to_an_exported_page_in_four_clicks(fresh: Page) -> None:
    fresh.get_by_label("Text of one article").click()
    fresh.keyboard.insert_text(PLAIN)
    fresh.get_by_role("button", name="Build the timeline").click()
    fresh.get_by_role("tab", name="Export").click()
    with fresh.expect_download() as download:
        fresh.get_by_role("button", name="Page").click()
    assert "Sunday 3 March 2019" in Path(download.value.path()).read_text(encoding="utf-8")
    assert download.value.suggested_filename == "pasted-article.html"


def opened_day(page: Page, table: Locator) -> Locator:
    """The field of the first article's day, opened as a user does; tried again until the table takes keys."""
    day = page.locator("[id^=gdg-overlay] input[type=date]")
    for _ in range(8):
        page.wait_for_timeout(700)  # the table sizes its columns
        box = table.bounding_box() if table.is_visible() else None
        if box is None:  # a run that was still going on drew the page anew
            page.get_by_role("tab", name="Sources").click()
            continue
        page.mouse.click(box["x"] + 100, box["y"] + 56)
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        try:
            day.wait_for(timeout=3000)
        except PlaywrightTimeout:
            page.keyboard.press("Escape")
        else:
            return day
    raise AssertionError("the table opened no field")


def test_a_corrected_day_moves_what_hangs_on_it_and_can_be_taken_back(fresh: Page) -> None:
    fresh.set_input_files(
        ".st-key-upload input[type=file]",
        [{"name": "one.txt", "mimeType": "text/plain", "buffer": PLAIN.encode()}],
    )
    build(fresh)
    fresh.get_by_role("tab", name="Sources").click()
    table = fresh.get_by_test_id("stDataFrame")
    table.locator("canvas").first.wait_for()
    day = opened_day(fresh, table)
    day.fill("2019-03-11")
    fresh.keyboard.press("Enter")
    fresh.get_by_role("button", name="Date the story again").click()
    moved = fresh.locator(".st-key-moved")
    moved.locator("ins").first.wait_for()
    assert "Sunday 10 March 2019" in moved.inner_text()
    fresh.get_by_role("button", name="Undo").click()
    moved.wait_for(state="detached")


def test_long_work_says_how_far_it_is_and_can_be_stopped(fresh: Page) -> None:
    many = "\n".join(
        json.dumps({"id": f"a{n}", "text": f"{PLAIN}Crowd {n} waited. " * 12}) for n in range(60)
    )
    fresh.set_input_files(
        ".st-key-upload input[type=file]",
        [{"name": "many.jsonl", "mimeType": "application/json", "buffer": many.encode()}],
    )
    build(fresh)
    fresh.get_by_text("of 60 articles").wait_for()
    fresh.get_by_role("button", name="Stop").click()
    fresh.get_by_text("The articles are still here").wait_for()
    assert fresh.get_by_role("tab").count() == 0


def test_a_story_that_was_saved_is_opened_again(fresh: Page) -> None:
    fresh.get_by_label("Text of one article").fill(PLAIN)
    fresh.get_by_role("button", name="Build the timeline").click()
    fresh.get_by_role("tab", name="Export").click()
    with fresh.expect_download() as download:
        fresh.get_by_role("button", name="Story file").click()
    kept = Path(download.value.path()).read_bytes()
    fresh.get_by_role("button", name="Close").click()
    fresh.get_by_text("Open a story").wait_for()
    fresh.set_input_files(
        ".st-key-story-file input[type=file]",
        [{"name": "kept.db", "mimeType": "application/vnd.sqlite3", "buffer": kept}],
    )
    fresh.get_by_role("heading", name="kept").wait_for()
    fresh.wait_for_selector(".js-plotly-plot .points path.point:visible")


def test_hostile_text_neither_runs_nor_calls_home(fresh: Page) -> None:
    hostile = "<img src=http://example.org/a.png onerror=alert(1)><script>alert(2)</script>![](http://example.org/b.png)"
    article = {
        "title": hostile,
        "source": hostile,
        "url": "javascript:alert(3)",
        "published": "2019-03-04",
        "text": f"Rebels attacked a police station in {hostile} on Sunday. Police arrested two men on Saturday. "
        f"The government in the capital said {hostile} that it would ask for help.",
    }
    asked: list[str] = []
    alerts: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    files = [
        {
            "name": f"{n}.json",
            "mimeType": "application/json",
            "buffer": json.dumps(article | {"id": n}).encode(),
        }
        for n in ("one", hostile.replace("/", "_"))
    ]
    fresh.set_input_files(".st-key-upload input[type=file]", files)
    build(fresh)
    fresh.wait_for_selector(".js-plotly-plot .points path.point:visible")
    fresh.mouse.click(*middle_of_first_mark(fresh))
    fresh.wait_for_selector("[role=dialog] .sheet")
    fresh.keyboard.press("Escape")
    fresh.locator("[role=dialog]").wait_for(state="detached")
    for part in ("Events", "Sources", "Order", "Check", "Export"):
        fresh.get_by_role("tab", name=part).click()
        fresh.wait_for_timeout(500)
    assert not alerts
    assert {urlsplit(url).hostname for url in asked if url.startswith("http")} <= HERE


def test_the_page_is_no_wider_than_a_phone(timeline: Page) -> None:
    timeline.set_viewport_size({"width": 390, "height": 844})
    timeline.wait_for_function(
        "[...document.querySelectorAll('.js-plotly-plot')].every(c => c.clientWidth <= 390)"
    )
    assert timeline.evaluate("document.documentElement.scrollWidth") <= 390
    timeline.set_viewport_size({"width": 1280, "height": 900})
