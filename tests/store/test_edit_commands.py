"""`timeline edit STORY ...` changes a story, shows its ledger and takes changes back."""

import json
from pathlib import Path

import pytest
from command_run import Run
from store_articles import TEXTS


@pytest.fixture
def story(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "story.db"
    for name in ("landing.txt", "bombers.txt"):
        (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
        assert run("add", path, tmp_path / name)[0] == 0
    return path


def events(run: Run, story: Path) -> list[dict[str, object]]:
    output = story.with_suffix(".json")
    assert run("build", story, "-o", output)[0] == 0
    found: list[dict[str, object]] = json.loads(output.read_text(encoding="utf-8"))["events"]
    return found


CHANGES = {
    "date": ("date", "{0}", "1982-04-24", "--reason", "the log"),
    "window": ("date", "{0}", "1982-04-20", "1982-04-24"),
    "open": ("date", "{0}", "..", "1982-04-24"),
    "hide": ("hide", "{0}"),
    "show": ("show", "{0}"),
    "label": ("label", "{0}", "Garrison gives in"),
    "note": ("note", "{0}", "ask the navy", "--by", "Ada"),
    "published": ("published", "landing", "1982-05-05"),
}


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_a_change_shows_and_is_taken_back(run: Run, story: Path, change: str) -> None:
    before = events(run, story)
    surrendered = next(event["id"] for event in before if "surrendered" in str(event["label"]))
    code, _, said = run("edit", story, *(part.format(surrendered) for part in CHANGES[change]))
    assert code == 0
    assert "entry 1" in said
    assert events(run, story) != before
    assert run("edit", story, "undo", "1")[0] == 0
    assert events(run, story) == before
    listed = run("edit", story, "list")[1].splitlines()
    assert [line.split("\t")[:2] for line in listed] == [["1", "undone"], ["2", ""]]


def test_two_events_are_merged_and_told_apart_again(run: Run, story: Path) -> None:
    before = events(run, story)
    single = [event for event in before if len(event["mentions"]) == 1]  # type: ignore[arg-type]
    one, other = (str(event["id"]) for event in single[:2])
    assert run("edit", story, "merge", one, other)[0] == 0
    merged = events(run, story)
    assert len(merged) == len(before) - 1
    both = next(e for e in merged if e["id"] not in {old["id"] for old in before})
    article, text = (both["mentions"][0][key] for key in ("article", "text"))  # type: ignore[index]
    assert run("edit", story, "split", both["id"], article, text)[0] == 0
    assert len(events(run, story)) == len(before)


def test_a_ledger_is_exported_and_imported(run: Run, story: Path, tmp_path: Path) -> None:
    run("edit", story, "label", "surrendered", "Garrison gives in")
    assert run("edit", story, "export", "-o", tmp_path / "edits.jsonl")[0] == 0
    other = tmp_path / "other.db"
    run("add", other, tmp_path / "landing.txt")
    code, _, said = run("edit", other, "import", tmp_path / "edits.jsonl")
    assert code == 0
    assert "1 entries taken over" in said
    assert "Garrison gives in" in [event["label"] for event in events(run, other)]


@pytest.mark.parametrize(
    ("args", "remedy"),
    [
        (("hide", "no such event"), "No event fits"),
        (("date", "surrendered", "yesterday"), "YYYY-MM-DD"),
        (("date", "surrendered", "1982-04-24", "1982-04-20"), "before it begins"),
        (("merge", "surrendered"), "one event"),
        (("published", "nowhere", "1982-04-24"), "landing"),
        (("split", "surrendered", "nowhere"), "landing"),
        (("undo", "5"), "not in the ledger"),
        (("import", "nowhere.jsonl"), "nowhere.jsonl"),
    ],
)
def test_a_wrong_change_is_told_with_its_remedy_and_not_taken_down(
    run: Run, story: Path, args: tuple[str, ...], remedy: str
) -> None:
    code, _, said = run("edit", story, *args)
    assert code == 2
    assert remedy in said
    assert not run("edit", story, "list")[1]
