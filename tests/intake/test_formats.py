"""An input's format is told by its content first, quickly whatever that is."""

import time

import pytest

from timeline.intake.formats import HEAD, tell_format


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b'{"text": "Fire."}', "-", "JSON"),
        (b'[{"text": "Fire."}]', "a.txt", "JSON"),
        (b'{"text": "Fire."}\n{"text": "Rain."}\n', "-", "JSON lines"),
        (b'{"text": "Fire."}\n', "a.jsonl", "JSON lines"),
        (b"[Editor's note: this was written in haste.] Fire broke out.", "a.txt", "plain text"),
        (b"PK\x03\x04", "a.dat", "ZIP"),
        (b"From a@b.example Mon May  4 22:15:00 2020\nSubject: x\n\nFire.", "-", "mailbox"),
        (b"From Monday on the quay is shut, the port said at 22:15 on May 4 2020.", "a.txt", "plain text"),
        (b"Received: by x\nSubject: y\n\nFire.", "-", "e-mail"),
        (b"Date: May 4\n\nFire.", "a.txt", "plain text"),
        (b"id,text,date\n1,Fire.,2020-01-03\n", "-", "CSV"),
        ("id\ttext\n1\tFire.\n".encode("utf-16"), "-", "CSV"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'><channel></channel></rss>", "a.xml", "feed"),
        (b"<?xml version='1.0'?>\n<TimeML><TEXT>Fire.</TEXT></TimeML>", "a.xml", "news XML"),
        (b"<?xml version='1.0'?>\n<html><body>Fire.</body></html>", "a.xml", "HTML"),
        (b"Fire broke out.", "a.eml", "plain text"),
        (b"Fire broke out.", "a.zip", "plain text"),
    ],
)
def test_content_tells_the_format_over_the_ending(head: bytes, name: str, form: str) -> None:
    assert tell_format(head, name=name).format.name == form


def test_a_name_that_misleads_is_noted() -> None:
    assert tell_format(b"PK\x03\x04", name="a.txt").note == "named .txt, but read as ZIP"


@pytest.mark.parametrize(
    "piece",
    [
        ",   ",
        " ,  ",
        "text,",
        "text,date",
        "A: b\n",
        "[ ",
        " ",
        "\n",
        '{ "',
        '{"}',
        "From 11:22 ",
        "\t\t,",
        "<a ",
        "PK\x03\x04w",
    ],
)
@pytest.mark.parametrize("opening", ["", "text,date", "Received: x\nSubject: y", "{", "From "])
@pytest.mark.parametrize("name", ["-", "a.html", "a.sgml"])
def test_no_input_makes_telling_its_format_slow(opening: str, piece: str, name: str) -> None:
    head = (opening + piece * HEAD)[:HEAD].encode()
    began = time.perf_counter()
    tell_format(head, name=name)
    assert time.perf_counter() - began < 1.0
