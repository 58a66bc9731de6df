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
from dashboard_pages import APP
from playwright.sync_api import Page, sync_playwright

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
        opened.goto(address)
        opened.wait_for_selector(".js-plotly-plot .points path.point:visible")
        opened.wait_for_selector(".dateline .event")
        yield opened
        browser.close()


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


@pytest.mark.usefixtures("page")
def test_nothing_is_asked_of_another_machine() -> None:
    hosts = {urlsplit(url).hostname for url in ASKED if url.startswith(("http", "ws"))}
    assert hosts
    assert hosts <= HERE


def test_a_click_in_the_chart_goes_to_the_event_in_the_list(page: Page) -> None:
    page.mouse.click(*middle_of_first_mark(page))
    page.wait_for_function("document.activeElement.classList.contains('event')")
    page.wait_for_selector(".js-plotly-plot .layer-above .shapelayer path", state="attached")


def test_a_link_to_an_article_opens_it(page: Page) -> None:
    link = page.locator(".dateline cite a:visible").first
    goal = (link.get_attribute("href") or "#").removeprefix("#")
    link.click()
    page.wait_for_function("goal => document.activeElement.id === goal", arg=goal)
    page.get_by_role("tab", name="Events").click()
    page.wait_for_selector(".dateline .event:visible")


def test_a_mark_in_the_text_shows_its_card_to_keyboard_and_pointer(page: Page) -> None:
    page.get_by_role("tab", name="Text").click()
    page.mouse.move(0, 0)
    marks = page.locator(".dateline .reading mark.told")
    cards = page.locator(".dateline .reading mark .card:visible")
    marks.first.focus()
    cards.first.wait_for()
    page.keyboard.press("Escape")
    page.wait_for_function("!document.activeElement.closest('.reading mark')")
    assert cards.count() == 0
    marks.nth(3).hover()
    cards.first.wait_for()
    page.mouse.move(0, 0)
    page.get_by_role("tab", name="Events").click()
    page.wait_for_selector(".dateline .event:visible")


def test_the_story_can_be_saved(page: Page) -> None:
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").click()
    story = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert len(story["articles"]) == 12
    assert download.value.suggested_filename.endswith(".json")


def test_hostile_text_neither_runs_nor_calls_home(page: Page, address: str) -> None:
    hostile = "<img src=http://example.org/a.png onerror=alert(1)><script>alert(2)</script>![](http://example.org/b.png)"
    article = {
        "title": hostile,
        "source": hostile,
        "url": "javascript:alert(3)",
        "published": "2019-03-04",
        "text": f"Rebels attacked a police station in {hostile} on Sunday. Police arrested two men on Saturday. "
        f"The government in the capital said {hostile} that it would ask for help.",
    }
    assert page.context.browser is not None
    opened = page.context.browser.new_page()
    opened.set_default_timeout(PATIENCE)
    asked: list[str] = []
    alerts: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    opened.goto(address)
    opened.get_by_text("Upload files").click()
    files = [
        {
            "name": f"{n}.json",
            "mimeType": "application/json",
            "buffer": json.dumps(article | {"id": n}).encode(),
        }
        for n in ("one", hostile.replace("/", "_"))
    ]
    opened.set_input_files("input[type=file]", files)
    opened.wait_for_selector(".dateline .event")
    opened.mouse.move(*middle_of_first_mark(opened))
    opened.wait_for_selector(".js-plotly-plot .hoverlayer text")
    for part in ("Articles", "Open questions", "Events"):
        opened.get_by_role("tab", name=part).click()
        opened.wait_for_timeout(700)
    opened.close()
    assert not alerts
    assert {urlsplit(url).hostname for url in asked if url.startswith("http")} <= HERE


def test_the_page_is_no_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function(
        "[...document.querySelectorAll('.js-plotly-plot')].every(c => c.clientWidth <= 390)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1280, "height": 900})
