"""Brat's stand-off files: offsets to the character, types that the configuration knows, and reasons."""

from dataclasses import replace

import pytest
from brat_reader import Read, read, types_declared
from hypothesis import given
from hypothesis import strategies as st

from timeline.build import annotate
from timeline.model import Annotation, Article, Span
from timeline.render.brat import file_stem, stand_off
from timeline.render.brat_conf import annotation_conf, visual_conf
from timeline.render.brat_spans import bound

STORY = (
    "LIMA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station in Lima on March 2, 2019,\n"
    "killing two officers. The attack came a day after the army had arrested five men.\n\n"
    "Interior Minister Rosa Vidal denied that the army had shelled a village. She will visit Lima on Friday."
)


@pytest.fixture(scope="module")
def annotation() -> Annotation:
    return next(annotate([Article(id="a", text=STORY)]))


@pytest.fixture(scope="module")
def files(annotation: Annotation) -> Read:
    written = stand_off(annotation)
    assert written.text == STORY
    return read(written.text, written.annotations)


def test_every_mention_is_an_event_with_its_trigger(files: Read, annotation: Annotation) -> None:
    triggers = [files.texts[trigger][1] for trigger, _ in files.events.values()]
    mentions = sorted((m.start, m.end) for event in annotation.events for m in event.mentions)
    assert triggers == [STORY[start:end] for start, end in mentions]


def test_triggers_have_their_plover_type_and_expressions_their_timex_type(files: Read) -> None:
    words = {words: kind for kind, words in files.texts.values()}
    assert words["attacked"] == "ASSAULT"
    assert words["March 4, 2019"] == words["Friday"] == "DATE"


def test_an_expression_over_a_line_end_is_in_pieces(annotation: Annotation) -> None:
    wrapped = STORY.replace("March 4,", "March\n4,")
    written = stand_off(replace(annotation, article=replace(annotation.article, text=wrapped)))
    assert "DATE 6 11;12 19\tMarch 4, 2019\n" in written.annotations
    read(written.text, written.annotations)


def test_roles_are_words_of_the_text(files: Read) -> None:
    _, roles = files.events[files.event_at("attacked")]
    assert {role: files.texts[filler] for role, filler in roles.items()} == {
        "Agent": ("Party", "Rebels"),
        "Patient": ("Party", "police station"),
        "Place": ("Place", "Lima"),
        "Time": ("DATE", "March 2, 2019"),
    }


def test_what_is_denied_planned_or_past_is_said(files: Read) -> None:
    said = {(kind, target): value for kind, target, value in files.attributes.values()}
    assert said["Factuality", files.event_at("shelled")] != "certain"
    assert said["Factuality", files.event_at("visit")] == "planned"
    assert said["Tense", files.event_at("attacked")] == "PAST"


def test_mentions_of_one_event_are_tied(files: Read) -> None:
    one, other = files.event_at("attacked"), files.event_at("attack")
    assert ("SAME_EVENT", one, other) in files.relations.values()


def test_what_holds_between_events_is_a_relation(files: Read) -> None:
    ends = {(one, other) for _, one, other in files.relations.values()}
    one, other = files.event_at("attacked"), files.event_at("arrested")
    assert {(one, other), (other, one)} & ends


def test_a_note_says_why_an_event_is_dated_so(files: Read) -> None:
    notes = dict(files.notes.values())
    assert "2 March 2019" in notes[files.event_at("attacked")]
    assert "March 2, 2019" in notes[files.event_at("attacked")]


def test_the_configuration_knows_every_type(files: Read) -> None:
    sections = types_declared(annotation_conf())
    triggers = {trigger for trigger, _ in files.events.values()}
    assert {files.texts[t][0] for t in triggers} <= sections["events"].keys()
    assert {kind for t, (kind, _) in files.texts.items() if t not in triggers} <= sections["entities"].keys()
    assert {kind for kind, _, _ in files.relations.values()} <= sections["relations"].keys()
    for kind, _, value in files.attributes.values():
        assert value in sections["attributes"][kind].partition("Value:")[2].partition(",")[0].split("|")


def test_what_is_drawn_is_declared() -> None:
    known = {name for section in types_declared(annotation_conf()).values() for name in section}
    drawn = types_declared(visual_conf().replace(" | ", "\t"))
    defaults = {"SPAN_DEFAULT", "ARC_DEFAULT"}
    assert drawn["drawing"].keys() | drawn["labels"].keys() <= known | defaults


def test_a_name_that_the_text_has_not_is_told_in_the_note(annotation: Annotation) -> None:
    event = annotation.events[0]
    mentions = tuple(replace(m, actors=("Somebody Else",)) for m in event.mentions)
    changed = replace(annotation, events=(replace(event, mentions=mentions), *annotation.events[1:]))
    files = read(STORY, stand_off(changed).annotations)
    assert any("Agent: Somebody Else" in words for _, words in files.notes.values())


def test_an_article_without_anything_has_no_line() -> None:
    nothing = Annotation(Article(id="a", text="Nothing at all."), (), (), (), ())
    assert stand_off(nothing).annotations == ""


def test_what_no_file_can_hold_keeps_its_place() -> None:
    text = "Rebels attacked\r\nthe port near \U0001f6a2 Lima."
    found = next(annotate([Article(id="a", text=text)]))
    lone = text.replace("\U0001f6a2", "\ud83d")
    written = stand_off(replace(found, article=replace(found.article, text=lone)))
    assert len(written.text) == len(text)
    assert "\r" not in written.text
    read(written.text, written.annotations)


@given(
    st.text(alphabet="ab \n\r\t\u2028", min_size=1, max_size=20).filter(lambda text: text.strip() == text),
)
def test_no_piece_holds_a_break(text: str) -> None:
    found = bound(text, Span(0, len(text)), "DATE")
    assert found.pieces[0].start == 0
    assert found.pieces[-1].end == len(text)
    assert not any(c in text[p.start : p.end] for p in found.pieces for c in "\n\r\t\u2028")
    assert "".join(found.words(text).split()) == "".join(text.split())


def test_names_of_files_are_plain_and_apart() -> None:
    taken: set[str] = set()
    stems = [file_stem(Article(id=i, text=""), taken) for i in ("../a b", "a b", "A-B", "", "…")]
    assert stems == ["a-b", "a-b-2", "A-B-3", "article", "article-2"]
