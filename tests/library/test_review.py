"""What an editor is told to look at."""

from dataclasses import replace

from timeline.allen import RelationType
from timeline.model import Article, Conflict, Event, Mention, Published, Span, Statement, Timeline
from timeline.review import Doubt, review
from timeline.when import When

TEXT = "Rebels attacked the harbour on Sunday."
ON_SUNDAY = When.on_days(737_000, 737_000)


def article(name: str, confidence: float | None = 1.0) -> Article:
    published = None if confidence is None else Published(737_001, confidence, ())
    return Article(name, TEXT, source=f"{name} Wire", published=published)


def event(name: str = "e", *, told_by: str = "ab", confidence: float = 1.0, key: bool = False) -> Event:
    mentions = tuple(
        Mention(f"m{a}", a, 7, 15, "attack", Span(0, 38), Span(0, 38), "attack") for a in told_by
    )
    return Event(
        name, "Attack on harbour", mentions, when=ON_SUNDAY, confidence=confidence, key=key, on_timeline=True
    )


def doubts(
    *events: Event, articles: tuple[Article, ...] = (article("a"), article("b")), **more: object
) -> list[Doubt]:
    story = Timeline(articles, events, (), more.get("conflicts", ()), ())  # type: ignore[arg-type]
    return [finding.doubt for finding in review(story)]


def test_nothing_is_to_be_said_of_a_sure_story() -> None:
    assert doubts(event(key=True)) == []


def test_articles_without_a_day_come_first() -> None:
    articles = (article("a", None), article("b", 0.7))
    assert doubts(event(confidence=0.1), articles=articles) == [Doubt.UNDATED, Doubt.UNSURE_DAY, Doubt.UNSURE]


def test_an_event_without_a_day_is_not_called_unsure_besides() -> None:
    assert doubts(replace(event(), when=None, confidence=0.0)) == [Doubt.NO_DAY]


def test_only_key_events_are_asked_for_a_second_source() -> None:
    assert doubts(event(told_by="a"), event("k", told_by="a", key=True)) == [Doubt.ONE_SOURCE]


def test_a_story_of_one_source_is_not_asked_for_a_second() -> None:
    assert doubts(event(told_by="a", key=True), articles=(article("a"),)) == []


def test_each_disputed_event_is_named_once_with_what_was_set_aside() -> None:
    statements = tuple(
        Statement(
            name, "a", Span(0, 5), "e", RelationType.IS_INCLUDED, f"because of {name}", "rule", when=ON_SUNDAY
        )
        for name in ("s1", "s2")
    )
    story = Timeline((article("a"),), (event(told_by="a"),), (), (Conflict(statements, "s2"),) * 2, ())
    (finding,) = review(story)
    assert (finding.doubt, finding.event) == (Doubt.DISPUTED, "e")
    assert "because of s2" in finding.why


def test_what_is_not_on_the_timeline_is_left_alone() -> None:
    assert doubts(replace(event(confidence=0.0), on_timeline=False)) == []
