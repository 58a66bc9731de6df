"""How big a page of many events is, and how soon it can be used: a sample story's events told anew on other days.

python benchmarks/page_speed.py --events 2000
"""

import argparse
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from timeline import intake
from timeline.build import build
from timeline.calendar import day_number
from timeline.model import Event, EventType, Timeline
from timeline.render.page import page
from timeline.resources import data_path
from timeline.when import Extent, When

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
_FIRST, _DAYS = day_number(2019), 500
_KINDS = (*EventType, None)
_READY = """new MutationObserver(() => {
  if (document.documentElement.classList.contains("ready")) window.ready ??= performance.now();
}).observe(document, { subtree: true, attributes: true });"""
_TIMED = "() => {{ const start = performance.now(); {}; return performance.now() - start; }}"
_ACTIONS = {
    "zoomed in": "document.querySelector('[name=closer]').click()",
    "lanes by actor": "document.querySelector('[value=who]').click()",
}


def main() -> None:
    """Print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    found = intake.read([str(data_path("samples", "us-iran-2020"))])
    story = told_anew(build(found.articles), args.events)
    page(story)  # what is done once a process is not counted
    start = time.perf_counter()
    html = page(story)
    print(
        f"{args.events} events: {len(html.encode()):,} bytes, written in {time.perf_counter() - start:.2f} s"
    )
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_FLAGS))
        for _ in range(args.runs):
            print(opened(browser, path.as_uri()))
        print("every event in the chart:", opened(browser, path.as_uri() + "#most="))
        browser.close()


def told_anew(story: Timeline, count: int) -> Timeline:
    """The story with so many events: its own ones again and again, on other days, of other kinds and weights."""
    own = [event for event in story.events if event.on_timeline and event.when]
    events = tuple(_anew(own[number % len(own)], number) for number in range(count))
    return replace(story, events=events, relations=(), conflicts=(), accounts=())


def _anew(event: Event, number: int) -> Event:
    day = _FIRST + number * 7919 % _DAYS
    last = day + (number % 19 if number % 5 > 2 else 0)
    extent = Extent.LASTING if number % 10 == 9 else Extent.POINT
    weight = (number * 37 % 1000 / 1000) ** 4
    when, kind = When.on_days(day, last, extent=extent), _KINDS[number % len(_KINDS)]
    return replace(event, id=f"x{number}", when=when, likely=None, type=kind, weight=weight)


def opened(browser: Browser, address: str) -> str:
    """How long the page took until it could be used, and each of some actions on it, in milliseconds."""
    tab = browser.new_page(viewport={"width": 1400, "height": 900})
    tab.add_init_script(_READY)
    tab.goto(address)
    tab.wait_for_selector("html.ready", state="attached")
    took = [f"ready after {tab.evaluate('window.ready'):.0f} ms"]
    for name, action in _ACTIONS.items():
        took.append(f"{name} in {tab.evaluate(_TIMED.format(action)):.0f} ms")
    tab.close()
    return ", ".join(took)


if __name__ == "__main__":
    main()
