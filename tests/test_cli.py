"""The command does what it says, and says what it could not do."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline import __version__
from timeline.cli import main
from timeline.render import annotations


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the command left."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]

STORY = (
    "LONDON, April 26 (Isles Wire) - British marines recaptured Grytviken on South Georgia on Sunday, "
    "Prime Minister Margaret Thatcher said.\n\n"
    "The Argentine garrison surrendered two hours after the first shots were fired, the Defence Ministry said. "
    "Argentina invaded the island on April 3, 1982, the day after it had seized Port Stanley."
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*args: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["timeline", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "georgia.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.strip() == f"timeline {__version__}"


def test_a_story_without_a_year_becomes_a_page(run: Run, article: Path, tmp_path: Path) -> None:
    page = tmp_path / "story.html"
    outcome = run("build", article, "-o", page)
    assert outcome.code == 0
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_a_page_can_have_its_library_beside_it(run: Run, article: Path, tmp_path: Path) -> None:
    output = tmp_path / "story.html"
    assert run("build", article, "-o", output, "--plotlyjs", "directory").code == 0
    assert (tmp_path / "plotly.min.js").stat().st_size > 1_000_000
    assert output.stat().st_size < 1_000_000


def test_only_a_page_in_a_file_can_have_its_library_elsewhere(
    run: Run, article: Path, tmp_path: Path
) -> None:
    wrong = run("build", article, "-o", tmp_path / "story.json", "--plotlyjs", "cdn")
    printed = run("build", article, "-o", "-", "--format", "html", "--plotlyjs", "directory")
    assert (wrong.code, printed.code) == (2, 2)
    assert "only a page" in wrong.err
    assert "Name a file with -o" in printed.err


def test_the_same_input_gives_the_same_bytes(run: Run, article: Path, tmp_path: Path) -> None:
    for ending in ("html", "json", "csv"):
        paths = [tmp_path / f"{turn}.{ending}" for turn in ("one", "two")]
        for path in paths:
            assert run("build", article, "-o", path).code == 0
        one, two = (path.read_bytes() for path in paths)
        assert one == two


def test_annotate_prints_a_record_whose_spans_are_true(run: Run, article: Path) -> None:
    outcome = run("annotate", article)
    record = json.loads(outcome.out)
    assert outcome.code == 0
    assert record["published"]["date"] == "1982-04-26"
    for found in [*record["timexes"], *(m for event in record["events"] for m in event["mentions"])]:
        assert record["text"][found["start"] : found["end"]] == found["text"]


def test_a_given_day_dates_what_has_none(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Marines landed on the island on Sunday. The garrison surrendered.", encoding="utf-8")
    record = json.loads(run("annotate", path, "--published", "1982-04-26").out)
    assert record["published"]["date"] == "1982-04-26"
    assert record["timexes"][0]["value"] == "1982-04-25"


def test_without_any_day_the_windows_stay_open_and_the_remedy_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Marines landed on the island on Sunday. The garrison surrendered.", encoding="utf-8")
    outcome = run("build", path, "-o", tmp_path / "story.json")
    story = json.loads((tmp_path / "story.json").read_text(encoding="utf-8"))
    assert outcome.code == 0
    assert "--published" in outcome.err
    assert all(
        event["when"] is None or event["when"]["start"]["earliest"] is None for event in story["events"]
    )


def test_standard_input_is_an_article(run: Run) -> None:
    record = json.loads(run("annotate", "-", stdin=STORY.encode()).out)
    assert record["text"] == STORY


def test_explain_names_the_words_that_a_date_rests_on(run: Run, article: Path, tmp_path: Path) -> None:
    story = tmp_path / "story.json"
    run("build", article, "-o", story)
    outcome = run("explain", story, "invaded")
    assert outcome.code == 0
    assert "April 3, 1982" in outcome.out
    told = json.loads(run("explain", story, "invaded", "--json").out)
    assert told["bounds"][0]["steps"]
    assert "invaded" in told["event"]["label"]


BAD = {
    "empty.txt": (b"", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "text"),
    "cut.json": (b'{"text": "Troops landed on Sunday.",\n "id": ', "line"),
    "no-text.json": (b'{"id": "a", "title": "Troops land"}', "text"),
    "spanish.txt": (
        (
            "El presidente del Gobierno anunció el lunes que las tropas abandonarán la isla antes de que termine"
            " el mes, según informaron fuentes del Ministerio de Defensa en una rueda de prensa en Madrid."
        ).encode(),
        "English",
    ),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_input_is_named_with_its_reason_and_the_others_are_done(
    run: Run, article: Path, tmp_path: Path, name: str
) -> None:
    content, reason = BAD[name]
    bad = tmp_path / name
    bad.write_bytes(content)
    outcome = run("build", article, bad, "-o", tmp_path / "story.json")
    story = json.loads((tmp_path / "story.json").read_text(encoding="utf-8"))
    assert outcome.code == 1
    assert name in outcome.err
    assert reason in outcome.err
    assert "Traceback" not in outcome.err
    assert len(story["articles"]) == 1
    assert any(name in left["what"] for left in story["left_out"])


def test_text_that_is_not_utf8_is_read_and_the_encoding_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(STORY.replace("Isles Wire", "Île Presse").encode("cp1252"))
    outcome = run("build", path, "-o", tmp_path / "story.json")
    assert outcome.code == 0
    assert "not UTF-8: read as" in outcome.err


@pytest.mark.parametrize(
    ("args", "remedy"),
    [
        (("build", "{article}", "-o", "{folder}/story.docx"), ".html"),
        (("build", "{article}", "-o", "{folder}/s.json", "--published", "yesterday"), "YYYY-MM-DD"),
        (("explain", "{article}", "surrendered"), "timeline build"),
        (("explain", "{folder}/nowhere.json", "surrendered"), "nowhere.json"),
        (("serve", "{folder}/nowhere"), "nowhere"),
        (("build", "{article}"), "output"),
    ],
)
def test_wrong_use_exits_with_two_and_says_what_to_do(
    run: Run, article: Path, tmp_path: Path, args: tuple[str, ...], remedy: str
) -> None:
    outcome = run(*(arg.format(article=article, folder=tmp_path) for arg in args))
    assert outcome.code == 2
    assert remedy in outcome.err
    assert "Traceback" not in outcome.err


def test_a_folder_with_nothing_in_it_is_an_input_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    outcome = run("build", tmp_path, "-o", tmp_path / "story.json")
    assert outcome.code == 1
    assert str(tmp_path) in outcome.err


def test_a_hostile_article_is_shown_and_not_run(run: Run, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    path = tmp_path / "evil.json"
    fields = {
        "id": evil,
        "title": evil,
        "source": evil,
        "url": "javascript:alert(1)",
        "text": f"{STORY} {evil}",
    }
    path.write_text(json.dumps(fields), encoding="utf-8")
    page = tmp_path / "story.html"
    assert run("build", path, "-o", page).code == 0
    html = page.read_text(encoding="utf-8")
    assert evil not in html
    assert 'href="javascript' not in html


def test_annotate_leaves_nothing_under_the_final_name_when_it_is_broken_off(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def broken_off(annotation: object) -> str:
        raise KeyboardInterrupt

    output = tmp_path / "found.jsonl"
    output.write_text("older\n", encoding="utf-8")
    monkeypatch.setattr(annotations, "annotation_line", broken_off)
    run("annotate", article, "-o", output)
    assert output.read_text(encoding="utf-8") == "older\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["found.jsonl", "georgia.txt"]


def test_annotate_gives_articles_that_share_an_id_different_ones(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(f"{json.dumps({'id': 'a', 'text': STORY})}\n" * 2, encoding="utf-8")
    assert [json.loads(line)["id"] for line in run("annotate", path).out.splitlines()] == ["a", "a-2"]
