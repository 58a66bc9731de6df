"""The table of formats: how one is chosen, and what holds for each."""

from pathlib import Path

import pytest
from suez_stories import hostile_story, suez_story

from timeline.model import MadeWith, Timeline
from timeline.render.formats import FORMATS, Format, format_named, format_of

EMPTY = Timeline((), (), (), (), (), (), MadeWith("1"))
every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("story.html", "html"),
        ("STORY.JSON", "json"),
        ("story.jsonl", "jsonl"),
        ("story.csv", "csv"),
        ("story.mentions.csv", "mentions"),
        ("story.graphml", "graphml"),
    ],
)
def test_the_longest_ending_that_fits_decides(file_name: str, name: str) -> None:
    found = format_of(file_name)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("file_name", ["story", "story.docx", "-", "csv", ""])
def test_another_ending_is_no_format(file_name: str) -> None:
    assert format_of(file_name) is None


@every_format
def test_a_format_is_found_by_its_name_and_by_its_ending(form: Format) -> None:
    assert format_named(form.name.upper()) is form
    assert format_of(f"a.b{form.ending}") is form


def test_no_name_and_no_ending_stands_twice() -> None:
    for values in ([form.name for form in FORMATS], [form.ending for form in FORMATS]):
        assert len(values) == len(set(values))


@every_format
def test_the_same_story_gives_the_same_bytes(form: Format) -> None:
    assert form.write(suez_story()) == form.write(suez_story())


@every_format
def test_a_hostile_story_is_written_too(form: Format) -> None:
    assert form.write(hostile_story())


@every_format
def test_a_story_of_nothing_is_written_too(form: Format) -> None:
    assert form.write(EMPTY)


@every_format
def test_the_readme_has_a_row_for_each_format(form: Format) -> None:
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"| {form.name} | {form.ending} | " in readme
