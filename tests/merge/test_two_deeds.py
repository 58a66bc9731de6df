"""Two alike deeds in a small story stay two, and what both articles tell is one."""

import re
from functools import cache
from pathlib import Path

import pytest

from timeline import intake
from timeline.build import annotate, bring_together
from timeline.calendar import parse_day
from timeline.model import Article, Timeline

_STORIES = Path(__file__).with_name("two_deeds.txt").read_text(encoding="utf-8")
_CHECK = re.compile(
    r"(?P<not_yet>\? )?(?P<kind>[+!]) (?P<one>\d \S+) (?P<other>\d [^| ]+)(?: \| (?P<why>.+))?"
)


def _cases() -> list[object]:
    found = []
    for block in _STORIES.split("\n## ")[1:]:
        name, rest = block.split("\n", 1)
        told = "\n".join(line for line in rest.split("\n") if not _CHECK.fullmatch(line))
        for match in filter(None, map(_CHECK.fullmatch, rest.split("\n"))):
            marks = [pytest.mark.xfail(strict=True, reason=match["why"])] if match["not_yet"] else []
            case = (told, match["one"], match["other"], match["kind"] == "+")
            found.append(
                pytest.param(
                    *case, marks=marks, id=f"{name}: {match['kind']} {match['one']}, {match['other']}"
                )
            )
    return found


@cache
def _story(told: str) -> Timeline:
    articles = []
    for number, one in enumerate(told.split("-- ")[1:], 1):
        day, text = one.split("\n", 1)
        articles.append(intake.read_text(text.strip(), name=f"article {number}", published=parse_day(day)))
    return bring_together(tuple(annotate(articles)))


def _day(article: Article) -> int:
    assert article.published is not None
    return article.published.day


def _event(story: Timeline, where: str) -> str:
    """The event of "2 raid#2": article, word, which place."""
    article = sorted(story.articles, key=_day)[int(where[0]) - 1]
    word, _, number = where[2:].partition("#")
    at = [match.start() for match in re.finditer(rf"\b{word}\b", article.text)][int(number or 1) - 1]
    return next(
        event.id
        for event in story.events
        for m in event.mentions
        if m.article == article.id and m.start <= at < m.end
    )


@pytest.mark.parametrize(("told", "one", "other", "same"), _cases())
def test_alike_deeds_are_one_event_where_readers_hold_them_for_one(
    told: str, one: str, other: str, same: bool
) -> None:
    story = _story(told)
    assert (_event(story, one) == _event(story, other)) is same
