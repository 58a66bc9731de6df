"""TimeML, held against the structure of its specification by lxml, and read back as an input."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from suez_articles import span_of
from suez_stories import hostile_story, long_story, suez_story

from timeline.allen import RelationType
from timeline.build import annotate_story, bring_together
from timeline.intake import read, read_text
from timeline.model import Relation, Span, Timeline
from timeline.render.exports.timeml import document, story_timeml
from timeline.render.exports.timeml_text import tagged

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("timeml.xsd")))


def written(timeline: Timeline) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(story_timeml(timeline))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(timeline: Timeline, article: int = 0) -> etree._Element:
    one = timeline.articles[article]
    root = etree.fromstring(document(one, dict(timeline.timexes).get(one.id, ()), timeline).encode())
    SCHEMA.assertValid(root)
    return root


def words(root: etree._Element, name: str) -> list[str]:
    return [element.text for element in root.iter(name)]


def instance(root: etree._Element, trigger: str) -> str:
    (eid,) = [element.get("eid") for element in root.iter("EVENT") if element.text == trigger]
    return next(made.get("eiid") for made in root.iter("MAKEINSTANCE") if made.get("eventID") == eid)


@pytest.mark.parametrize(
    "story", [suez_story(), hostile_story(), long_story()], ids=["suez", "hostile", "long"]
)
def test_each_article_is_a_file_of_the_structure_of_timeml(story: Timeline) -> None:
    files = written(story)
    assert len(files) == len(story.articles)
    for content in files.values():
        SCHEMA.assertValid(etree.fromstring(content))


def test_a_story_that_the_program_made_is_valid_and_tells_order() -> None:
    text = (
        "LONDON, Nov 7, 1956 (Meridian) - British troops left Port Said on Tuesday, two days after paratroopers "
        "had landed there, a minister said. The raids did not begin before October 31."
    )
    story = bring_together(list(annotate_story([read_text(text, name="a.txt")])))
    root = parsed(story)
    assert {"left", "landed", "said"} <= set(words(root, "EVENT"))
    assert {"Tuesday", "two days"} <= set(words(root, "TIMEX3"))
    assert any(
        link.get("relType") == "IS_INCLUDED" and link.get("relatedToTime") for link in root.iter("TLINK")
    )


def test_the_text_between_the_tags_is_that_of_the_article(suez: Timeline) -> None:
    for number, article in enumerate(suez.articles):
        assert "".join(parsed(suez, number).find("TEXT").itertext()) == article.text


def test_the_day_of_publication_is_the_time_of_creation(suez: Timeline) -> None:
    assert parsed(suez).find("DCT/TIMEX3").get("value") == "1956-11-05"
    assert parsed(suez, 2).find("DCT") is None


def test_an_expression_carries_type_and_value(suez: Timeline) -> None:
    (july,) = [element for element in parsed(suez).find("TEXT").iter("TIMEX3") if element.text == "July"]
    assert (july.get("type"), july.get("value")) == ("DATE", "1956-07")


def test_an_expression_of_unknown_value_says_so(suez: Timeline) -> None:
    timexes = tuple((a, tuple(replace(t, value="") for t in found)) for a, found in suez.timexes)
    values = {
        element.get("value") for element in parsed(replace(suez, timexes=timexes)).find("TEXT").iter("TIMEX3")
    }
    assert values == {"XXXX-XX-XX"}


def test_mentions_of_one_event_are_identical(suez: Timeline) -> None:
    root = parsed(suez)
    links = {
        (e.get("eventInstanceID"), e.get("relatedToEventInstance"), e.get("relType"))
        for e in root.iter("TLINK")
    }
    assert (instance(root, "landing"), instance(root, "dropped"), "IDENTITY") in links


def test_a_relation_is_a_link_with_the_signal_that_says_so(suez: Timeline) -> None:
    root = parsed(suez)
    (link,) = [element for element in root.iter("TLINK") if element.get("relType") == "BEFORE"]
    (signal,) = root.iter("SIGNAL")
    assert (signal.text, link.get("signalID")) == ("followed", signal.get("sid"))
    assert link.get("relatedToEventInstance") == instance(root, "landing")


@pytest.mark.parametrize("kind", [RelationType.POSSIBLY_SAME, RelationType.CAUSES, RelationType.SAME_DAY])
def test_what_timeml_has_no_name_for_is_no_link(suez: Timeline, kind: RelationType) -> None:
    relation = Relation("e-raids", "e-landing", kind, "a1")
    assert [
        e
        for e in parsed(replace(suez, relations=(relation,))).iter("TLINK")
        if e.get("relType") != "IDENTITY"
    ] == []


@pytest.mark.parametrize("change", [{"hard": False}, {"article": "a2"}, {"article": None}])
def test_what_the_text_does_not_say_is_no_link(suez: Timeline, change: dict[str, object]) -> None:
    relation = replace(suez.relations[0], **change)  # type: ignore[arg-type]
    found = parsed(replace(suez, relations=(relation,)))
    assert [e for e in found.iter("TLINK") if e.get("relType") != "IDENTITY"] == []


def test_an_event_is_tied_to_its_expression(suez: Timeline) -> None:
    article = suez.articles[0]
    thursday = next(t for t in dict(suez.timexes)["a1"] if t.span == span_of(article, "Thursday"))
    relation = Relation("e-ships", thursday.id, RelationType.AFTER, "a1")
    root = parsed(replace(suez, relations=(relation,)))
    (link,) = [element for element in root.iter("TLINK") if element.get("relType") == "AFTER"]
    (tid,) = [element.get("tid") for element in root.iter("TIMEX3") if element.text == "Thursday"]
    assert (link.get("eventInstanceID"), link.get("relatedToTime")) == (instance(root, "sank"), tid)


def test_of_two_tags_that_cross_the_expression_stays(suez: Timeline) -> None:
    article = suez.articles[0]
    timex, mention = dict(suez.timexes)["a1"][1], suez.events[0].mentions[0]
    crossing = replace(mention, start=timex.end - 3, end=timex.end + 4)
    found = tagged(article.text, [timex], [crossing], [Span(timex.start - 2, timex.start + 1)], dated=True)
    assert (len(found.times), len(found.events), len(found.signals)) == (1, 0, 0)


@given(st.text(st.characters(codec=None), max_size=60), st.data())
@settings(max_examples=60)
def test_any_text_keeps_its_characters(text: str, data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: Span(*sorted(pair))
    )
    cues = data.draw(st.lists(spans, max_size=6))
    root = etree.fromstring(f"<TEXT>{tagged(text, (), (), cues, dated=False).markup}</TEXT>".encode())
    shown = "".join(root.itertext())
    assert len(shown) == len(text)
    assert all(a in (b, "\ufffd") for a, b in zip(shown, text, strict=True))


def test_what_was_written_can_be_read_as_an_input(suez: Timeline, tmp_path: Path) -> None:
    path = tmp_path / "story.timeml.zip"
    path.write_bytes(story_timeml(suez))
    articles = read([str(path)]).articles
    assert [one.text for one in articles] == [one.text for one in suez.articles]
    assert [bool(one.stated) for one in articles] == [True, True, False]
