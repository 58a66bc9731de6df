from dataclasses import replace

from timeline.model import Account, Claim, Field, Rule, Span, Timeline, Value
from timeline.render.page import page
from timeline.render.page_claims import claims
from timeline.render.page_parts import story_of


def told(value: str, article: str, start: int) -> Claim:
    return Claim(article, article, 714357 + start, Span(start, start + 4), Value(value))


def test_what_sources_say_stands_side_by_side(suez: Timeline) -> None:
    four, nine = Value("4"), Value("9")
    account = Account(
        "e-landing",
        Field.KILLED,
        (told("4", "a1", 0), told("9", "a2", 1)),
        True,
        ((Rule.MOST_SOURCES, four), (Rule.NEWEST, nine), (Rule.MOST_CAREFUL, None)),
    )
    story = story_of(replace(suez, accounts=(account,)))
    shown = claims(story, "e-landing")
    assert shown is not None
    assert "What 2 articles say: they disagree" in shown
    assert "by most sources: 4; by the newest: 9; by the most careful: open" in shown
    assert shown.index('<span class="claimed">4</span>') < shown.index('<span class="claimed">9</span>')
    assert '<span class="badge disputed">disputed</span>' in page(story.timeline)


def test_what_all_say_is_told_once(suez: Timeline) -> None:
    account = Account(
        "e-landing", Field.WHERE, (told("Port Said", "a1", 0), told("Port Said", "a2", 1)), False, ()
    )
    shown = claims(story_of(replace(suez, accounts=(account,))), "e-landing")
    assert shown is not None
    assert "Port Said, say all" in shown


def test_what_one_article_tells_has_no_sides(suez: Timeline) -> None:
    account = Account("e-landing", Field.WHERE, (told("Port Said", "a1", 0),), False, ())
    assert claims(story_of(replace(suez, accounts=(account,))), "e-landing") is None
