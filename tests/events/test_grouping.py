"""Which mentions are one event."""

import pytest
from event_reading import event_of, mention, read


def together(text: str, one: str, other: str, *expressions: str) -> bool:
    found = read(text, *expressions)
    last = sum(text[m.start : m.end] == other for m in found.mentions) - 1 if one == other else 0
    first, second = mention(found, text, one), mention(found, text, other, nth=last)
    return event_of(found, first) is event_of(found, second)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Jets bombed the depot. The bombing lasted an hour.", "bombed", "bombing"),
        ("A drone strike hit the convoy. The strike came at dawn.", "strike", "strike"),
        ("The fort was struck in a barrage of rockets.", "struck", "barrage"),
        ("The bombardment hit the depot.", "bombardment", "hit"),
        ("Rosa Vidal died at home. Vidal's death was sudden.", "died", "death"),
        ("A guard was killed. Troops blamed rebels after the guard was killed.", "killed", "killed"),
        ("The mayor said the bridge fell. The mayor added that two died.", "said", "added"),
        ("The mayor said in a statement that the bridge fell.", "said", "statement"),
        ("The firm took over a rival. The takeover was costly.", "took", "takeover"),
        ("The talks broke down in Oslo. The breakdown of the talks shocked them.", "broke", "breakdown"),
        ("The lander touched down on the ice. The touchdown was soft.", "touched", "touchdown"),
        ("A quake struck the coast. The earthquake lasted a minute.", "quake", "earthquake"),
        ("Envoys signed an accord. The accord was welcomed.", "accord", "accord"),
        ("Voters backed the mayor in a vote. The vote was close.", "vote", "vote"),
        ("Troops took decisive action by shooting the gunman.", "action", "shooting"),
    ],
)
def test_two_words_for_one_event_are_joined(text: str, one: str, other: str) -> None:
    assert together(text, one, other)


@pytest.mark.parametrize(
    ("text", "one", "other", "expressions"),
    [
        ("Jets bombed the depot. A strike hit the port.", "bombed", "strike", ()),
        ("A strike hit the port. Strikes are rare there.", "strike", "Strikes", ()),
        (
            "The attack of Friday failed. The attack of Sunday failed.",
            "attack",
            "attack",
            ("Friday", "Sunday"),
        ),
        ("The strike killed the envoy.", "strike", "killed", ()),
        ("The strike killed the envoy. It also killed the driver.", "killed", "killed", ()),
        ("The rocket attack failed. Later the air raid began.", "attack", "raid", ()),
        ("The mayor said the bridge fell. The minister said two died.", "said", "said", ()),
        ("The mayor said it fell on Friday. The mayor said no more.", "fell", "said", ("Friday",)),
        ("Police arrested the singer. Police arrested the drummer.", "arrested", "arrested", ()),
    ],
)
def test_what_only_looks_alike_stays_apart(
    text: str, one: str, other: str, expressions: tuple[str, ...]
) -> None:
    assert not together(text, one, other, *expressions)


def test_a_headline_and_its_lead_tell_one_event() -> None:
    text = "Jets bomb rebel depot\n\nJets bombed a rebel depot in the north, officials said."
    assert together(text, "bomb", "bombed")


def test_every_mention_is_in_one_event() -> None:
    text = "A drone strike hit the convoy. The strike came at dawn, the army said. Two guards died."
    found = read(text)
    assert sorted(m.id for e in found.events for m in e.mentions) == sorted(m.id for m in found.mentions)


def test_a_title_that_one_person_holds_means_that_person() -> None:
    text = "President Ortega said the bridge fell. The President said two died."
    assert together(text, "said", "said")
