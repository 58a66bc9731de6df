"""A dashboard without a browser: the page's script is run as streamlit runs it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dashboard_pages import APP
from streamlit.testing.v1 import AppTest


@pytest.fixture(autouse=True)
def own_main_module() -> Iterator[None]:
    """The page stands in for the main module while it is run, and stays there: a new process would run it again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


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
