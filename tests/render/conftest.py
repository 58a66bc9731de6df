"""Stories that the tests draw, and a browser that opens their pages, as fixtures."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from page_visits import ARGUMENTS, CHROMIUM, Visit, written
from suez_stories import hostile_story, long_story, suez_story

from timeline.model import Timeline
from timeline.render.page import page


@pytest.fixture
def suez() -> Timeline:
    return suez_story()


@pytest.fixture
def hostile() -> Timeline:
    return hostile_story()


@pytest.fixture
def many() -> Timeline:
    return long_story()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    if shutil.which(CHROMIUM) is None:
        pytest.skip(f"no Chromium at {CHROMIUM}")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    visits: list[Visit] = []

    def open_page(story: Timeline, *, at: str = "", **how: Any) -> Visit:
        visits.append(Visit(chromium, written(tmp_path, page(story)) + at, **how))
        return visits[-1]

    yield open_page
    for opened in visits:
        opened.context.close()
