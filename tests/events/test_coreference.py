"""Pronouns, short names and descriptions are resolved within an article, or left as they are."""

import pytest
from event_reading import mention, read

from timeline import timex
from timeline.events import extract
from timeline.model import Article


@pytest.mark.parametrize(
    ("text", "word", "actors"),
    [
        ("Ana Silva left the town. Silva resigned.", "resigned", ("Ana Silva",)),
        ("Ana Silva left the town. She met Pedro Roca in Quito.", "met", ("Ana Silva",)),
        ("General Pedro Roca landed. The general seized the port.", "seized", ("Pedro Roca",)),
        ("Peru's army took the port. The army burned the town.", "burned", ("Peru's army",)),
        ("The minister, Pedro Roca, resigned. The minister left.", "left", ("Pedro Roca",)),
        ("Kataib Hezbollah fired rockets. The group seized the port.", "seized", ("Kataib Hezbollah",)),
        ("American warplanes bombed the depot.", "bombed", ("United States",)),
        ("Rockets hit the depot.", "hit", ()),
        ("A US drone strike killed Pedro Roca.", "killed", ("United States",)),
        ("Ana Silva, who led the talks, signed the treaty.", "signed", ("Ana Silva",)),
        ("The rebels took the port and burned it.", "burned", ("rebels",)),
        # Two generals, two armies, an unknown "he": left as they are.
        ("General Pedro Roca and General Ivo Lund met. The general seized the port.", "seized", ("general",)),
        ("Peru's army met Chile's army. The army burned the town.", "burned", ("army",)),
        ("Prices rose. He seized the port.", "seized", ()),
    ],
)
def test_a_doer_is_who_is_meant(text: str, word: str, actors: tuple[str, ...]) -> None:
    assert mention(read(text), text, word).actors == actors


@pytest.mark.parametrize(
    ("text", "word", "recipients"),
    [
        ("Pedro Roca fled. Police arrested him.", "arrested", ("Pedro Roca",)),
        ("Soldiers arrested Ana Silva, the leader. They released her.", "released", ()),
        ("Pedro Roca said that police arrested him.", "arrested", ("Pedro Roca",)),
    ],
)
def test_an_undergoer_is_who_is_meant(text: str, word: str, recipients: tuple[str, ...]) -> None:
    assert mention(read(text), text, word).recipients == recipients


def test_a_participant_carries_its_words_and_its_country() -> None:
    text = "The Pentagon sent troops to Kuwait."
    party = mention(read(text), text, "sent").participants[0]
    assert (party.name, party.canonical, party.country) == ("Pentagon", "US Department of Defense", "US")
    assert party.span is not None
    assert text[party.span.start : party.span.end] == "Pentagon"


def test_in_another_year_an_office_was_somebody_else_s() -> None:
    text = "General Pedro Roca landed. In 1976 the general seized the port."
    found = extract(Article("a", text), timex.tag(text, article="a"))
    assert mention(found, text, "seized").actors == ("general",)
