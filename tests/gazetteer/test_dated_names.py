"""Names that belong to a time: what the tables hold, and what is found in text."""

import pytest

from timeline.gazetteer.dated_names import NameKind, dated_names, find_dated_names
from timeline.gazetteer.phrases import Phrases
from timeline.gazetteer.series import find_counted


def found(text):
    return [(text[hit.start : hit.end], hit.entry.name) for hit in find_dated_names(text)]


def test_no_name_ends_before_it_begins():
    assert all(name.last >= name.first for name in dated_names() if name.first and name.last)


def test_nobody_was_known_before_birth():
    assert all(name.first.year >= name.born.year for name in dated_names() if name.first and name.born)


@pytest.mark.parametrize("kind", list(NameKind))
def test_each_table_is_long_enough_to_be_of_use(kind):
    assert sum(name.kind is kind for name in dated_names()) >= 200


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two years after the Chernobyl disaster", ["Chernobyl disaster"]),
        ("since the Sept. 11 attacks on New York", ["September 11 attacks"]),
        ("the embassies in Kenya and Tanzania", ["US embassy bombings of 1998"]),
        ("He paid in euros.", ["euro"]),
        ("Ships passed John F. Kennedy and John Kennedy.", ["John F. Kennedy", "John F. Kennedy"]),
        ("the Israeli coalition", ["State of Israel"]),
        ("a chernobyl of the mind", []),
        ("Eurostar trains and iPhoney calls", []),
    ],
)
def test_names_are_found_as_whole_words_in_the_case_of_print(text, names):
    assert [name for _, name in found(text)] == names


def test_the_longest_name_at_a_place_is_taken():
    assert found("Mac OS X Tiger") == [("Mac OS X Tiger", "Mac OS X Tiger")]


def test_a_phrase_may_begin_with_small_words_and_keep_its_marks():
    hits = Phrases([("war in Ruritania", 1), ("Ruritania", 2)]).find("The war in Ruritania. In Ruritania!")
    assert [hit.entry for hit in hits] == [1, 2]


def test_a_list_can_ignore_case():
    assert [
        hit.entry for hit in Phrases([("Foreign Minister", 1)], any_case=True).find("FOREIGN MINISTER")
    ] == [1]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("the 104th Congress", [(1995, 1996)]),
        ("at the 70th annual Academy Awards", [(1998, 1998)]),
        ("Super Bowl XXIV", [(1990, 1990)]),
        ("the 53rd session of the UN General Assembly", [(1998, 1999)]),
        ("the XXIII. Congress", []),
        ("the 999th Congress", []),
    ],
)
def test_what_is_counted_year_by_year_tells_the_year(text, years):
    assert [(mention.first, mention.last) for mention in find_counted(text)] == years
