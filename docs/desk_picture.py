"""Makes docs/desk.png and docs/desk-order.png, the pictures of the dashboard in the README, as a browser draws it."""

import argparse
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
_MARK = ".js-plotly-plot .points path.point:visible"
_SERVE = "from timeline.cli import main; main()"
_PATIENCE = 120_000  # milliseconds


def main() -> None:
    """Write the pictures beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--story", default="us-iran-2020", help="a folder of data/samples")
    parser.add_argument("--port", type=int, default=8599)
    args = parser.parse_args()
    with _served(args.port) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_FLAGS))
        here = Path(__file__).parent
        _event(_opened(browser, f"{address}/?story={args.story}", "light"), here / "desk.png")
        _order(_opened(browser, f"{address}/?story={args.story}&part=Order", "dark"), here / "desk-order.png")
        browser.close()


def _opened(browser: Browser, address: str, theme: str) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme=theme)  # type: ignore[arg-type]
    page.set_default_timeout(_PATIENCE)
    page.goto(address)
    page.wait_for_selector(_MARK)
    page.wait_for_timeout(1500)
    return page


def _event(page: Page, output: Path) -> None:
    """The timeline with an event open that several articles tell."""
    page.get_by_role("tab", name="Timeline").click()
    page.locator(_MARK).nth(5).scroll_into_view_if_needed()
    box = page.locator(_MARK).nth(5).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("[role=dialog] .sheet")
    page.wait_for_timeout(1500)
    page.screenshot(path=str(output))


def _order(page: Page, output: Path) -> None:
    """The order of events as a graph."""
    page.wait_for_timeout(500)
    page.screenshot(path=str(output))


@contextmanager
def _served(port: int) -> Iterator[str]:
    address = f"http://localhost:{port}"
    server = subprocess.Popen(
        [sys.executable, "-c", _SERVE, "serve", "--port", str(port)], stdout=subprocess.DEVNULL
    )
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=5).close()
                break
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.5)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


if __name__ == "__main__":
    main()
