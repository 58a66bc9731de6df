import pytest

from timeline.dating.grammar import dateline_forms, stamp_forms
from timeline.dating.head import find_head, match_dateline, match_stamp
from timeline.model import Article

DATELINES = [(form, example) for form in dateline_forms() for example in form.examples]
NO_DATELINES = [text for form in dateline_forms() for text in form.rejects]
STAMPS = [(form, example) for form in stamp_forms() for example in form.examples]
NO_STAMPS = [text for form in stamp_forms() for text in form.rejects]


def line_end(text):
    return text.index("\n") if "\n" in text else len(text)


def shown(date):
    if date is None:
        return None
    day = f"{date.month:02d}-{date.day:02d}"
    return f"{date.year}-{day}" if date.year else day


@pytest.mark.parametrize(("form", "example"), DATELINES, ids=[e["text"][:40] for _, e in DATELINES])
def test_a_form_reads_its_examples(form, example):
    text = example["text"]
    found = match_dateline(form, text, 0, line_end(text))
    assert found is not None
    assert shown(found.date) == example.get("date")
    assert found.agency == example.get("agency")
    assert text[found.end :].startswith(example["story"])
    assert (found.place is None) == ("place" not in example)


@pytest.mark.parametrize(("form", "example"), DATELINES, ids=[e["text"][:40] for _, e in DATELINES])
def test_no_form_tried_before_takes_an_example_away(form, example):
    head = find_head(Article("a", example["text"]))
    assert head.dateline is not None
    assert shown(head.dateline.date) == example.get("date")


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_is_rejected_is_no_dateline_to_any_form(text):
    assert all(match_dateline(form, text, 0, len(text)) is None for form in dateline_forms())


@pytest.mark.parametrize(("form", "example"), STAMPS, ids=[e["text"][:40] for _, e in STAMPS])
def test_a_stamp_reads_its_examples(form, example):
    found = match_stamp(form, example["text"], 0, len(example["text"]))
    assert found is not None
    assert shown(found.date) == example["date"]


@pytest.mark.parametrize("text", NO_STAMPS)
def test_what_is_rejected_is_no_stamp(text):
    assert all(match_stamp(form, text, 0, len(text)) is None for form in stamp_forms())


@pytest.mark.parametrize(
    ("text", "place", "zone"),
    [
        ("VALENCIA, Spain, May 3 (Reuters) - Rain.", "Valencia", "Europe/Madrid"),
        ("Washington, Jan 3 (AFP) The president spoke.", "Washington", "America/New_York"),
        ("EL PASO, Texas (AP) -- The border is open.", "El Paso", "America/Denver"),
        ("WASHINGTON, D.C., May 4 (AP) -- Rain.", "Washington", "America/New_York"),
        ("TEHRAN/BAGHDAD, June 9 (Reuters) - Talks.", "Tehran", "Asia/Tehran"),
        ("WASHINGTON/TAMPA, Florida, June 9 (Reuters) - Talks.", "Washington", "America/New_York"),
        ("DENVER/AUSTIN, Texas, June 9 (Reuters) - Talks.", "Denver", "America/Denver"),
        ("NOVOSIBIRSK, Russia, May 4 (Interfax) - Snow.", "Novosibirsk", "Asia/Novosibirsk"),
        ("GRUMBLETHORPE, May 4 (AFP) - Nobody knows it.", "Grumblethorpe", None),
        ("PORTLAND, Ore. (AP) -- Rain.", "Portland", "America/Los_Angeles"),
        ("PORTLAND, Maine (AP) -- Rain.", "Portland", "America/New_York"),
        ("UNITED NATIONS, May 4 (AP) -- A vote.", "United Nations", "America/New_York"),
    ],
)
def test_the_place_of_a_dateline_gives_the_zone(text, place, zone):
    found = find_head(Article("a", text)).dateline.place
    assert found.name == place
    assert found.zone == zone


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "(Corrects third paragraph to say that the ship sailed on May 2)\n\n",
            "OSLO, May 4 (NTB) - Ships sailed.",
        ),
        ("By Ada Lund\n", "OSLO, May 4 – Ships sailed."),
        ("Ships sail again\nAda Lund\n\n", "OSLO (AP) — Ships sailed."),
        ("Ships sail | Thu Apr 22, 2010 7:30 pm EDT\n", "OSLO (Reuters) - Ships sailed."),
    ],
)
def test_a_dateline_is_found_below_what_stands_before_it(before, text):
    head = find_head(Article("a", before + text))
    assert head.dateline is not None
    assert (before + text)[head.body :] == "Ships sailed."


def test_the_story_begins_after_byline_and_stamp_where_there_is_no_dateline():
    text = "By Ada Lund\n3 January 2020\n\nShips sailed again."
    head = find_head(Article("a", text))
    assert head.dateline is None
    assert text[head.body :] == "Ships sailed again."


@pytest.mark.parametrize(
    "text",
    [
        "Ships sailed again on Monday (their captains said so) - but not far.",
        "President Kennedy spoke on Oct. 22 (a Monday) to the nation.",
        "The minister - who left in May - is back.",
        "IRAN SAYS TALKS GO ON\n\nThe talks go on.",
        "",
    ],
)
def test_a_story_without_a_dateline_begins_at_once(text):
    head = find_head(Article("a", text))
    assert (head.dateline, head.body) == (None, 0)
