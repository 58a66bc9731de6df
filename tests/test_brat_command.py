"""`timeline annotate --format brat` writes a folder that a brat server can be pointed at."""

import sys
from pathlib import Path

import pytest

from timeline.cli import main


def run(monkeypatch: pytest.MonkeyPatch, *args: object) -> int:
    monkeypatch.setattr(sys, "argv", ["timeline", *map(str, args)])
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text("LIMA, March 4, 2019 - Rebels attacked the port on Sunday.", encoding="utf-8")
    return path


def test_two_files_an_article_and_two_for_the_server(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "brat"
    assert run(monkeypatch, "annotate", article, "--format", "brat", "-o", folder) == 0
    assert sorted(p.name for p in folder.iterdir()) == [
        "annotation.conf", "port.ann", "port.txt", "visual.conf",
    ]  # fmt: skip
    assert (folder / "port.txt").read_text(encoding="utf-8") == article.read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_files(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        run(monkeypatch, "annotate", article, "--format", "brat", "-o", tmp_path / name)
    assert (tmp_path / "one" / "port.ann").read_bytes() == (tmp_path / "two" / "port.ann").read_bytes()


def test_standard_output_cannot_hold_them(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "annotate", article, "--format", "brat") == 2
    assert "-o FOLDER" in capsys.readouterr().err


def test_a_file_is_no_folder(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "annotate", article, "--format", "brat", "-o", article) == 2
    assert "is a file" in capsys.readouterr().err


def test_where_nothing_can_be_read_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "brat"
    assert run(monkeypatch, "annotate", tmp_path / "no.txt", "--format", "brat", "-o", folder) != 0
    assert not folder.exists()
