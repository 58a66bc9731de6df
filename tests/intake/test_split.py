"""A text with several stories is divided where it is sure to hold several, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.intake import read_each
from timeline.intake.split import propose_split

QUAY = (
    "HALDEN, May 4 (Isles Wire) - The fish quay was shut on Monday after a crane fell on two barges, the port "
    "authority said.\n\nNobody was hurt. Ferries left from the north quay, and hundreds waited there for hours."
)
STRIKE = (
    "BERGHEIM, May 5 (Isles Wire) - Bus drivers went on strike on Tuesday over a new roster, their union said.\n\n"
    "The town hall called for talks. Schools stayed open, though a third of the children did not come."
)
VOTE = (
    "The council of Lindow voted on Wednesday to sell the old brewery to a builder who means to put flats in it. "
    "The mayor was against the sale, and so were the neighbours, who had asked for a park."
)
CHRONICLE = (
    "Chronology of the dispute\n\n"
    "May 4, 2019 - The two ministries sign the agreement in the capital after four years of talks.\n\n"
    "June 11, 2019 - Parliament puts off its vote for the first time, and the prime minister cancels a trip.\n\n"
    "Jan 3, 2020 - The agreement lapses, and both sides close their consulates in the border towns."
)
FEATURE = (
    "The last boat builders\n\n"
    "For sixty years the yard on the east bank built boats of oak, and for the last twenty nobody bought one. "
    "The Larsens went on all the same.\n\n{rule}\n\n"
    "It is cold in the shed in the mornings, and the stove is not lit before eight. Two men are at work on a keel, "
    "a third is looking for his glasses, which he wears on his forehead.\n\n{rule}\n\n"
    "The bank has given them until spring. What comes after that, the elder Larsen says, is not his to worry about."
)


def counted(text: str) -> tuple[int, bool]:
    found = propose_split(text)
    return (1, False) if found is None else (len(found.parts), found.sure)


SURE = {
    "end marks": f"Crane falls\n\n{QUAY}\n\n###\n\nBuses stand still\n\n{STRIKE}\n\n###\n",
    "thirty": f"{QUAY}\n\n-30-\n\n{STRIKE}\n\n-30-\n\nBrewery is sold\n\n{VOTE}",
    "spaced end marks": f"{QUAY}\n# # #\n{STRIKE}",
    "rules before datelines": f"Crane falls\n\n{QUAY}\n\n----\n\nBuses stand still\n\n{STRIKE}",
    "long rules": f"{QUAY}\n\n================\n\n{STRIKE}",
    "datelines alone": f"{QUAY}\n\n{STRIKE}",
    "headlines and datelines": f"Crane falls in Halden\nBy A. Reporter\n\n{QUAY}\n\n\nBuses stand still\n\n{STRIKE}",
    "slugs": f"BC-Halden-Crane, 1st Ld\n\nCrane falls\n\n{QUAY}\n\nBC-Bergheim-Buses\n\nBuses stand\n\n{STRIKE}",
    "numbered documents": f"1 of 2 DOCUMENTS\n\nThe Lindow Post\n\n{VOTE}\n\n2 of 2 DOCUMENTS\n\nBuses\n\n{STRIKE}",
    "documents with words": f"Document 1 of 2\n\nBrewery is sold\n\n{VOTE}\n\nDocument 2 of 2\n\nBuses\n\n{STRIKE}",
    "ends in words": f"{QUAY}\n\nENDS\n\nBrewery is sold\n\n{VOTE}",
    "small letters with an agency": (
        f"{QUAY}\n\nBergheim (Isles Wire) - {STRIKE.partition(' - ')[2]}".replace("HALDEN", "Halden")
    ),
}


@pytest.mark.parametrize("name", sorted(SURE))
def test_a_text_with_several_stories_is_divided(name: str) -> None:
    number, sure = counted(SURE[name])
    assert sure
    assert number == (3 if name == "thirty" else 2)


ONE = {
    "one story": QUAY,
    "one story with its end mark": f"Crane falls\n\n{QUAY}\n\n###\n",
    "a press release": f"{QUAY}\n\n###\n\nAbout Halden Port\n\nHalden Port is the owner of nine quays in the town. "
    + VOTE,
    "a release with a contact": f"{QUAY}\n\n-30-\n\nContact: A. Reporter, Halden, at the port's press desk\n{VOTE}",
    "stars in a feature": FEATURE.format(rule="* * *"),
    "a chronicle": CHRONICLE,
    "a story with sections": f"Sold\n\n{VOTE}\n\nWhat the neighbours want\n\n{VOTE}\n\nWhat comes now\n\n{VOTE}",
    "datelines in quotes": (
        f"{QUAY}\n\n“BERGHEIM, May 5 (Isles Wire) - Bus drivers went on strike,” an agency wrote, wrongly.\n\n"
        "The other said: “LINDOW, May 6 (Isles Wire) - The brewery is sold,” which was no better, and so it went on."
    ),
    "a dateline within a paragraph": f"{QUAY} A dispatch, BERGHEIM, May 5 (Isles Wire) - told of a strike. {VOTE}",
    "short items": "HALDEN, May 4 (Wire) - A crane fell.\n\nBERGHEIM, May 5 (Wire) - Buses stood still.",
    "numbers that don't follow": f"Article 5\n\n{VOTE}\n\nArticle 50\n\n{VOTE}",
    "a signature": f"{QUAY}\n\n(Reporting by A. Reporter in BERGHEIM)\n\n____\n\nFollow the wire.",
    "nothing": "",
}


@pytest.mark.parametrize("name", sorted(ONE))
def test_a_text_with_one_story_stays_whole(name: str) -> None:
    assert not counted(ONE[name])[1]


def test_rules_between_stories_without_datelines_are_proposed_and_not_sure() -> None:
    assert counted(f"Brewery is sold\n\n{VOTE}\n\n----\n\nPark is asked for\n\n{VOTE}") == (2, False)


def test_a_part_begins_with_its_headline_and_ends_before_the_next() -> None:
    text = SURE["headlines and datelines"]
    found = propose_split(text)
    assert found is not None
    first, second = (text[start:end] for start, end in found.parts)
    assert first.startswith("Crane falls in Halden\nBy A. Reporter")
    assert first.endswith("waited there for hours.")
    assert second.startswith("Buses stand still")


@pytest.mark.parametrize("name", sorted(SURE))
def test_no_word_of_a_story_is_lost(name: str) -> None:
    text = SURE[name]
    found = propose_split(text)
    assert found is not None
    kept = " ".join(text[start:end] for start, end in found.parts)
    for story in (QUAY, STRIKE, VOTE):
        for sentence in story.partition(" - ")[2].split("\n\n"):
            assert sentence in kept or sentence not in text


@given(st.text(alphabet="HALDEN, May4(W)-.#\n ab", max_size=400))
def test_parts_lie_in_the_text_one_after_the_other(text: str) -> None:
    found = propose_split(text)
    ends = 0
    for start, end in found.parts if found else ():
        assert ends <= start < end <= len(text)
        ends = end


# ---- what reading makes of it


def names(text: str, name: str = "wire.txt", *, split: bool | None = None) -> list[str]:
    articles, failures = read_each(text.encode(), name=name, split=split)
    assert failures == ()
    return [article.name for article in articles]


def test_what_is_sure_is_divided_and_noted() -> None:
    articles, _ = read_each(SURE["end marks"].encode(), name="wire.txt")
    assert [article.name for article in articles] == ["wire.txt#1", "wire.txt#2"]
    (note,) = articles[1].notes
    assert note.startswith("part 2 of 2 of wire.txt, from line 9, divided because of end marks")
    assert note.endswith("(--no-split keeps it whole)")
    assert "###" not in articles[0].text


def test_nothing_is_divided_against_the_users_wish() -> None:
    assert names(SURE["end marks"], split=False) == ["wire.txt"]


def test_what_is_not_sure_is_divided_only_on_wish() -> None:
    text = f"Brewery is sold\n\n{VOTE}\n\n----\n\nPark is asked for\n\n{VOTE}"
    articles, _ = read_each(text.encode(), name="wire.txt")
    assert articles[0].notes == (
        "may hold 2 stories (from lines 1, 7): rules between the stories; --split divides it",
    )
    assert names(text, split=True) == ["wire.txt#1", "wire.txt#2"]


def test_a_record_is_one_article_whatever_stands_in_it() -> None:
    text = '{"text": "' + SURE["end marks"].replace("\n", "\\n") + '"}'
    assert names(text, "a.json") == ["a.json"]
