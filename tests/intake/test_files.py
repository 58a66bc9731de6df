"""Files as the wild has them, and what must come out of each."""

import tomllib
from pathlib import Path

import pytest

from timeline.calendar import iso_day
from timeline.intake import read_each

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "files.toml").read_text(encoding="utf-8"))["file"]


def found_in(article, expected):
    """What was found in an article, in the table's words; first and last words as far as the table gives them."""
    words = " ".join(article.text.split())
    return {
        "format": article.format,
        "title": article.title,
        "source": article.source,
        "days": [f"{day.kind} {iso_day(day.day)}{' updated' * day.updated}" for day in article.stated],
        "starts": words[: len(expected["starts"])],
        "ends": words[-len(expected["ends"]) :],
        "notes": list(article.notes),
    }


@pytest.mark.parametrize("entry", TABLE, ids=[entry["name"] for entry in TABLE])
def test_a_file_gives_its_articles_and_says_what_is_none(entry):
    articles, failures = read_each((HERE / "files" / entry["name"]).read_bytes(), name=entry["name"])
    expected = [
        {"title": None, "source": None, "days": [], "notes": [], **one} for one in entry.get("articles", [])
    ]
    assert [failure.reason for failure in failures] == entry.get("refused", [])
    assert len(articles) == len(expected)
    assert [found_in(article, one) for article, one in zip(articles, expected, strict=True)] == expected


def test_the_table_has_every_file():
    assert sorted(path.name for path in (HERE / "files").iterdir()) == sorted(
        entry["name"] for entry in TABLE
    )
