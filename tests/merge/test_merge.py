"""Articles that tell of one event make one event; what only looks alike stays apart."""

from dataclasses import dataclass, replace

import pytest

from timeline.allen import RelationType
from timeline.calendar import parse_day
from timeline.merge import compare, merge, to_undo
from timeline.model import (
    Article,
    Event,
    EventType,
    Factuality,
    Mention,
    Part,
    Participant,
    Published,
    Quantity,
    Span,
    Statement,
    Toll,
    content_id,
)
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one article tells it, in a sentence of its own."""

    text: str
    trigger: str
    lemma: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    days: tuple[str, str] | None = None
    type: EventType | None = EventType.ASSAULT
    mode: str | None = None
    factuality: Factuality = Factuality.CERTAIN


def story(article: str, *told: Told) -> tuple[Article, tuple[Event, ...]]:
    text, events = "", []
    for one in told:
        start = len(text)
        text += one.text + " "
        sentence = Span(start, start + len(one.text))
        at = start + one.text.index(one.trigger)
        mention = Mention(
            id=content_id("m", article, at),
            article=article,
            start=at,
            end=at + len(one.trigger),
            trigger=one.lemma,
            sentence=sentence,
            clause=sentence,
            label=one.text,
            type=one.type,
        )
        first, last = one.days or (None, None)
        when = When.on_days(parse_day(first), parse_day(last)) if first and last else None
        events.append(
            Event(
                id=content_id("e", mention.id),
                label=one.text,
                mentions=(mention,),
                type=one.type,
                mode=one.mode,
                factuality=one.factuality,
                actors=one.actors,
                recipients=one.recipients,
                place=one.place,
                when=when,
                confidence=0.5,
            )
        )
    return Article(article, text), tuple(events)


def nominal(told: tuple[Article, tuple[Event, ...]]) -> tuple[Article, tuple[Event, ...]]:
    """The same story told by nouns."""
    article, events = told
    return article, tuple(
        replace(event, mentions=tuple(replace(mention, nominal=True) for mention in event.mentions))
        for event in events
    )


SINKING = Told(
    "A torpedo from the submarine Conqueror sank the cruiser Belgrano south of the islands on Sunday.",
    "sank",
    "sink",
    ("Conqueror",),
    ("Belgrano",),
    "South Atlantic",
    ("1982-05-02", "1982-05-02"),
)
SINKING_AGAIN = Told(
    "The cruiser Belgrano was sunk by the submarine Conqueror outside the exclusion zone.",
    "sunk",
    "sink",
    ("Conqueror",),
    ("Belgrano",),
    "South Atlantic",
    ("1982-05-01", "1982-05-03"),
)
SHEFFIELD = Told(
    "An Exocet missile struck the destroyer Sheffield on Tuesday, killing twenty.",
    "struck",
    "strike",
    ("Argentina",),
    ("Sheffield",),
    "South Atlantic",
    ("1982-05-04", "1982-05-04"),
)


def test_one_event_in_two_articles_becomes_one_with_both_sources() -> None:
    merged = merge([story("a", SINKING), story("b", SINKING_AGAIN)])
    assert len(merged.events) == 1
    assert {mention.article for mention in merged.events[0].mentions} == {"a", "b"}


def test_windows_that_never_meet_keep_events_apart() -> None:
    assert len(merge([story("a", SINKING), story("b", SHEFFIELD)]).events) == 2


def test_what_one_article_tells_twice_and_another_once_is_one_event() -> None:
    merged = merge([story("a", SINKING, SINKING_AGAIN), story("b", SINKING)])
    assert len(merged.events) == 1


def test_two_strikes_of_one_article_do_not_meet_in_what_another_tells() -> None:
    first = Told("A first strike hit the airfield at dawn.", "strike", "strike", place="Stanley")
    second = Told("A second strike hit the airfield at noon.", "strike", "strike", place="Stanley")
    told = Told("The first strike hit the airfield.", "strike", "strike", place="Stanley")
    merged = merge([nominal(story("a", first, second)), nominal(story("b", told))])
    assert len(merged.events) == 2


TRAWLER = Told(
    "Harrier jets bombed the trawler Narwal off Mar del Plata on Sunday.",
    "bombed",
    "bomb",
    ("Britain",),
    ("Narwal",),
    "Mar del Plata",
    ("1982-05-02", "1982-05-02"),
)


def test_other_victims_in_another_place_are_another_event() -> None:
    assert len(merge([story("a", SINKING), story("b", TRAWLER)]).events) == 2


def test_far_apart_counts_of_victims_are_of_two_events() -> None:
    ten = Told("A shell killed ten people in the town.", "killed", "kill", (), ("ten people",), "Stanley")
    forty = Told("Shells killed 40 people in the town.", "killed", "kill", (), ("40 people",), "Stanley")
    eleven = Told("Shells killed 11 people in the town.", "killed", "kill", (), ("11 people",), "Stanley")
    assert len(merge([story("a", ten), story("b", forty)]).events) == 2
    assert len(merge([story("a", ten), story("b", eleven)]).events) == 1


@pytest.mark.parametrize(("days", "count"), [(("1982-04-12", "1982-04-12"), 1), (None, 2)])
def test_two_meetings_of_the_same_are_one_only_on_one_day(days: tuple[str, str] | None, count: int) -> None:
    meeting = Told(
        "Haig met Galtieri in Buenos Aires.",
        "met",
        "meet",
        ("Haig",),
        ("Galtieri",),
        "Buenos Aires",
        ("1982-04-12", "1982-04-12"),
        EventType.CONSULT,
    )
    again = replace(
        meeting, text="Galtieri once more met Haig while peace proposals were studied.", days=days
    )
    assert len(merge([story("a", meeting), story("b", again)]).events) == count


def test_a_denial_is_not_merged_with_what_it_denies() -> None:
    denied = Told(
        SINKING.text.replace("sank", "never sank"),
        "sank",
        "sink",
        SINKING.actors,
        SINKING.recipients,
        SINKING.place,
        SINKING.days,
        factuality=Factuality.NEGATED,
    )
    assert len(merge([story("a", SINKING), story("b", denied)]).events) == 2


def test_what_was_said_of_each_is_said_of_the_merged_event() -> None:
    one, two = story("a", SINKING), story("b", SINKING_AGAIN)
    merged = merge([one, two])
    statement = Statement(
        id="s1",
        article="b",
        span=Span(0, 4),
        source=two[1][0].id,
        relation=RelationType.AFTER,
        target=one[1][0].id,
        reason="of itself",
        rule="test",
    )
    assert merged.restate([statement]) == ()
    assert merged.became[one[1][0].id] == merged.became[two[1][0].id] == merged.events[0].id


def test_the_order_of_the_articles_does_not_change_what_is_one_event() -> None:
    forth = merge([story("a", SINKING, SHEFFIELD), story("b", SINKING_AGAIN)])
    back = merge([story("b", SINKING_AGAIN), story("a", SINKING, SHEFFIELD)])
    assert {event.id for event in forth.events} == {event.id for event in back.events}


def test_reasons_call_an_event_as_the_story_calls_it() -> None:
    one, two = story("a", SINKING), story("b", SINKING_AGAIN, SHEFFIELD)
    merged = merge([one, two])
    sunk, struck = two[1]
    statement = Statement(
        id="s1",
        article="b",
        span=Span(0, 4),
        source=struck.id,
        relation=RelationType.AFTER,
        target=sunk.id,
        reason=f"“{struck.label}” came after “{sunk.label}”",
        rule="test",
    )
    labels = {event.id: event.label for event in merged.events}
    (restated,) = merged.restate([statement])
    assert restated.reason == f"“{labels[struck.id]}” came after “{labels[merged.became[sunk.id]]}”"


def _on(day: str) -> When:
    return When.on_days(parse_day(day), parse_day(day))


def test_a_merge_that_makes_two_days_exclude_each_other_is_undone_and_kept_as_possible() -> None:
    one, two = story("a", SINKING), story("b", SINKING_AGAIN)
    compared = compare([one, two])
    merged = compared.merged()
    first, second = one[1][0].id, two[1][0].id
    held = RelationType.IS_INCLUDED
    sunday = Statement("s1", "a", Span(0, 4), first, held, "on", "test", when=_on("1982-05-02"))
    monday = Statement("s2", "b", Span(0, 4), second, held, "on", "test", when=_on("1982-05-03"))
    wrong = to_undo(compared, merged, [(sunday, monday)], [sunday, monday])
    assert wrong == {(min(first, second), max(first, second))}
    apart = compared.merged(wrong)
    assert len(apart.events) == 2
    assert [relation.type for relation in apart.possibly] == [RelationType.POSSIBLY_SAME]


def test_a_mere_order_that_cannot_hold_undoes_no_merge() -> None:
    one, two = story("a", SINKING), story("b", SINKING_AGAIN)
    compared = compare([one, two])
    first, second = one[1][0].id, two[1][0].id
    before = Statement("s1", "a", Span(0, 4), first, RelationType.BEFORE, "before", "test", target="third")
    after = Statement("s2", "b", Span(0, 4), second, RelationType.AFTER, "after", "test", target="third")
    assert not to_undo(compared, compared.merged(), [(before, after)], [before, after])


def test_a_contradiction_within_one_event_s_own_article_blames_no_merge() -> None:
    one, two = story("a", SINKING), story("b", SINKING_AGAIN)
    compared = compare([one, two])
    first, held = one[1][0].id, RelationType.IS_INCLUDED
    sunday = Statement("s1", "a", Span(0, 4), first, held, "on", "test", when=_on("1982-05-02"))
    monday = Statement("s2", "a", Span(0, 4), first, held, "on", "test", when=_on("1982-05-03"))
    assert not to_undo(compared, compared.merged(), [(sunday, monday)], [sunday, monday])


HIM = Told("A sniper killed Ada Brunn at the bridge.", "killed", "kill", (), ("Ada Brunn",), "Stanley")


def named(told: tuple[Article, tuple[Event, ...]], name: str) -> tuple[Article, tuple[Event, ...]]:
    """The same story, whose one event befell a person of this name."""
    article, (event,) = told
    return article, (replace(event, participants=(Participant(Part.RECIPIENT, name, kind="person"),)),)


def test_a_named_victim_is_not_among_many_that_are_counted() -> None:
    many = Told(
        "A sniper killed 14 soldiers at the bridge.", "killed", "kill", (), ("14 soldiers",), "Stanley"
    )
    article, (event,) = story("b", many)
    toll = Quantity(Toll.KILLED, "soldiers", 14, 14, "14 soldiers", Span(16, 27))
    counted = article, (replace(event, quantities=(toll,)),)
    assert len(merge([named(story("a", HIM), "Ada Brunn"), counted]).events) == 2


def test_a_named_victim_can_have_been_in_one_of_several_things() -> None:
    cars = Told(
        "A sniper hit two cars at the bridge, killing one.", "killing", "kill", (), ("two cars",), "Stanley"
    )
    assert len(merge([named(story("a", HIM), "Ada Brunn"), story("b", cars)]).events) == 1


def test_a_likely_day_in_common_speaks_for_one_event() -> None:
    def on_likely(told: tuple[Article, tuple[Event, ...]], day: str) -> tuple[Article, tuple[Event, ...]]:
        article, (event,) = told
        wide = When.on_days(parse_day("1982-03-01"), parse_day("1982-05-31"))
        return article, (replace(event, when=wide, likely=_on(day)),)

    def odds(day: str) -> float:
        compared = compare(
            [story("a", SINKING), on_likely(story("b", replace(SINKING_AGAIN, days=None)), day)]
        )
        (value,) = compared.odds_by_id().values()
        return value

    assert odds("1982-05-02") > odds("1982-05-20")


def test_a_merged_event_has_the_kind_of_most_and_the_name_that_tells_who() -> None:
    untyped = replace(SINKING_AGAIN, type=None, actors=())
    [event] = merge([story("a", untyped), story("b", SINKING), story("c", SINKING)]).events
    assert event.type is EventType.ASSAULT
    assert event.label == SINKING.text


def test_what_has_no_first_day_is_not_what_another_year_is_remembered_for() -> None:
    old = replace(SINKING, days=("1939-01-01", "1939-12-31"))
    undated = replace(SINKING_AGAIN, days=None)
    article, events = story("b", undated)
    published = replace(article, published=Published(parse_day("1982-05-03"), 1.0, ()))
    assert len(merge([story("a", old), (published, events)]).events) == 2


def test_what_one_sentence_tells_as_done_to_two_is_two_events() -> None:
    text = "A reconnaissance plane was shot down over the strait, and its pilot was killed."
    plane = Told(text, "shot", "shoot", (), ("reconnaissance plane",), "strait", ("1982-05-02", "1982-05-02"))
    pilot = replace(plane, trigger="killed", lemma="kill", recipients=("pilot",))
    article, (shot,) = story("a", plane)
    start = text.index("killed")
    killed = replace(shot, id="e-killed", label="Pilot killed", recipients=("pilot",))
    mention = replace(shot.mentions[0], id="m-killed", start=start, end=start + 6, trigger="kill")
    both = (article, (shot, replace(killed, mentions=(mention,))))
    assert len(merge([both, story("b", replace(pilot, text="The pilot was killed on Sunday."))]).events) == 2


@pytest.mark.parametrize(("told_by_noun", "count"), [(False, 2), (True, 1)])
def test_a_day_of_years_ago_is_meant_by_a_noun_and_not_by_a_verb_alone(
    told_by_noun: bool, count: int
) -> None:
    then, now = story("a", replace(TRAWLER, days=("1978-05-02", "1978-05-02"))), story("b", TRAWLER)
    then = (replace(then[0], published=Published(parse_day("1982-05-03"), 1.0, ())), then[1])
    open_end = tuple(replace(event, when=None) for event in now[1])
    now = (replace(now[0], published=Published(parse_day("1982-05-03"), 1.0, ())), open_end)
    assert len(merge([then, nominal(now) if told_by_noun else now]).events) == count
