"""`timeline build` writes each format by its ending or its name, and `timeline schema` prints the schema."""

import json
import sys
from pathlib import Path

import pytest

from timeline.cli import main

ARTICLE = "LONDON, Nov 7, 1956 - British troops left Port Said on Tuesday, a minister said."


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["timeline", *map(str, words)])
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "suez.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_name_decides_over_the_ending(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], article: Path
) -> None:
    assert run(monkeypatch, "build", article, "-o", "-", "--format", "jsonl") == 0
    assert json.loads(capsys.readouterr().out.split("\n")[0])["record"] == "story"


@pytest.mark.parametrize("words", [("-o", "story.docx"), ("-o", "-"), ("-o", "s.json", "--format", "docx")])
def test_no_such_format_is_wrong_use_and_names_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], article: Path, words: tuple[str, ...]
) -> None:
    assert run(monkeypatch, "build", article, *words) == 2
    assert "graphml" in capsys.readouterr().err


def test_the_schema_is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "schema") == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")
