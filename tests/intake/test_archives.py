"""An archive gives its articles and does no harm."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.errors import InputError
from timeline.intake import Intake, read, read_each
from timeline.intake.readers import zip_archive

STORY = "The harbour of the old town was closed on Monday after a crane fell, the port authority said."


def packed(*files: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content, compress_type=zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def read_zip(data: bytes, name: str = "box.zip") -> tuple[list[str], list[str]]:
    articles, failures = read_each(data, name=name)
    return [article.name for article in articles], [f"{one.name}: {one.reason}" for one in failures]


def test_members_are_read_in_the_order_of_names_each_by_its_own_format() -> None:
    data = packed(
        ("b.txt", STORY), ("a.json", f'{{"text": "{STORY}"}}'), ("photo.jpg", b"\xff\xd8"), ("c/d.md", STORY)
    )
    assert read_zip(data) == (["box.zip/a.json", "box.zip/b.txt", "box.zip/c/d.md"], [])


def test_hidden_files_and_readmes_in_an_archive_are_no_articles() -> None:
    data = packed(("a.txt", STORY), ("__MACOSX/._a.txt", STORY), (".git/b.txt", STORY), ("README.md", STORY))
    assert read_zip(data) == (["box.zip/a.txt"], [])


def test_an_archive_in_an_archive_is_opened_and_one_in_that_is_not() -> None:
    innermost = packed(("c.txt", STORY))
    inner = packed(("b.txt", STORY), ("deep.zip", innermost))
    names, failures = read_zip(packed(("a.txt", STORY), ("inner.zip", inner)))
    assert names == ["box.zip/a.txt", "box.zip/inner.zip/b.txt"]
    assert failures == ["box.zip/inner.zip/deep.zip/c.txt: is a file inside an archive inside an archive"]


def test_an_archive_is_told_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "box.txt"
    path.write_bytes(packed(("a.txt", STORY)))
    (article,) = read([str(path)]).articles
    assert article.text == STORY
    assert "read as ZIP" in article.notes[0]


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "C:\\a.txt", "C:/a.txt"]
)
def test_a_name_that_leads_out_is_refused_and_the_others_are_read(name: str) -> None:
    names, (failure,) = read_zip(packed((name, STORY), ("good.txt", STORY)))
    assert names == ["box.zip/good.txt"]
    assert "leads out of the archive" in failure


def test_a_link_is_refused() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    names, (failure,) = read_zip(packed((link, "/etc/passwd"), ("good.txt", STORY)))
    assert names == ["box.zip/good.txt"]
    assert "is a link" in failure


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(packed(("secret.txt", STORY), ("good.txt", STORY)))
    data[6] |= 1
    listed = data.index(b"PK\x01\x02")
    data[listed + 8] |= 1
    names, (failure,) = read_zip(bytes(data))
    assert names == ["box.zip/good.txt"]
    assert "is encrypted" in failure


def test_a_member_that_is_packed_as_no_text_can_be_is_refused() -> None:
    names, (failure,) = read_zip(packed(("bomb.txt", b"0" * 30_000_000), ("good.txt", STORY)))
    assert names == ["box.zip/good.txt"]
    assert "packed more than" in failure


def test_a_member_that_is_longer_than_it_says_is_not_unpacked() -> None:
    data = bytearray(packed(("liar.txt", STORY * 1000), ("zgood.txt", STORY)))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 10)
    names, (failure,) = read_zip(bytes(data))
    assert names == ["box.zip/zgood.txt"]
    assert "liar.txt" in failure


def test_an_archive_with_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MOST_MEMBERS", 3)
    names, (failure,) = read_zip(packed(*((f"{n}.txt", STORY) for n in range(4))))
    assert names == []
    assert "3 are the limit" in failure


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "LARGEST_ARCHIVE", 2**20)
    names, (failure,) = read_zip(packed(*((f"{n}.txt", b"1" * 600_000) for n in range(2))))
    assert names == []
    assert "unpacks to" in failure


def test_a_list_of_members_beyond_memory_is_not_read() -> None:
    data = bytearray(packed(("a.txt", STORY)))
    at = data.rindex(b"PK\x05\x06")
    data[at + 12 : at + 16] = struct.pack("<L", 0x7FFFFFFF)
    assert "lists more than" in read_zip(bytes(data))[1][0]


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda data: data[: len(data) // 2], "no ZIP archive that can be read"),
        (lambda data: data[:30] + b"\xff" * 20 + data[50:], "cannot be"),
        (lambda data: packed(("[Content_Types].xml", "<x/>"), ("word.txt", STORY)), "document or program"),
        (lambda data: packed(("photo.jpg", b"")), "holds no file that could be an article"),
    ],
)
def test_a_spoilt_archive_is_refused_with_a_reason(spoil: Callable[[bytes], bytes], reason: str) -> None:
    names, failures = read_zip(spoil(packed(("a.txt", STORY))))
    assert names == []
    assert reason in failures[0]


def test_archives_in_folders_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "box.zip").write_bytes(packed(("a.txt", STORY)))
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    intake: Intake = read([str(tmp_path)])
    assert [article.id for article in intake.articles] == ["b", "a"]
    assert intake.failures == ()


def test_a_member_of_an_archive_is_named_in_the_error() -> None:
    _, failures = read_each(packed(("empty.txt", b"")), name="box.zip")
    assert isinstance(failures[0], InputError)
    assert failures[0].name == "box.zip/empty.txt"
