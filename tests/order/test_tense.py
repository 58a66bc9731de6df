"""Tense against the day of the article."""

import pytest
from order_records import MONDAY, clock, days, shown
from order_stories import Story

from timeline.calendar import DAY
from timeline.meaning import Choice, Recurring
from timeline.model import Aspect, EventClass, Factuality, LinkKind, Tense

PARIS, TOKYO = "Europe/Paris", "Asia/Tokyo"


def one(
    word: str = "burned", *, place: str | None = None, written: str | None = PARIS, **fields: object
) -> Story:
    story = Story(f"A depot {word} down.", published=4, zone=written)
    story.tell(word, zone=place, **fields)
    return story


@pytest.mark.parametrize(
    "fields",
    [
        {"tense": Tense.PAST},
        {"tense": Tense.PAST, "aspect": Aspect.PERFECTIVE},
        {"tense": Tense.PRESENT, "aspect": Aspect.PERFECTIVE},
        {"tense": Tense.PASTPART},
        {"tense": Tense.PAST, "factuality": Factuality.ALLEGED},
        {"nominal": True},
    ],
)
def test_what_is_told_as_past_is_not_after_the_day_of_the_article(fields: dict[str, object]) -> None:
    assert shown(one(**fields).event("burned").when) == (None, 4)


@pytest.mark.parametrize(
    "fields",
    [
        {"tense": Tense.PAST, "factuality": Factuality.HYPOTHETICAL},
        {"tense": Tense.PAST, "modality": "could"},
        {"tense": Tense.PAST, "negated": True},
        {"tense": Tense.INFINITIVE},
        {"nominal": True, "lemma": "election"},
    ],
)
def test_what_need_not_have_happened_has_no_bound(fields: dict[str, object]) -> None:
    burned = one(**fields).event("burned")
    assert (burned.when, burned.likely) == (None, None)


def test_a_noun_with_a_day_ahead_is_not_taken_for_past() -> None:
    story = Story("The burial on Sunday.", published=4)
    story.tell("burial", nominal=True, lemma="interment")
    story.time("Sunday", Recurring(Choice.TENSE, weekday=6), days(6))
    story.tie(LinkKind.TIME, "burial", "Sunday", "on")
    assert story.solved().conflicts == ()
    assert story.event("burial").when == days(6)


def test_what_was_expected_need_not_have_come() -> None:
    assert one(tense=Tense.PASTPART, lemma="expect").event("burned").when is None


def test_what_will_be_is_not_before_the_day_of_the_article() -> None:
    assert shown(one(tense=Tense.FUTURE, modality="will").event("burned").when) == (4, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"tense": Tense.FUTURE, "modality": "will", "quoted": True},
        {"tense": Tense.INFINITIVE, "factuality": Factuality.PLANNED},
        {"tense": Tense.FUTURE, "modality": "would"},
    ],
)
def test_what_somebody_means_to_do_is_only_likely_to_lie_ahead(fields: dict[str, object]) -> None:
    burned = one(**fields).event("burned")
    assert (burned.when, shown(burned.likely)) == (None, (4, None))


def test_what_is_going_on_overlaps_the_day_of_the_article() -> None:
    when = one(tense=Tense.PRESENT, aspect=Aspect.PROGRESSIVE).event("burned").when
    assert when is not None
    assert when.start.latest == days(4).latest
    assert when.end.earliest == days(4).earliest


def test_without_a_day_of_publication_tense_bounds_nothing() -> None:
    story = Story("A depot burned down.", zone=PARIS)
    story.tell("burned")
    assert story.event("burned").when is None


def test_the_day_of_the_article_ends_where_it_was_written() -> None:
    when = one(place="America/New_York").event("burned").when
    assert when is not None
    assert when.latest == days(4, zone=PARIS).latest


def test_an_event_further_east_without_a_time_is_not_told_of_its_next_day() -> None:
    when = one(place=TOKYO).event("burned").when
    assert when == days(None, 4, zone=TOKYO)


def test_a_time_of_its_own_may_lie_on_the_next_day_further_east() -> None:
    story = one(place=TOKYO)
    story.time("down", Recurring(Choice.TENSE, weekday=5), clock(5, 60, 120))
    story.tie(LinkKind.TIME, "burned", "down")
    solved = story.solved()
    assert solved.conflicts == ()
    assert solved.events[0].when == clock(5, 60, 120, zone=TOKYO)


def test_an_article_with_a_time_of_day_bounds_by_it() -> None:
    noon = (MONDAY + 4) * DAY + 720
    story = Story("A depot burned down.", published=4, zone="UTC", minute=noon)
    story.tell("burned", zone="UTC")
    when = story.event("burned").when
    assert when is not None
    assert when.latest == noon + 1


def test_an_article_without_a_zone_bounds_by_the_day_of_the_event() -> None:
    assert one(written=None, place=TOKYO).event("burned").when == days(None, 4, zone=TOKYO)
    assert one(written=None).event("burned").when == days(None, 4)


def test_what_is_said_without_a_time_was_likely_said_that_day() -> None:
    said = one("announced", event_class=EventClass.REPORTING).event("announced")
    assert (shown(said.when), shown(said.likely)) == ((None, 4), (4, 4))


def test_what_had_been_said_was_not_said_that_day_for_all_we_know() -> None:
    had = one("announced", event_class=EventClass.REPORTING, aspect=Aspect.PERFECTIVE).event("announced")
    assert had.likely is None


# ---- background


def background(**fields: object) -> Story:
    story = Story("A plane crashed on Friday. Rebels had seized the airport this week.", published=5)
    story.tell("crashed")
    story.tell("seized", **fields)
    story.time("Friday", Recurring(Choice.TENSE, weekday=4), days(4))
    story.time("this week", Recurring(Choice.TENSE, weekday=0), days(0, 5))
    story.tie(LinkKind.TIME, "crashed", "Friday", "on")
    story.tie(LinkKind.TIME, "seized", "this week")
    return story


@pytest.mark.parametrize("aspect", [Aspect.NONE, Aspect.PERFECTIVE])
def test_background_likely_came_before_what_the_story_is_about(aspect: Aspect) -> None:
    seized = background(aspect=aspect).event("seized")
    assert (shown(seized.when), shown(seized.likely)) == ((0, 5), (0, 4))


def test_what_the_grammar_ties_to_the_main_event_needs_no_assumption() -> None:
    assert "background" in {s.rule for s in background().statements()}
    story = background()
    story.tie(LinkKind.CONNECTIVE, "seized", "crashed", "when")
    assert "background" not in {s.rule for s in story.statements()}


def test_what_is_going_on_at_a_time_of_its_own_need_not_go_on_today() -> None:
    story = one(tense=Tense.PRESENT, aspect=Aspect.PROGRESSIVE)
    story.time("down", Recurring(Choice.TENSE, weekday=5), days(6, 9))
    story.tie(LinkKind.TIME, "burned", "down")
    assert shown(story.event("burned").when) == (6, 9)
    assert story.solved().conflicts == ()
