"""Large inputs are read in little memory, long lines and deep nests are refused, and nothing asks the network."""

import gc
import io
import itertools
import json
import os
import socket
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from timeline.errors import InputError
from timeline.intake import files, limits, lines, read, read_each, read_iter
from timeline.intake.readers import json_text
from timeline.model import Article

STORY = (
    "The harbour of Halden was closed on Monday after a crane fell on two barges, the port authority said. "
    "Nobody was hurt, and the ferries to the islands left from the fish quay, a mile to the north of there. "
)
COUNT = 120
SIZE = 50  # stories an article


def json_lines(file: IO[str]) -> None:
    for number in range(COUNT):
        file.write(json.dumps({"id": str(number), "text": STORY * SIZE}) + "\n")


def mailbox(file: IO[str]) -> None:
    for number in range(COUNT):
        file.write("From a@b.example Mon May  4 22:15:00 2020\n")
        file.write(f"Subject: Crane {number}\nMessage-ID: <{number}@b.example>\n\n{STORY * SIZE}\n\n")


@pytest.mark.parametrize(
    ("ending", "write"), [("jsonl", json_lines), ("mbox", mailbox)], ids=["jsonl", "mbox"]
)
def test_memory_does_not_grow_with_the_number_of_articles(
    tmp_path: Path, ending: str, write: Callable[[IO[str]], None]
) -> None:
    path = tmp_path / f"many.{ending}"
    with path.open("w", encoding="utf-8", newline="") as file:
        write(file)
    articles = read_iter([str(path)])
    list(itertools.islice(articles, 20))  # what is loaded and remembered once
    gc.collect()
    tracemalloc.start()
    try:
        left = sum(isinstance(found, Article) for found in articles)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert left == COUNT - 20
    assert most < path.stat().st_size / 4


def test_reading_one_by_one_gives_what_reading_all_gives(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": STORY}) + "\nnonsense\n", encoding="utf-8")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "a.txt").write_text(STORY, encoding="utf-8")
    found = list(read_iter([str(tmp_path), "nowhere"]))
    intake = read([str(tmp_path), "nowhere"])
    assert [one for one in found if isinstance(one, Article)] == list(intake.articles)
    assert [str(one) for one in found if isinstance(one, InputError)] == [str(one) for one in intake.failures]


# ---- what is too long or too deep


def test_a_line_beyond_the_limit_is_refused_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    lines_of = lines.text_lines

    def short(stream: IO[bytes], *, name: str) -> Iterator[lines.Line | InputError]:
        return lines_of(stream, name=name, longest=1_000)  # type: ignore[arg-type]

    monkeypatch.setattr(json_text, "text_lines", short)
    good = json.dumps({"text": STORY}).encode()
    data = good + b"\n" + b'{"text": "' + b"long " * 10_000 + b'"}\n' + good + b"\n"
    articles, failures = read_each(data, name="a.jsonl")
    assert [article.name for article in articles] == ["a.jsonl:1", "a.jsonl:3"]
    assert "line 2 is longer than" in failures[0].reason


def test_a_file_that_must_be_held_whole_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.read_whole, "__kwdefaults__", {"largest": 2**20})
    _, failures = read_each(STORY.encode() * 10_000, name="a.txt")
    assert failures[0].reason == "is larger than 1 MB"


def test_a_stream_without_end_is_cut_off(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="larger than 1 MB"):
        files.spooled(io.BytesIO(b"x" * (2**20 + 1)), name="-", largest=2**20)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", b"[" * 300_000),
        ("a.json", b'{"text": ' * 100_000),
        ("a.jsonl", b'{"a":' * 100_000 + b"\n"),
        ("a.json", b'{"text": "x", "n": ' + b"9" * 100_000 + b"}"),
        ("-", b"[[" * 100_000),
    ],
)
def test_json_that_is_nested_without_end_is_refused(name: str, data: bytes) -> None:
    articles, failures = read_each(data, name=name)
    assert articles == ()
    assert len(failures) == 1
    assert failures[0].remedy


# ---- what is there besides files


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    assert len(read([str(tmp_path)]).articles) == 1


def test_a_device_is_no_file() -> None:
    (failure,) = read(["/dev/null"]).failures
    assert failure.reason == "is no file"


# ---- the network


def test_nothing_asks_the_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    address = "http://127.0.0.1:9/x"
    page = (
        f"<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' '{address}.dtd'><html><head><base href='{address}'>"
        f"<link rel='canonical' href='{address}'><script src='{address}.js'></script></head>"
        f"<body><img src='{address}.png'><article><p>{STORY * 3}</p></article></body></html>"
    )
    feed = (
        f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '{address}'>]><rss version='2.0'><channel><item>"
        f"<title>Crane</title><link>{address}</link><description>{STORY * 3} &x;</description></item></channel></rss>"
    )
    mail = f"Message-ID: <1@x>\nSubject: Crane\nContent-Type: text/html\n\n{page}"
    record = json.dumps({"text": STORY, "url": address})
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("a.html", page)
    contents = {
        "a.html": page.encode(), "b.xml": feed.encode(), "c.eml": mail.encode(), "d.json": record.encode(),
        "e.zip": box.getvalue(), "f.md": f"# Crane\n\n![x]({address})\n\n{STORY}".encode(),
    }  # fmt: skip
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    found = read([str(tmp_path / name) for name in contents])
    assert len(found.articles) + len(found.failures) == len(contents)
    assert len(found.articles) >= len(contents) - 1
