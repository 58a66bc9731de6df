"""What the parser is shown, and which of its slips are put right."""

import pytest
from event_reading import links, mention, pairs, read, timex

from timeline.events import extract
from timeline.meaning import Amount, Unit
from timeline.model import Article, LinkKind, TimexType


@pytest.mark.parametrize(
    ("text", "expression", "verb"),
    [
        ("On Friday Petrov met his rival in Oslo.", "Friday", "met"),
        ("In the second heat on Friday Brown won.", "Friday", "won"),
    ],
)
def test_an_opening_date_does_not_swallow_the_name_behind_it(text: str, expression: str, verb: str) -> None:
    (link,) = links(read(text, expression), LinkKind.TIME)
    assert link.source == mention(read(text, expression), text, verb).id
    assert link.signal == "on"


def test_a_distance_counts_from_a_participle_that_looks_like_an_adjective() -> None:
    text = (
        "A mine hit the tanker Gull Star on Monday, two days after the ferry General Mora was sunk, he said."
    )
    tagged = timex(text, "two days", kind=TimexType.DURATION, meaning=Amount(Unit.DAY, 2, 2))
    found = extract(Article(id="a", text=text), (tagged,))
    (link,) = links(found, LinkKind.TIME)
    sunk = mention(found, text, "sunk")
    assert (link.source, link.counted_from) == (mention(found, text, "hit").id, sunk.id)
    assert ("hit", "sunk") in pairs(found, text, LinkKind.CONNECTIVE)
    assert (sunk.recipients, sunk.label) == (("ferry General Mora",), "Ferry General Mora sunk")


def test_a_word_with_re_is_one_event() -> None:
    text = "Rosa Vidal was elected and later re-elected."
    assert [m.trigger for m in read(text).mentions] == ["elect", "re-elect"]


def test_a_plural_that_looks_like_a_verb_is_a_noun() -> None:
    text = "Travel bans and asset freezes on officials took effect."
    assert mention(read(text), text, "freezes").nominal


def test_clauses_beside_a_semicolon_are_equal() -> None:
    text = "The army has warned of a flood; the mayor rejected the warning."
    assert mention(read(text), text, "warned").reportable


def test_talks_open_rather_than_the_body_that_leads_them() -> None:
    text = "African Union-brokered talks opened."
    assert mention(read(text), text, "talks").label == "African Union-brokered talks"
