"""What the records carry: labels, arguments, places, and spans that hold."""

import pytest
from event_reading import event_of, mention, read, timex
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events import extract, extract_many
from timeline.model import Article, Extraction, Span


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("The blast killed 25 guards in Basra.", "killed", "Blast killed 25 guards in Basra"),
        (
            "A guard was killed in a rocket attack near Kirkuk.",
            "killed",
            "Guard killed in rocket attack near Kirkuk",
        ),
        ("The killing of General Pedro Roca shocked them.", "killing", "Killing of Pedro Roca"),
        ("President Ana Silva ordered the raid.", "ordered", "Ana Silva ordered raid"),
        ("The firm will open a plant.", "open", "Firm will open plant"),
        ("Rebels did not attack the town.", "attack", "Rebels did not attack town"),
        ("The mayor said the bridge fell.", "said", "Mayor said bridge fell"),
    ],
)
def test_a_label_reads_like_a_headline(text: str, word: str, label: str) -> None:
    assert mention(read(text), text, word).label == label


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        ("US jets bombed the depot.", "bombed", ("United States",), ("depot",)),
        ("The depot was bombed by rebels.", "bombed", ("rebels",), ("depot",)),
        ("American strikes on Syria went on.", "strikes", ("United States",), ("Syria",)),
        ("The death of Pedro Roca shocked them.", "death", (), ("Pedro Roca",)),
        ("Rebels, who seized the port, fled.", "seized", ("rebels",), ("port",)),
        ("The general took control of the port.", "took", ("general",), ()),
    ],
)
def test_doers_and_undergoers_are_named(
    text: str, word: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    found = mention(read(text), text, word)
    assert tuple(name.lower() for name in found.actors) == tuple(name.lower() for name in actors)
    assert found.recipients == recipients


@pytest.mark.parametrize(
    ("text", "word", "place", "zone"),
    [
        ("Rebels attacked a convoy in Baghdad.", "attacked", "Baghdad", "Asia/Baghdad"),
        ("A blast at Lima's airport hurt two guards.", "blast", "Lima's airport", "America/Lima"),
        ("The Pentagon said the ship sank.", "said", "Washington", "America/New_York"),
        ("Rebels attacked a convoy.", "attacked", None, None),
        ("A mob stormed the US embassy.", "stormed", "US embassy", None),
    ],
)
def test_the_place_is_the_one_that_the_clause_names(
    text: str, word: str, place: str | None, zone: str | None
) -> None:
    found = mention(read(text), text, word)
    assert (found.place, found.zone) == (place, zone)


def test_an_event_is_called_by_its_most_telling_mention() -> None:
    text = "A drone strike hit the convoy of Pedro Roca. The strike came at dawn."
    found = read(text)
    assert event_of(found, mention(found, text, "strike")).label.startswith("Drone strike hit convoy")


def test_boilerplate_and_dateline_are_skipped() -> None:
    text = "LIMA, May 3 (Reported) Rebels attacked the port. (Edited and published by the desk)"
    start = text.index("(Edited")
    article = Article(id="a", text=text, body=text.index("Rebels"), boilerplate=(Span(start, len(text)),))
    assert [m.trigger for m in extract(article, ()).mentions] == ["attack"]


def test_extract_many_gives_what_extract_gives() -> None:
    texts = ("Rebels attacked the port.", "", "The mayor said the bridge fell.\n\nTwo guards died on Friday.")
    given_pairs = [
        (Article(id=str(n), text=text), (timex(text, "Friday"),) if "Friday" in text else ())
        for n, text in enumerate(texts)
    ]
    assert list(extract_many(given_pairs)) == [extract(article, tagged) for article, tagged in given_pairs]


@pytest.mark.parametrize("text", ["", " \n\n\t ", "\x00\u202e\ud7ff", "x" * 5000, "(" * 3000, '"' * 999])
def test_odd_text_tells_nothing_and_breaks_nothing(text: str) -> None:
    assert extract(Article(id="a", text=text), ()) == Extraction((), (), ())


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            'rebels attacked the port , said Friday . \n\n " killed which in that to be after'.split(" ")
        ),
        max_size=60,
    )
)
def test_spans_always_hold_and_links_lead_somewhere(words: list[str]) -> None:
    text = " ".join(words)
    tagged = (timex(text, "Friday"),) if "Friday" in text else ()
    found = extract(Article(id="a", text=text), tagged)
    known = {m.id for m in found.mentions} | {t.id for t in tagged}
    for one in found.mentions:
        assert 0 <= one.start < one.end <= len(text)
        assert one.clause.covers(one.span)
        assert one.sentence.covers(one.clause)
        assert len(one.label) <= 80
    assert all(link.source in known and link.target in known for link in found.links)
