"""Makes docs/page.png, the picture in the README: the page of the bundled story, as a browser draws it."""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from timeline import intake
from timeline.build import build
from timeline.render.page import page
from timeline.resources import data_path

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


def main() -> None:
    """Write the picture beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--story", default="us-iran-2020", help="a folder of data/samples")
    parser.add_argument("--output", type=Path, default=Path(__file__).with_name("page.png"))
    args = parser.parse_args()
    found = intake.read([str(data_path("samples", args.story))])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        story = Path(folder) / "story.html"
        story.write_text(page(build(found.articles)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_FLAGS))
        tab = browser.new_page(viewport={"width": 1400, "height": 900})
        tab.goto(story.as_uri())
        tab.wait_for_selector("html.ready", state="attached")
        tab.wait_for_timeout(1000)
        tab.screenshot(path=str(args.output))
        browser.close()


if __name__ == "__main__":
    main()
