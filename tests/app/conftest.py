"""A dashboard without a browser: the page's script is run as streamlit runs it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dashboard_pages import APP
from streamlit.testing.v1 import AppTest


@pytest.fixture
def app_on_path(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The page's folder on the path, as streamlit puts it there."""
    monkeypatch.syspath_prepend(str(APP))
    return APP


@pytest.fixture
def dashboard(app_on_path: Path) -> Callable[[], AppTest]:
    """A page that nobody has opened yet; each call is another user's."""
    return lambda: AppTest.from_file(str(app_on_path / "main.py"), default_timeout=120)


@pytest.fixture
def pasting(dashboard: Callable[[], AppTest]) -> AppTest:
    """The first screen, on which text can be pasted."""
    return dashboard().run()
