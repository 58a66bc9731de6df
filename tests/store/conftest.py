"""An address for a new story in each kind of database, and the command run in this process."""

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from command_run import Run
from postgres_server import address, server, why_not
from sqlalchemy import create_engine, text

from timeline.cli import main

_numbers = count()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*args: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["timeline", *map(str, args)])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The socket's folder of a running server; skips where none can be started."""
    if reason := why_not():
        pytest.skip(f"PostgreSQL: {reason}")
    with server() as folder:
        yield folder


@pytest.fixture(params=["sqlite", "postgresql"])
def new_story(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a story that is not there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "story.db")
    folder = request.getfixturevalue("postgres")
    name = f"story{next(_numbers)}"
    engine = create_engine(address(folder), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return address(folder, name)
