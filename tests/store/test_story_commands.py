"""`timeline add` keeps a story, and `timeline build` and `timeline explain` show it."""

import json
from pathlib import Path

import pytest
from command_run import Run
from store_articles import TEXTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_story_file_builds_to_the_bytes_that_its_articles_build_to(run: Run, folder: Path) -> None:
    paths = [folder / name for name in sorted(TEXTS)]
    assert run("build", *paths, "-o", folder / "direct.json")[0] == 0
    for path in paths:
        assert run("add", folder / "story.db", path)[0] == 0
    assert run("build", folder / "story.db", "-o", folder / "kept.json")[0] == 0
    assert (folder / "kept.json").read_bytes() == (folder / "direct.json").read_bytes()


def test_what_is_known_is_told_and_skipped(run: Run, folder: Path) -> None:
    run("add", folder / "story.db", folder / "landing.txt")
    code, _, said = run("add", folder / "story.db", folder / "landing.txt", folder / "bombers.txt")
    assert code == 0
    assert "landing.txt: is in the story already, as landing" in said
    assert "1 added, 1 known before, 2 in" in said


def test_a_bad_input_is_named_the_others_are_added_and_the_story_remembers(run: Run, folder: Path) -> None:
    (folder / "empty.txt").touch()
    code, _, said = run("add", folder / "story.db", folder / "landing.txt", folder / "empty.txt")
    assert code == 1
    assert "empty.txt" in said
    run("build", folder / "story.db", "-o", folder / "story.json")
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    assert len(story["articles"]) == 1
    assert any("empty.txt" in left["what"] for left in story["left_out"])


def test_explain_reads_a_story_file(run: Run, folder: Path) -> None:
    run("add", folder / "story.db", folder / "landing.txt")
    code, told, _ = run("explain", folder / "story.db", "surrendered")
    assert code == 0
    assert "hours after" in told


@pytest.mark.parametrize(
    ("args", "remedy"),
    [
        (("build", "{0}/story.db", "{0}/landing.txt", "-o", "{0}/s.json"), "timeline add"),
        (("build", "{0}/story.db", "--published", "1982-05-01", "-o", "{0}/s.json"), "timeline add"),
        (("add", "{0}/landing.txt", "{0}/cruiser.txt"), "not a story"),
        (("add", "{0}/no/story.db", "{0}/cruiser.txt"), "folder"),
    ],
)
def test_wrong_use_is_told_with_its_remedy(
    run: Run, folder: Path, args: tuple[str, ...], remedy: str
) -> None:
    run("add", folder / "story.db", folder / "bombers.txt")
    code, _, said = run(*(arg.format(folder) for arg in args))
    assert code == 2
    assert remedy in said
    assert "Traceback" not in said


def test_two_processes_write_the_bytes_that_one_writes(run: Run, folder: Path) -> None:
    paths = [folder / name for name in sorted(TEXTS)]
    for jobs in (1, 2):
        assert run("annotate", *paths, "--jobs", jobs, "-o", folder / f"{jobs}.jsonl")[0] == 0
        assert run("add", folder / f"{jobs}.db", *paths, "--jobs", jobs)[0] == 0
        assert run("build", folder / f"{jobs}.db", "-o", folder / f"kept{jobs}.json")[0] == 0
        assert run("build", *paths, "--jobs", jobs, "-o", folder / f"{jobs}.json")[0] == 0
    assert (folder / "1.jsonl").read_bytes() == (folder / "2.jsonl").read_bytes()
    stories = {(folder / f"{name}.json").read_bytes() for name in ("1", "2", "kept1", "kept2")}
    assert len(stories) == 1


def test_two_who_would_do_the_work_are_one_too_many(run: Run, folder: Path) -> None:
    path = folder / "landing.txt"
    code, _, said = run("build", path, "-o", folder / "s.json", "--jobs", 2, "--dask", "tcp://127.0.0.1:9")
    assert code == 2
    assert "one of them" in said
