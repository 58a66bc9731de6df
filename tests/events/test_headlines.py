"""What stands above a story is read as far as it tells of it, and is one with what the story tells again."""

import re

import pytest
from event_reading import event_of, mention, timex

from timeline.events import extract
from timeline.events.capitals import as_written_small
from timeline.events.stand_ins import Token
from timeline.model import Article, Extraction, Span

STORY = "A bomb killed two dockers in Halden on Monday, police said."


def read(head: str, story: str = STORY, *, boilerplate: tuple[Span, ...] = ()) -> tuple[str, Extraction]:
    text = f"{head}\n\n{story}"
    article = Article(id="a", text=text, body=len(head) + 2, boilerplate=boilerplate)
    tagged = (timex(text, "Monday"),) if "Monday" in text else ()
    return text, extract(article, tagged)


def told(text: str, found: Extraction) -> list[str]:
    return [text[m.start : m.end] for m in found.mentions if m.start < text.index("\n\n")]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Bomb kills two in Halden\nMay 5, 2031", ["kills"]),
        ("Bomb kills two in Halden\nPort is closed.\nMay 5, 2031", ["kills", "closed"]),
        ("https://halden.example/bomb-kills-two.html\nMay 5, 2031", []),
        ("Last updated: May 5, 2031, 10:40 GMT", []),
        ("By Ada Lund", []),
        ("Halden Courier", []),
    ],
)  # fmt: skip
def test_of_the_lines_above_a_story_those_that_tell_of_it_are_read(head: str, words: list[str]) -> None:
    assert told(*read(head)) == words


def test_a_notice_above_a_story_is_not_read() -> None:
    notice = "(Corrects the day on which the two were killed)"
    assert told(*read(notice, boilerplate=(Span(0, len(notice)),))) == []


def test_the_address_that_opens_a_text_is_no_part_of_its_story() -> None:
    text = "https://halden.example/bomb-kills-two\nA bomb killed two dockers."
    found = extract(Article(id="a", text=text), ())
    assert [text[m.start : m.end] for m in found.mentions] == ["killed"]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Two Killed In Halden Bank Blaze", ["Killed", "Blaze"]),
        ("Bomb Kills Two Dockers And Injures Five", ["Kills", "Injures"]),
        ("Lund Resigns Amid Inquiry Into Port Strike", ["Resigns", "Inquiry", "Strike"]),
    ],
)
def test_a_headline_in_capitals_is_read_as_a_sentence(headline: str, words: list[str]) -> None:
    assert told(*read(headline)) == words


def test_in_a_headline_a_name_keeps_its_capital() -> None:
    headline = tokens("Grant Attacks The Harbour Budget")
    story = tokens("The mayor , Ilse Grant , attacked the budget of the harbour .")
    shown = [token.shown or token.text for token in as_written_small([headline, story])[0]]
    assert shown == ["Grant", "attacks", "the", "harbour", "budget"]


def tokens(text: str) -> list[Token]:
    return [Token(match.start(), match.end(), match[0]) for match in re.finditer(r"\S+", text)]


@pytest.mark.parametrize(
    ("headline", "word", "again"),
    [
        ("Three dead in Halden blast", "dead", "killed"),
        ("Blast in Halden kills three", "kills", "killed"),
    ],
)
def test_the_lead_tells_a_headline_again(headline: str, word: str, again: str) -> None:
    story = "A blast killed three dockers in Halden on Monday."
    text, found = read(headline, story)
    assert event_of(found, mention(found, text, word)) == event_of(found, mention(found, text, again))


@pytest.mark.parametrize(
    "story",
    [
        "Police seized a mayor in Halden.",  # somebody else
        "Police said that no smugglers were seized.",  # no fact
    ],
)
def test_what_differs_from_the_headline_is_told_apart(story: str) -> None:
    text, found = read("Police seize smugglers in Halden", story)
    one, other = mention(found, text, "seize"), mention(found, text, "seized")
    assert event_of(found, one) != event_of(found, other)
