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
PATIENCE = 120_000  # milliseconds, for a machine that does much else

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


@pytest.mark.usefixtures("page")
def test_nothing_is_asked_of_another_machine() -> None:
    hosts = {urlsplit(url).hostname for url in ASKED if url.startswith(("http", "ws"))}
    assert hosts
    assert hosts <= HERE


def test_a_click_in_the_chart_goes_to_the_event_in_the_list(page: Page) -> None:
    mark = page.locator(".js-plotly-plot .points path.point:visible").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function("document.activeElement.classList.contains('event')")
    page.wait_for_selector(".js-plotly-plot .layer-above .shapelayer path", state="attached")


def test_a_link_to_an_article_opens_it(page: Page) -> None:
    link = page.locator(".dateline cite a:visible").first
    goal = (link.get_attribute("href") or "#").removeprefix("#")
    link.click()
    page.wait_for_function("goal => document.activeElement.id === goal", arg=goal)
    page.get_by_role("tab", name="Events").click()
    page.wait_for_selector(".dateline .event:visible")


def test_the_story_can_be_saved(page: Page) -> None:
    with page.expect_download() as download:
        page.get_by_role("button", name="JSON").click()
    story = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert len(story["articles"]) == 12
    assert download.value.suggested_filename.endswith(".json")


def test_the_page_is_no_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(1500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    chart = page.locator(".js-plotly-plot").bounding_box()
    assert chart is not None
    assert chart["width"] <= 390
    page.set_viewport_size({"width": 1280, "height": 900})
