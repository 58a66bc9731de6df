"""What the grammar ties to what."""

import pytest
from event_reading import links, mention, pairs, read, timex

from timeline.events import extract
from timeline.meaning import Amount, AnchorKind, Offset, Same, Side, Unit
from timeline.model import Article, LinkKind, TimexType


@pytest.mark.parametrize(
    ("text", "expression", "word"),
    [
        (
            "The port was shelled just after dawn Friday, the army had announced.",
            "just after dawn Friday",
            "shelled",
        ),
        ("Officials said Friday that the port was shelled.", "Friday", "said"),
        ("The army said on Friday the port had been shelled.", "Friday", "said"),
        ("On Friday, he said, the rebels shelled the port.", "Friday", "shelled"),
        ("Friday's attack closed the port.", "Friday", "attack"),
        ("The Friday attack closed the port.", "Friday", "attack"),
        ("The vote is on Friday.", "Friday", "vote"),
        ("The raids were revenge for the death of a guard in an attack on Friday.", "Friday", "attack"),
        ("The ship, which sank on Friday, was old.", "Friday", "sank"),
        ("Iran on Friday denied the report.", "Friday", "denied"),
    ],
)
def test_a_time_belongs_to_the_event_that_it_dates(text: str, expression: str, word: str) -> None:
    assert pairs(read(text, expression), text, LinkKind.TIME) == {(word, expression)}


def test_a_time_before_coordinated_verbs_dates_both() -> None:
    text = "On Friday the rebels shelled the port and burned the depot."
    assert pairs(read(text, "Friday"), text, LinkKind.TIME) == {("shelled", "Friday"), ("burned", "Friday")}


@pytest.mark.parametrize("signal", ["on", "since", "until", "before", "after", "by"])
def test_the_signal_is_the_preposition_over_the_time(signal: str) -> None:
    text = f"The rebels occupied the port {signal} Friday."
    (link,) = links(read(text, "Friday"), LinkKind.TIME)
    assert link.signal == signal
    assert link.cue is not None
    assert text[link.cue.start : link.cue.end] == f"{signal} Friday"


def test_the_day_that_something_happened_ties_the_happening() -> None:
    text = "The raids included one on December 27, the day the envoy was killed."
    assert ("killed", "December 27") in pairs(read(text, "December 27"), text, LinkKind.TIME)


def test_days_earlier_count_from_the_event_above() -> None:
    text = "The cabinet ordered the raids in retaliation for an ambush weeks earlier that had killed a guard."
    found = read(text, "weeks earlier")
    (link,) = links(found, LinkKind.TIME)
    assert link.source == mention(found, text, "ambush").id
    assert link.counted_from == mention(found, text, "raids").id


def test_two_days_after_the_vote_count_from_the_vote() -> None:
    text = "The minister resigned two days after the vote."
    tagged = timex(text, "two days", kind=TimexType.DURATION, meaning=Amount(Unit.DAY, 2, 2))
    found = extract(Article(id="a", text=text), (tagged,))
    (link,) = links(found, LinkKind.TIME)
    assert (link.source, link.signal) == (mention(found, text, "resigned").id, "after")
    assert link.counted_from == mention(found, text, "vote").id


def test_a_length_that_is_spoken_of_dates_nothing() -> None:
    text = "The king declared three days of mourning."
    tagged = timex(text, "three days", kind=TimexType.DURATION, meaning=Amount(Unit.DAY, 3, 3))
    assert not links(extract(Article(id="a", text=text), (tagged,)), LinkKind.TIME)


@pytest.mark.parametrize(
    ("text", "signal", "pair"),
    [
        ("He fled after rebels seized the town.", "after", ("fled", "seized")),
        ("He fled before the vote.", "before", ("fled", "vote")),
        ("Following the vote, he fled.", "following", ("fled", "vote")),
        ("Troops fired in response to the raid.", "in response to", ("fired", "raid")),
        ("He resigned ahead of the vote.", "ahead of", ("resigned", "vote")),
        ("Prices rose in the wake of the crash.", "in the wake of", ("rose", "crash")),
        ("He slept while the town burned.", "while", ("slept", "burned")),
    ],
)
def test_a_connective_ties_main_clause_to_what_it_names(
    text: str, signal: str, pair: tuple[str, str]
) -> None:
    found = read(text)
    assert pair in pairs(found, text, LinkKind.CONNECTIVE)
    assert signal in {link.signal for link in links(found, LinkKind.CONNECTIVE)}


@pytest.mark.parametrize(
    ("text", "kind", "pair"),
    [
        ("The mayor said the bridge fell.", LinkKind.CONTENT, ("said", "fell")),
        ("The king ordered the killing of the envoy.", LinkKind.OBJECT, ("ordered", "killing")),
        ("The general had orchestrated attacks on the port.", LinkKind.OBJECT, ("orchestrated", "attacks")),
        ("The blast killed two guards.", LinkKind.RESULT, ("blast", "killed")),
        ("Two guards were killed in the blast.", LinkKind.RESULT, ("blast", "killed")),
        ("Jets bombed the port, killing two guards.", LinkKind.RESULT, ("bombed", "killing")),
        ("He fled the town. Then he sold the house.", LinkKind.SEQUENCE, ("fled", "sold")),
    ],
)
def test_ties_of_other_kinds(text: str, kind: LinkKind, pair: tuple[str, str]) -> None:
    assert pair in pairs(read(text), text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Guards confirmed the loss in a statement on Friday.",
        "The envoy offered terms in a letter on Friday.",
    ],
)
def test_the_time_of_a_message_is_that_of_what_was_said_in_it(text: str) -> None:
    tied = {trigger for trigger, _ in pairs(read(text, "Friday"), text, LinkKind.TIME)}
    assert tied & {"confirmed", "offered"}


def test_the_day_that_explains_the_one_before_it_dates_its_clause() -> None:
    text = "The troops left on Tuesday, the day a mob broke into the depot."
    day = timex(text, "the day", meaning=Same(Unit.DAY))
    found = extract(Article(id="a", text=text), (timex(text, "Tuesday"), day))
    assert ("broke", "Tuesday") in pairs(found, text, LinkKind.TIME)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "The army blamed them for the attack on a base near the port, in which a guard was killed.",
            ("attack", "killed"),
        ),
        ("It was revenge for the killing of a guard in an attack near the port.", ("attack", "killing")),
    ],
)
def test_a_death_came_about_in_the_attack_that_the_sentence_names(text: str, pair: tuple[str, str]) -> None:
    assert pair in pairs(read(text), text, LinkKind.RESULT)


def test_an_inserted_report_reports_the_clause_around_it() -> None:
    text = "On Monday, the minister said, the envoy assured him that the port was open."
    found = pairs(read(text, "Monday"), text, LinkKind.CONTENT)
    assert ("said", "assured") in found
    assert ("assured", "said") not in found


def test_the_day_before_at_the_head_of_a_clause_dates_the_clause() -> None:
    text = "On Friday it searched the freighter; the day before it had cleared the tanker."
    back = Offset(Unit.DAY, 1, 1, Side.BEFORE, AnchorKind.NARRATIVE)
    found = extract(
        Article(id="a", text=text), (timex(text, "Friday"), timex(text, "the day before", meaning=back))
    )
    assert ("cleared", "the day before") in pairs(found, text, LinkKind.TIME)
