"""`timeline inspect` says what an input is before anything is built of it."""

import json
import sys
from pathlib import Path

import pytest

from timeline import intake
from timeline.calendar import iso_day
from timeline.cli import main
from timeline.inspection import inspect

STORY = (
    "The harbour of Halden was closed on Monday after a crane fell on two barges, the port authority said. "
    "Nobody was hurt, and the ferries to the islands left from the fish quay, a mile to the north of there."
)
SPANISH = "El ministro dijo el martes que la reunión sería en Madrid y que nadie sabía todavía la hora. " * 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.json").write_text(
        json.dumps({"title": "Crane falls", "published": "2020-05-04", "text": STORY}), encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "c.txt").write_text(SPANISH, encoding="utf-8")
    return tmp_path


def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: object
) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["timeline", "inspect", *map(str, args)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert isinstance(ended.value.code, int)
    return ended.value.code, capsys.readouterr().out


def test_what_is_known_of_an_article_is_told(folder: Path) -> None:
    (row,) = inspect(intake.read([str(folder / "a.json")]).articles)
    assert row.published is not None
    assert (row.format, row.title, row.language, row.words) == ("JSON", "Crane falls", "English", 40)
    assert iso_day(row.published.day) == "2020-05-04"
    assert "metadata" in row.published.evidence[0].reason


def test_an_article_without_a_title_is_known_by_its_first_words(folder: Path) -> None:
    (row,) = inspect(intake.read([str(folder / "b.txt")]).articles)
    assert row.title is None
    assert row.opening.startswith("The harbour of Halden was closed")
    assert row.opening.endswith("…")
    assert any("--published" in problem for problem in row.problems)


def test_lines_have_a_cell_for_each_column(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out = run(capsys, monkeypatch, folder)
    head, *rows = (line.split("\t") for line in out.splitlines())
    assert code == 1
    assert head[:4] == ["file", "format", "title", "date"]
    assert [len(row) for row in rows] == [9, 9, 9]
    assert rows[0][3] == "2020-05-04"
    assert float(rows[0][4]) > 0.9
    assert rows[2][6] == "Spanish"
    assert "looks like Spanish" in rows[2][8]


def test_json_is_one_object_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out = run(capsys, monkeypatch, folder, "--json")
    dated, undated, refused = map(json.loads, out.splitlines())
    assert dated["published"]["date"] == "2020-05-04"
    assert undated["published"] is None
    assert refused["error"] == "looks like Spanish; Dateline reads English"


def test_a_terminal_shows_a_table(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    _, out = run(capsys, monkeypatch, folder)
    assert "Crane falls" in out
    assert "┃" in out


def test_a_hostile_title_steers_no_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": "\x1b[2J[red]x\ty", "text": STORY}), encoding="utf-8")
    code, out = run(capsys, monkeypatch, path)
    assert code == 0
    assert "\x1b" not in out
    assert "[red]x y" in out


def test_several_stories_in_a_text_are_listed_one_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wire.txt"
    path.write_text(
        f"HALDEN, May 4, 2020 (Wire) - {STORY}\n\n###\n\nBERGHEIM, May 5, 2020 (Wire) - {STORY}",
        encoding="utf-8",
    )
    _, out = run(capsys, monkeypatch, path)
    assert [line.split("\t")[3] for line in out.splitlines()[1:]] == ["2020-05-04", "2020-05-05"]
    assert "divided because of end marks" in out
    _, whole = run(capsys, monkeypatch, path, "--no-split")
    assert len(whole.splitlines()) == 2


def test_no_parser_is_loaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert len(list(inspect(intake.read([str(folder)]).articles))) == 2
