"""What each source says stands side by side, newest last, and the reader chooses by which rule it becomes one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_records import MONDAY, TWELVE, actor, annotation, article, claim, event, on, reading

from timeline.calendar import parse_day
from timeline.model import (
    Account,
    EventType,
    Field,
    Location,
    Rule,
    Timeline,
)
from timeline.telling import accounts, changes, told_by
from timeline.telling.claims import count_value
from timeline.telling.rules import differ, settle

HARBOUR = Location("Aden, Yemen", "city", "YE", None, 12.8, 45.0)
INLAND = Location("Sanaa, Yemen", "capital", "YE", None, 15.4, 44.2)
YEMEN = Location("Yemen", "country", "YE", None, 15.5, 47.5)
OMAN = Location("Muscat, Oman", "capital", "OM", None, 23.6, 58.5)
IRAN, GUARDS = actor("Iran", "country:IR", "IR"), actor("Revolutionary Guards", "body:irgc", "IR")
FRANCE, GUNMEN = actor("France", "country:FR", "FR"), actor("gunmen")


def told(*readings: dict[str, object], copies: dict[str, str] | None = None) -> tuple[Account, ...]:
    """The accounts of one event that an article a day tells, from 1 May 2031 on, each as given."""
    ids = [f"a{number}" for number, _ in enumerate(readings, start=1)]
    annotations = [
        annotation(article(i, f"2031-05-0{i[1:]}"), reading("e", i, **fields))
        for i, fields in zip(ids, readings, strict=True)
    ]
    return accounts([event("e", *ids)], list(reversed(annotations)), copies=copies)


def only(found: Sequence[Account], field: Field) -> Account:
    (account,) = [one for one in found if one.field is field]
    return account


def by_rule(account: Account) -> list[str | None]:
    return [value and value.shown for _, value in account.settled]


def test_claims_stand_side_by_side_newest_last_with_their_words() -> None:
    account = only(told({"killed": (8, 8)}, {"killed": (12, 12)}), Field.KILLED)
    assert [(c.article, c.value.shown, c.span) for c in account.claims] == [
        ("a1", "8", TWELVE),
        ("a2", "12", TWELVE),
    ]
    assert [c.reported for c in account.claims] == [parse_day("2031-05-01"), parse_day("2031-05-02")]
    assert account.disputed


def test_an_event_that_one_article_tells_has_no_accounts() -> None:
    assert told({"killed": (8, 8)}) == ()


@pytest.mark.parametrize(
    ("numbers", "most_sources", "newest", "careful", "disputed"),
    [
        ([(8, 8), (8, 8), (12, 12)], "8", "12", "8 to 12", True),
        ([(8, 8), (12, 12)], "12", "12", "8 to 12", True),
        ([(8, None), (12, 12)], "12", "12", "at least 8", False),
        ([(12, 12), (8, None)], "12", "at least 8", "at least 8", False),
        ([(None, 20), (40, 40), (12, None)], "40", "at least 12", "any number", True),
    ],
)
def test_a_number_by_each_rule(
    numbers: list[tuple[int | None, int | None]],
    most_sources: str,
    newest: str,
    careful: str,
    disputed: bool,
) -> None:
    account = only(told(*({"killed": number} for number in numbers)), Field.KILLED)
    assert by_rule(account) == [most_sources, newest, careful]
    assert account.disputed is disputed


def test_copies_of_one_report_count_once() -> None:
    numbers = [
        {"killed": (8, 8)},
        {"killed": (8, 8)},
        {"killed": (12, 12)},
        {"killed": (12, 12)},
        {"killed": (8, 8)},
    ]
    apart = only(told(*numbers), Field.KILLED)
    copied = only(told(*numbers, copies={"a2": "a1", "a5": "a1"}), Field.KILLED)
    assert apart.by(Rule.MOST_SOURCES) == count_value(8, 8)
    assert copied.by(Rule.MOST_SOURCES) == count_value(12, 12)
    assert {c.source for c in copied.claims} == {"a1", "a3", "a4"}


@pytest.mark.parametrize(
    ("parties", "rules", "disputed"),
    [
        ([(IRAN,), (FRANCE,)], ["Iran, France", "France", None], True),
        ([(IRAN,), (IRAN,), (FRANCE,)], ["Iran", "France", None], True),
        ([(IRAN,), (GUARDS,)], ["Revolutionary Guards"] * 3, False),
        ([(GUNMEN,), (FRANCE,)], ["gunmen, France", "France", None], False),
        ([(IRAN, FRANCE), (FRANCE,)], ["France"] * 3, False),
    ],
)
def test_who_did_it_by_each_rule(
    parties: list[tuple[object, ...]], rules: list[str | None], disputed: bool
) -> None:
    account = only(told(*({"participants": one} for one in parties)), Field.WHO)
    assert by_rule(account) == rules
    assert account.disputed is disputed


@pytest.mark.parametrize(
    ("places", "rules", "disputed"),
    [
        ([HARBOUR, INLAND, INLAND], ["Sanaa, Yemen", "Sanaa, Yemen", "Yemen"], True),
        ([HARBOUR, YEMEN], ["Aden, Yemen", "Yemen", "Yemen"], False),
        ([HARBOUR, OMAN, HARBOUR], ["Aden, Yemen", "Aden, Yemen", None], True),
    ],
)
def test_where_it_was_by_each_rule(places: list[Location], rules: list[str | None], disputed: bool) -> None:
    account = only(told(*({"location": place} for place in places)), Field.WHERE)
    assert by_rule(account) == rules
    assert account.disputed is disputed


def test_a_day_is_claimed_with_the_words_that_date_it() -> None:
    account = only(told({"when": on("2031-04-28")}, {"when": on("2031-04-28", "2031-04-29")}), Field.DAY)
    assert account.claims[0].span == MONDAY
    assert by_rule(account) == ["2031-04-28", "[2031-04-28..2031-04-29]", "[2031-04-28..2031-04-29]"]


def test_a_window_of_months_is_no_claim_unless_the_text_dates_it() -> None:
    wide = event("e", "a1", when=on("2030-01-01", "2031-01-01"))
    notes = [annotation(article("a1", "2031-05-01"), wide), annotation(article("a2", "2031-05-01"))]
    assert accounts([event("e", "a1", "a2")], notes) == ()


def test_that_kinds_differ_is_no_dispute_of_the_sources() -> None:
    account = only(told({"type": EventType.ASSAULT}, {"type": EventType.PROTEST}), Field.KIND)
    assert not account.disputed


def test_the_switch_lists_the_entries_that_it_changes() -> None:
    found = told({"killed": (8, 8), "participants": (IRAN,)}, {"killed": (12, 12), "participants": (IRAN,)})
    switched = changes(found, Rule.NEWEST, Rule.MOST_CAREFUL)
    assert [(c.event, c.field, c.before and c.before.shown, c.after and c.after.shown) for c in switched] == [
        ("e", Field.KILLED, "12", "8 to 12")
    ]


def test_a_rule_moves_the_window_where_sources_cannot_both_be_right() -> None:
    found = told({"when": on("2031-04-28")}, {"when": on("2031-04-30")})
    story = Timeline((), (event("e", "a1", "a2", when=on("2031-04-28")),), (), (), (), accounts=found)
    windows = {rule: told_by(story, rule).events[0].when for rule in Rule}
    assert windows[Rule.NEWEST] == on("2031-04-30")
    assert windows[Rule.MOST_CAREFUL] == on("2031-04-28", "2031-04-30")
    assert "disagree" in told_by(story, Rule.NEWEST).events[0].reasons[-1].text


def test_a_rule_leaves_alone_what_sources_agree_on() -> None:
    found = told({"when": on("2031-04-28")}, {"when": on("2031-04-27", "2031-04-28")})
    story = Timeline((), (event("e", "a1", "a2", when=on("2031-04-28")),), (), (), (), accounts=found)
    assert told_by(story, Rule.NEWEST) == story
    assert changes(found, Rule.MOST_SOURCES, Rule.NEWEST) == ()


numbers = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: count_value(min(pair), max(pair)))
claim_lists = st.lists(
    st.builds(claim, st.sampled_from("abcdef"), numbers), min_size=1, max_size=6, unique_by=lambda c: c.source
)


@given(claim_lists)
def test_the_most_careful_value_leaves_out_no_claim(claims: list[object]) -> None:
    careful = settle(Field.KILLED, claims, Rule.MOST_CAREFUL)
    assert all(careful.low <= c.value.low and c.value.high <= careful.high for c in claims)


@given(claim_lists)
def test_without_a_dispute_most_sources_take_what_all_allow(claims: list[object]) -> None:
    if differ(Field.KILLED, claims):
        return
    merged = settle(Field.KILLED, claims, Rule.MOST_SOURCES)
    assert all(c.value.low <= merged.low <= merged.high <= c.value.high for c in claims)


def test_readings_are_found_again_by_their_words_when_events_are_joined_by_hand() -> None:
    one, other = reading("x", "a1", killed=(8, 8)), reading("y", "a2", killed=(12, 12))
    notes = [annotation(article("a1", "2031-05-01"), one), annotation(article("a2", "2031-05-02"), other)]
    joined = replace(one, id="joined", mentions=one.mentions + other.mentions)
    account = only(accounts([joined], notes), Field.KILLED)
    assert [c.value for c in account.claims] == [count_value(8, 8), count_value(12, 12)]
