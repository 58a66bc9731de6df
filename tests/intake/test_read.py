import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import DAY, HOUR, iso_day, parse_day
from timeline.errors import InputError
from timeline.intake import read, read_bytes, read_text, with_unique_ids
from timeline.intake.articles import LARGEST_TEXT

STORY = "The harbour of the old town was closed on Monday after a crane fell, the port authority said."


def put(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def only_failure(paths, **options):
    intake = read(paths, **options)
    assert intake.articles == ()
    (failure,) = intake.failures
    assert failure.remedy
    return failure


# ---- what can be read


def test_a_text_file_becomes_an_article_named_after_it(tmp_path):
    (article,) = read([put(tmp_path, "crane.txt", STORY + "\n")]).articles
    assert (article.id, article.text) == ("crane", STORY)


def test_line_ends_become_one_and_the_last_goes(tmp_path):
    (article,) = read(
        [put(tmp_path, "a.txt", "One line is here.\r\nAnother follows.\rA third.\r\n")]
    ).articles
    assert article.text == "One line is here.\nAnother follows.\nA third."


def test_a_json_article_keeps_its_fields(tmp_path):
    fields = {
        "id": "x1",
        "title": "Crane",
        "source": "Halden Press",
        "url": "https://example.org/x1",
        "text": STORY,
    }
    (article,) = read([put(tmp_path, "a.json", json.dumps(fields))]).articles
    assert (article.id, article.title, article.source, article.url) == (
        "x1",
        "Crane",
        "Halden Press",
        "https://example.org/x1",
    )


def test_a_json_array_holds_several_articles(tmp_path):
    path = put(tmp_path, "a.json", json.dumps([{"id": "one", "text": STORY}, {"id": "two", "text": STORY}]))
    assert [article.id for article in read([path]).articles] == ["one", "two"]


def test_json_lines_hold_an_article_each(tmp_path):
    path = put(tmp_path, "a.jsonl", "\n".join(json.dumps({"text": f"{STORY} {n}"}) for n in "ab") + "\n")
    assert len({article.id for article in read([path]).articles}) == 2


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "c/d.txt",
        "README.md",
        "a.gold.json",
        ".hidden.txt",
        ".git/x.txt",
        "photo.jpg",
    ):
        put(tmp_path, name, STORY)
    assert [article.id for article in read([str(tmp_path)]).articles] == ["a", "b", "d"]


def test_a_file_named_twice_is_read_once(tmp_path):
    path = put(tmp_path, "a.txt", STORY)
    assert len(read([path, path, str(tmp_path)]).articles) == 1


@pytest.mark.parametrize(
    "content",
    [STORY, json.dumps({"text": STORY}), json.dumps([{"text": STORY}]), "\n" + json.dumps({"text": STORY})],
)
def test_standard_input_is_text_or_json_by_its_first_character(content):
    (article,) = read(["-"], stdin=io.BytesIO(content.encode())).articles
    assert article.text == STORY


def test_standard_input_can_be_json_lines():
    lines = "\n".join(json.dumps({"id": name, "text": STORY}) for name in "ab")
    assert [one.id for one in read(["-"], stdin=io.BytesIO(lines.encode())).articles] == ["a", "b"]


def test_an_id_that_is_taken_gets_a_number_and_a_note(tmp_path):
    paths = [
        put(tmp_path, "one/a.txt", STORY),
        put(tmp_path, "two/a.txt", STORY),
        put(tmp_path, "a-2.txt", STORY),
    ]
    articles = read(paths).articles
    assert [article.id for article in articles] == ["a", "a-3", "a-2"]
    assert "another article has the id 'a'" in articles[1].notes[0]


def test_an_article_that_is_there_twice_is_noted():
    first, again = read(["-"], stdin=io.BytesIO(json.dumps([{"text": STORY}] * 2).encode())).articles
    assert first.notes == ()
    assert again.notes == ("another article has the same text",)
    assert again.id == f"{first.id}-2"


def test_ids_of_nameless_articles_hang_on_their_text_alone():
    first, again = read_text(STORY, name="pasted"), read_text(STORY, name="-")
    assert first.id == again.id != read_text(STORY + " More.", name="pasted").id


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"]), max_size=8))
def test_ids_are_always_unique(ids):
    articles = with_unique_ids(
        read_bytes(json.dumps([{"id": one, "text": STORY}]).encode(), name="x.json")[0] for one in ids
    )
    assert len({article.id for article in articles}) == len(ids)


def test_inputs_are_listed_with_their_hash(tmp_path):
    path = put(tmp_path, "a.txt", STORY)
    ((name, digest),) = read([path]).inputs
    assert (name, len(digest)) == (path, 64)


@given(st.text(max_size=300))
def test_whatever_is_pasted_is_an_article_or_an_input_error(text):
    try:
        article = read_text(text, name="pasted")
    except InputError:
        return
    article.text.encode()
    assert "\r" not in article.text


# ---- its day


def published_of(value, **options):
    return read_bytes(json.dumps({"text": STORY, "published": value}).encode(), name="a.json", **options)[0]


def test_a_day_in_the_metadata_is_stated():
    (stated,) = published_of("2011-05-02").stated
    assert (iso_day(stated.day), stated.minute) == ("2011-05-02", None)
    assert "metadata" in stated.reason


def test_a_time_with_its_offset_is_a_day_as_written_and_a_minute_in_utc():
    (stated,) = published_of("2011-05-01T23:35:00-04:00").stated
    assert iso_day(stated.day) == "2011-05-01"
    assert stated.minute == parse_day("2011-05-02") * DAY + 3 * HOUR + 35


@pytest.mark.parametrize("value", ["yesterday", "2011-02-30", "2011-05", "02/05/2011", 20, ["2011-05-02"]])
def test_what_names_no_day_or_two_is_noted_and_not_guessed(value):
    article = published_of(value)
    assert article.stated == ()
    assert "'published'" in article.notes[0]


def test_a_day_given_by_hand_is_stated_beside_the_others():
    day = parse_day("1999-09-09")
    (stated,) = read_text(STORY, name="a", published=day).stated
    assert (stated.day, "by hand" in stated.reason) == (day, True)


# ---- encodings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_or_without_a_mark(tmp_path, encoding):
    text = STORY + " Said “Zoë”."
    (article,) = read([put(tmp_path, "a.txt", text.encode(encoding))]).articles
    assert article.text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_another_encoding_is_read_and_named(tmp_path, encoding):
    text = f"{STORY} “We didn’t expect it – nobody did,” José Núñez, a café owner, said in Málaga. " * 4
    (article,) = read([put(tmp_path, "a.txt", text.encode(encoding))]).articles
    assert article.text == text
    assert encoding in article.notes[0]


def test_utf8_with_a_broken_byte_is_still_utf8(tmp_path):
    data = (STORY + " Zoë and André left.").encode() + b" \xc3\x28."
    (article,) = read([put(tmp_path, "a.txt", data)]).articles
    assert "Zoë and André" in article.text
    assert article.notes == ("read as UTF-8, with 1 characters that could not be decoded",)


def test_half_of_a_surrogate_pair_in_json_is_replaced():
    (article,) = read_bytes(b'{"text": "' + STORY.encode() + b' \\ud83d"}', name="a.json")
    assert article.text.endswith("\ufffd")
    assert article.notes


# ---- what cannot be read, and that the others go on


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\t\n", "is empty"),
        ("a.json", b'{"text": "  "}', "has no text"),
        ("a.txt", bytes(range(256)) * 40, "binary"),
        ("a.txt", b"\x7fELF\x02\x01\x01" + b"\0" * 40, "binary"),
        ("a.txt", b"12 34 56 78 -- 90 ++ 12 34 56 78", "hardly any words"),
        ("a.txt", b"<!DOCTYPE html><html><body><hr></body></html>", "web page"),
        ("a.json", b'{"text": "abc",\n "id": }', "malformed JSON at line 2, column 8"),
        ("a.json", b"[" * 200_000, "JSON that cannot be read"),
        ("a.json", b'{"title": "x"}', "without a 'text'"),
        ("a.json", b'{"text": 5}', "not a string"),
        ("a.json", b'"just a string"', "not an object"),
        ("a.json", b"[]", "empty JSON array"),
        ("a.jsonl", b'{"text": 1\n', "line 1"),
    ],
)
def test_bad_input_is_named_with_its_reason(tmp_path, name, content, reason):
    path = put(tmp_path, name, content)
    failure = only_failure([path])
    assert reason in failure.reason
    assert path in str(failure)


def test_a_bad_line_of_json_lines_leaves_the_others(tmp_path):
    path = put(
        tmp_path, "a.jsonl", f'{json.dumps({"text": STORY})}\n{{"text":\n\n{json.dumps({"text": STORY})}\n'
    )
    intake = read([path])
    assert len(intake.articles) == 2
    assert "line 2" in intake.failures[0].reason


def test_a_bad_article_of_an_array_leaves_the_others():
    data = json.dumps([{"text": STORY}, {"id": "no text"}, {"text": STORY + " More."}]).encode()
    intake = read(["-"], stdin=io.BytesIO(data))
    assert len(intake.articles) == 2
    assert intake.failures[0].name == "-[1]"


def test_a_missing_file_does_not_stop_the_others(tmp_path):
    intake = read([str(tmp_path / "none.txt"), put(tmp_path, "a.txt", STORY)])
    assert len(intake.articles) == 1
    assert "no such file" in intake.failures[0].reason


def test_an_empty_folder_is_a_failure(tmp_path):
    put(tmp_path, "photo.jpg", b"x")
    assert "without any article" in only_failure([str(tmp_path)]).reason


def test_a_name_with_a_nul_is_a_failure():
    assert only_failure(["a\0b.txt"]).remedy


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_failure(tmp_path):
    path = put(tmp_path, "a.txt", STORY)
    Path(path).chmod(0)
    assert "must not be read" in only_failure([path]).reason


def test_a_text_beyond_the_limit_is_a_failure():
    with pytest.raises(InputError, match="too long"):
        read_text("word " * (LARGEST_TEXT // 5 + 1), name="long.txt")


# ---- language

SPANISH = "El ministro dijo el martes que la reunión sería en Madrid y que nadie sabía todavía la hora. " * 3
GERMAN = "Der Minister sagte am Dienstag in Berlin, dass die Gespräche erst im Mai weitergehen werden. " * 3
CHINESE = "部长星期二表示，会谈将于五月继续进行，目前还不知道具体时间。" * 8
RUSSIAN = "Министр заявил во вторник, что переговоры продолжатся в мае, но точное время пока неизвестно. " * 3


@pytest.mark.parametrize(
    ("text", "language"),
    [(SPANISH, "Spanish"), (GERMAN, "German"), (CHINESE, "Chinese"), (RUSSIAN, "Russian")],
)
def test_another_language_is_a_failure_that_names_it(text, language):
    with pytest.raises(InputError, match=f"looks like {language}; Dateline reads English"):
        read_text(text, name="a.txt")


@pytest.mark.parametrize(
    "text", [STORY, "Blast in Bogotá", "Merkel, Macron: Gipfel", "OSLO, May 4 (NTB) - Fire."]
)
def test_english_and_short_texts_are_taken(text):
    assert read_text(text, name="a.txt").text == text
