"""What an article's grammar is taken to say of when."""

from dataclasses import replace

import pytest
from order_records import LASTING, MONDAY, clock, days, earlier, later, shown
from order_stories import Story

from timeline.allen import RelationType as R
from timeline.meaning import (
    Adjoining,
    Amount,
    AnchorKind,
    Choice,
    Clock,
    Fixed,
    Offset,
    Recurring,
    Repeated,
    Side,
    Unit,
)
from timeline.model import EventClass, Factuality, LinkKind, Published, Tense, TimexType
from timeline.when import When

DAY = Recurring(Choice.TENSE, weekday=2)
CONNECTIVE, TIME = LinkKind.CONNECTIVE, LinkKind.TIME


def timed(signal: str, when: When, *, nominal: bool = False) -> Story:
    story = Story(f"Guards closed the bridge {signal} Wednesday.")
    story.tell("closed", nominal=nominal)
    story.time("Wednesday", DAY, when)
    story.tie(TIME, "closed", "Wednesday", signal)
    return story


@pytest.mark.parametrize(
    ("signal", "window"),
    [
        ("", (2, 2)),
        ("on", (2, 2)),
        ("late", (2, 2)),
        ("by", (None, 2)),
        ("before", (None, 1)),
        ("after", (3, None)),
        ("since", (2, None)),
        ("until", (None, 2)),
    ],
)
def test_a_preposition_says_on_which_side_of_a_day_an_event_lies(
    signal: str, window: tuple[int | None, int | None]
) -> None:
    assert shown(timed(signal, days(2)).event("closed").when) == window


@pytest.mark.parametrize(("signal", "window"), [("after", (1140, 1440)), ("before", (0, 1140))])
def test_beside_a_time_of_day_is_on_that_day_still(signal: str, window: tuple[int, int]) -> None:
    assert timed(signal, clock(2, 1140, 1200)).event("closed").when == clock(2, *window)


def test_before_midnight_on_a_day_can_be_the_midnight_that_ends_it() -> None:
    assert shown(timed("before", clock(2, 0, 60)).event("closed").when) == (None, 2)


def test_a_deadline_has_no_first_day() -> None:
    story = Story("They will leave before noon.")
    story.tell("leave", tense=Tense.FUTURE)
    story.time("noon", DAY, clock(2, 720, 780))
    story.tie(TIME, "leave", "noon", "before")
    assert shown(story.event("leave").when) == (None, 2)


def test_a_day_worked_out_to_lie_ahead_gives_way_to_the_past_tense() -> None:
    story = timed("on", days(9))
    story.article = replace(story.article, published=Published(MONDAY + 4, 0.9, ()))
    assert shown(story.event("closed").when) == (None, 4)
    assert story.solved().conflicts == ()
    [conflict] = story.solved().gave_way
    assert [s.timex for s in conflict.statements if s.id == conflict.set_aside] == ["Wednesday"]


def test_a_date_told_with_its_year_does_not_give_way() -> None:
    story = Story("Guards closed the bridge on 11 May 1983.", published=4)
    story.tell("closed")
    story.time("11 May 1983", Fixed(days(9), "1983-05-11"), days(9))
    story.tie(TIME, "closed", "11 May 1983", "on")
    assert story.event("closed").when == days(9)


def test_about_a_day_is_only_likely() -> None:
    closed = timed("around", days(2)).event("closed")
    assert (closed.when, shown(closed.likely)) == (None, (2, 2))


def test_from_one_day_to_another_starts_and_ends() -> None:
    story = Story("The bridge stayed closed from Wednesday to Friday.")
    story.tell("closed")
    story.time("Wednesday", DAY, days(2))
    story.time("Friday", DAY, days(4))
    story.tie(TIME, "closed", "Wednesday", "from")
    story.tie(TIME, "closed", "Friday", "to")
    when = story.event("closed").when
    assert when is not None
    assert (when.extent, shown(when)) == (LASTING, (2, 4))


def test_between_two_days_is_on_one_of_them_or_of_those_between() -> None:
    story = Story("The tower fell between Wednesday and Friday.")
    story.tell("fell")
    story.time("Wednesday", DAY, days(2))
    story.time("Friday", DAY, days(4))
    story.tie(TIME, "fell", "Wednesday", "between")
    story.tie(TIME, "fell", "Friday", "and")
    assert story.event("fell").when == days(2, 4)


def test_a_set_of_times_dates_nothing() -> None:
    story = Story("Guards met every week.")
    story.tell("met")
    story.time("every week", Repeated(Unit.WEEK), days(0), type=TimexType.SET)
    story.tie(TIME, "met", "every week")
    assert story.event("met").when is None


def test_a_wall_clock_time_is_put_where_the_event_is() -> None:
    story = Story("Shells fell on Aleppo at noon.", zone="Europe/London")
    story.tell("fell", zone="Asia/Damascus")
    story.time("noon", DAY, clock(1, 720, 780))
    story.tie(TIME, "fell", "noon", "at")
    assert story.event("fell").when == clock(1, 720, 780, zone="Asia/Damascus")


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Guards fled on Wednesday. Shells fell at 7:20 pm there.", False),
        ("Shells fell at 7:20 pm after guards fled on Wednesday.", True),
    ],
)
def test_a_clock_time_is_sure_of_its_day_only_where_the_sentence_tells_it(text: str, *, hard: bool) -> None:
    story = Story(text, published=3)
    story.tell("fell")
    day = story.time("Wednesday", DAY, days(2))
    story.time("7:20 pm", Clock(1160), clock(2, 1160, 1161), anchor_id=day)
    story.tie(TIME, "fell", "7:20 pm", "at")
    told = [s for s in story.statements() if s.timex]
    assert [s.hard for s in told] == [hard]


# ---- distances and lengths


def distance(offset: Offset, *, counted_from: str | None = None, denotes: When | None = None) -> Story:
    story = Story("Troops left on Wednesday. The mayor returned days afterwards.")
    story.tell("left")
    story.tell("returned")
    story.time("Wednesday", DAY, days(2))
    story.time("days afterwards", offset, denotes, anchor_id="Wednesday" if denotes else None)
    story.tie(TIME, "left", "Wednesday", "on")
    story.tie(TIME, "returned", "days afterwards", counted_from=counted_from)
    return story


@pytest.mark.parametrize(
    ("offset", "window"),
    [
        (later(2, None), (4, None)),
        (later(1, 1), (3, 3)),
        (later(2, 4), (4, 6)),
        (earlier(1, 1), (1, 1)),
        (earlier(2, None), (None, 0)),
    ],
)
def test_days_later_and_earlier_count_from_the_event_that_the_grammar_names(
    offset: Offset, window: tuple[int | None, int | None]
) -> None:
    assert shown(distance(offset, counted_from="left").event("returned").when) == window


def test_a_told_number_of_days_after_the_last_day_counts_from_it() -> None:
    narrative = Offset(Unit.DAY, 2, 2, Side.AFTER, AnchorKind.NARRATIVE)
    assert distance(narrative, denotes=days(4)).event("returned").when == days(4)


def test_a_vague_number_of_days_after_the_last_day_is_only_likely() -> None:
    narrative = Offset(Unit.DAY, 2, None, Side.AFTER, AnchorKind.NARRATIVE)
    returned = distance(narrative, denotes=days(4, 9)).event("returned")
    assert (returned.when, shown(returned.likely)) == (None, (4, 9))


def test_a_distance_from_nothing_that_is_told_says_nothing() -> None:
    assert distance(later(2, None)).event("returned").when is None


def test_a_length_before_after_counts_from_what_follows() -> None:
    story = Story("He fled three days after the coup.")
    story.tell("fled")
    story.tell("coup", nominal=True)
    story.time("three days", Amount(Unit.DAY, 3, 3), type=TimexType.DURATION)
    story.tie(TIME, "fled", "three days", "after")
    story.tie(CONNECTIVE, "fled", "coup", "after")
    [offset] = [s.offset for s in story.statements() if s.offset]
    assert offset == later(3, 3)


def test_for_a_length_is_how_long_it_lasted() -> None:
    story = Story("The strike that began on Wednesday went on for three days.")
    story.tell("strike", nominal=True)
    story.time("Wednesday", DAY, days(2))
    story.time("three days", Amount(Unit.DAY, 3, 3), type=TimexType.DURATION)
    story.tie(TIME, "strike", "Wednesday", "since")
    story.tie(TIME, "strike", "three days", "for")
    assert shown(story.event("strike").when) == (2, 6)


def test_over_the_past_months_has_an_end_and_a_likely_start() -> None:
    story = Story("Gunmen raided farms over the past months.")
    story.tell("raided")
    amount = Amount(Unit.MONTH, 2, None)
    story.time(
        "the past months",
        Adjoining(amount, Side.BEFORE, AnchorKind.PUBLICATION),
        days(-200, 4),
        type=TimexType.DURATION,
    )
    story.tie(TIME, "raided", "the past months", "over")
    raided = story.event("raided")
    assert (shown(raided.when), shown(raided.likely)) == ((None, 4), (-200, 4))
    assert raided.when is not None
    assert raided.when.extent is LASTING


# ---- ties between events


def pair(kind: LinkKind, signal: str = "", **fields: object) -> Story:
    story = Story(f"Miners marched {signal} the collapse.")
    story.tell("marched", lemma=str(fields.pop("lemma", "march")))
    story.tell("collapse", nominal=True, **fields)
    story.tie(kind, "marched", "collapse", signal)
    return story


def relations(story: Story) -> set[tuple[str, R, str, bool]]:
    names = {e.id: e.label for e in story.solved().events}
    return {
        (names[r.source], r.type, names.get(r.target, r.target), r.hard) for r in story.solved().relations
    }


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        ("after", {("marched", R.AFTER, "collapse", True)}),
        ("following", {("marched", R.AFTER, "collapse", True)}),
        ("in the wake of", {("marched", R.AFTER, "collapse", True)}),
        ("ahead of", {("marched", R.BEFORE, "collapse", True)}),
        ("prior to", {("marched", R.BEFORE, "collapse", True)}),
        (
            "in direct response to",
            {("marched", R.AFTER, "collapse", True), ("collapse", R.CAUSES, "marched", True)},
        ),
        (
            "because of",
            {("marched", R.AFTER, "collapse", True), ("collapse", R.CAUSES, "marched", True)},
        ),
        ("amid", {("marched", R.IS_INCLUDED, "collapse", False)}),
        ("when", {("marched", R.SAME_DAY, "collapse", False)}),
        ("on the day of", {("marched", R.SAME_DAY, "collapse", True)}),
        ("despite", set()),
    ],
)
def test_a_connective_orders_two_events(signal: str, expected: set[tuple[str, R, str, bool]]) -> None:
    assert relations(pair(CONNECTIVE, signal)) == expected


def test_a_motive_that_has_still_to_come_orders_nothing_for_sure() -> None:
    told = relations(pair(CONNECTIVE, "because of", factuality=Factuality.PLANNED))
    assert all(not hard for *_, hard in told)


def test_what_did_not_happen_orders_nothing_for_sure() -> None:
    told = relations(pair(CONNECTIVE, "before", factuality=Factuality.HYPOTHETICAL))
    assert told == {("marched", R.BEFORE, "collapse", False)}


def test_an_order_comes_before_what_it_sets_going() -> None:
    assert relations(pair(LinkKind.OBJECT, lemma="order")) == {
        ("marched", R.BEFORE, "collapse", True),
        ("marched", R.CAUSES, "collapse", True),
    }


def test_organizing_begins_first_but_may_go_on() -> None:
    assert relations(pair(LinkKind.OBJECT, lemma="orchestrate")) == {("marched", R.CAUSES, "collapse", True)}


def test_a_whole_includes_its_part() -> None:
    assert relations(pair(LinkKind.PART, "including")) == {("marched", R.INCLUDES, "collapse", True)}


def test_what_is_told_in_order_is_likely_to_have_happened_in_order() -> None:
    assert relations(pair(LinkKind.SEQUENCE)) == {("marched", R.BEFORE, "collapse", False)}


def killed(noun: str) -> Story:
    story = Story(f"The {noun} on Wednesday killed four.")
    story.tell(noun, nominal=True)
    story.tell("killed", lemma="kill")
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, noun, "Wednesday", "on")
    story.tie(LinkKind.RESULT, noun, "killed")
    return story


def test_a_death_happens_in_the_blast_that_brings_it_on_its_day() -> None:
    assert relations(killed("blast")) == {
        ("blast", R.IS_INCLUDED, "Wednesday", True),
        ("blast", R.CAUSES, "killed", True),
        ("killed", R.IS_INCLUDED, "blast", True),
        ("killed", R.SAME_DAY, "blast", True),
    }
    assert killed("blast").event("killed").when == days(2)


def test_a_death_in_a_siege_need_not_be_on_the_day_of_the_siege() -> None:
    assert ("killed", R.SAME_DAY, "siege", True) not in relations(killed("siege"))


def test_what_comes_of_a_deed_later_does_not_come_before_it() -> None:
    story = Story("The ruling led to riots on Wednesday.")
    story.tell("ruling", nominal=True)
    story.tell("riots", nominal=True)
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "riots", "Wednesday", "on")
    story.tie(LinkKind.RESULT, "ruling", "riots")
    assert shown(story.event("ruling").when) == (None, 2)


def report(**fields: object) -> Story:
    story = Story("Police said a depot burned on Wednesday.")
    story.tell("said", event_class=EventClass.REPORTING)
    story.tell("burned", **fields)
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "burned", "Wednesday", "on")
    story.tie(LinkKind.CONTENT, "said", "burned")
    return story


def test_a_report_comes_after_what_it_tells_as_past() -> None:
    assert shown(report().event("said").when) == (2, None)


@pytest.mark.parametrize(("lemma", "hard"), [("condemn", True), ("mention", False)])
def test_nobody_condemns_a_raid_before_it(lemma: str, hard: bool) -> None:
    story = Story("Bishops condemned the raid.")
    story.tell("condemned", lemma=lemma, event_class=EventClass.REPORTING)
    story.tell("raid", nominal=True)
    story.tie(LinkKind.CONTENT, "condemned", "raid")
    assert relations(story) == {("condemned", R.AFTER, "raid", hard)}


@pytest.mark.parametrize("lemma", ["rage", "appoint"])
def test_until_tells_the_end_of_what_goes_on_only(lemma: str) -> None:
    story = Story("Fires raged until Wednesday.")
    story.tell("raged", lemma=lemma)
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "raged", "Wednesday", "until")
    when = story.event("raged").when
    assert when is not None
    assert shown(when) == (None, 2)
    assert (when.extent is LASTING) == (lemma == "rage")


def test_a_report_comes_before_what_it_says_will_be() -> None:
    assert shown(report(tense=Tense.FUTURE).event("said").when) == (None, 2)


def test_a_report_is_likely_to_come_before_what_it_tells_as_planned() -> None:
    said = report(tense=Tense.INFINITIVE, factuality=Factuality.PLANNED).event("said")
    assert (said.when, shown(said.likely)) == (None, (None, 2))


def begun(noun: str) -> Story:
    story = Story(f"The {noun} began on Wednesday.", published=5)
    story.tell(noun, nominal=True)
    story.tell("began", of=noun, lemma="begin")
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "began", "Wednesday", "on")
    return story


@pytest.mark.parametrize(("noun", "window"), [("war", (2, None)), ("trial", (2, None)), ("vote", (2, 2))])
def test_the_day_on_which_something_long_began_is_not_its_end(
    noun: str, window: tuple[int, int | None]
) -> None:
    assert shown(begun(noun).event(noun).when) == window


def back(words: str, meaning: Offset, **fields: object) -> Story:
    story = Story(f"{words} guards closed the bridge.", published=20)
    story.tell("closed", **fields)
    story.time(words, meaning)
    story.tie(TIME, "closed", words)
    return story


@pytest.mark.parametrize(
    ("words", "meaning", "latest"),
    [
        ("Days earlier", earlier(2, None), 18),
        ("The week before", earlier(1, 1, Unit.WEEK), 13),
        ("Hours earlier", earlier(2, None, Unit.HOUR), 20),
    ],
)
def test_what_came_days_earlier_than_something_past_is_that_far_before_the_article(
    words: str, meaning: Offset, latest: int
) -> None:
    assert shown(back(words, meaning).event("closed").when) == (None, latest)


def test_what_is_to_come_is_not_counted_back_from_the_article() -> None:
    assert back("Days earlier", earlier(2, None), tense=Tense.FUTURE).event("closed").when != days(None, 18)


def test_hours_later_counts_from_what_the_main_line_told_last() -> None:
    story = Story("Guards closed the bridge on Wednesday. Hours later it fell.", published=5)
    story.tell("closed", main_clause=True)
    story.tell("fell", main_clause=True)
    story.time("Wednesday", DAY, days(2))
    story.time("Hours later", later(2, None, Unit.HOUR))
    story.tie(TIME, "closed", "Wednesday", "on")
    story.tie(TIME, "fell", "Hours later")
    assert shown(story.event("fell").when) == (2, 3)


@pytest.mark.parametrize(("unit", "earliest"), [(Unit.MINUTE, 1), (Unit.HOUR, 1), (Unit.DAY, None)])
def test_minutes_and_hours_before_something_are_less_than_a_day(unit: Unit, earliest: int | None) -> None:
    story = Story("It fell some before the vote on Wednesday.")
    story.tell("fell")
    story.tell("vote", nominal=True)
    story.time("some", Amount(unit, 2, None), type=TimexType.DURATION)
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "vote", "Wednesday", "on")
    story.tie(TIME, "fell", "some", "before", counted_from="vote")
    when = story.event("fell").when
    assert when is not None
    assert shown(when) == (earliest, 2 if unit is not Unit.DAY else 0)


@pytest.mark.parametrize("between", [" ", ", almost to the minute, "])
def test_a_remark_may_stand_between_a_length_and_its_connective(between: str) -> None:
    story = Story(f"It fell one day{between}after the vote on Wednesday.")
    story.tell("fell")
    story.tell("vote", nominal=True)
    story.time("one day", Amount(Unit.DAY, 1, 1), type=TimexType.DURATION)
    story.time("Wednesday", DAY, days(2))
    story.tie(TIME, "vote", "Wednesday", "on")
    story.tie(TIME, "fell", "one day")
    story.tie(CONNECTIVE, "fell", "vote", "after")
    assert shown(story.event("fell").when) == (3, 3)


def test_a_tie_within_one_event_says_nothing() -> None:
    story = Story("Miners marched after the march.")
    story.tell("marched")
    story.tell("march.", of="marched", nominal=True)
    story.tie(CONNECTIVE, "marched", "march.", "after")
    assert story.statements() == ()


def test_every_span_and_reason_rests_on_the_text() -> None:
    for story in (killed("blast"), report(), pair(CONNECTIVE, "after"), timed("by", days(2))):
        for statement in story.statements():
            assert 0 <= statement.span.start < statement.span.end <= len(story.article.text)
            assert statement.reason
            assert statement.rule


def test_the_same_article_gives_the_same_statements() -> None:
    assert killed("blast").statements() == killed("blast").statements()
