"""A ZIP archive's members, each a file of its own; what could do harm is left out. Knows archives, but no article."""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from timeline.errors import InputError
from timeline.intake.files import is_article_name, spooled
from timeline.intake.raw import Enclosed

MOST_MEMBERS = 20_000
LARGEST_MEMBER = 2 * 2**30  # bytes, unpacked
LARGEST_ARCHIVE = 4 * 2**30
MOST_PACKED = 200  # times that a member may be larger unpacked
_SMALL = 2**20  # bytes below which a member may be packed as tightly as it likes
_ENCRYPTED = 0x1
_NOT_ARCHIVES = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"  # what begins the record that says how long the listing is
_END_LENGTH = 22 + 65_535 + 20 + 56  # bytes from the end in which that record lies
_LONGEST_ENTRY = 400  # bytes of a listed member, on average
_UNPACK = "Unpack it and give the files in it."
_WRONG = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def read_zip(stream: BinaryIO, *, name: str) -> Iterator[Enclosed | InputError]:
    """Yield the members that may be articles, in the order of names, and an InputError for each that is refused.

    Raise InputError where the archive is damaged, holds nothing to read, or unpacks to more than can be meant.
    """
    if _listing(stream) > MOST_MEMBERS * _LONGEST_ENTRY:
        raise InputError(name, f"lists more than {MOST_MEMBERS:,} files", _UNPACK)
    try:
        archive = zipfile.ZipFile(stream)
    except _WRONG as error:
        raise InputError(name, f"is no ZIP archive that can be read ({error})", _UNPACK) from error
    with archive:
        if any(one.filename in _NOT_ARCHIVES for one in archive.infolist()):
            raise InputError(
                name, "is a document or program in a ZIP archive", "Save it as .docx, PDF or text."
            )
        members = sorted(filter(_may_be_article, archive.infolist()), key=lambda one: one.filename)
        _check_size(members, name)
        if not members:
            raise InputError(name, "holds no file that could be an article", "Put articles into it.")
        for member in members:
            shown = f"{name}/{member.filename}"
            if reason := _harm(member):
                yield InputError(shown, reason, _UNPACK)
                continue
            yield from _member(archive, member, shown)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str) -> Iterator[Enclosed | InputError]:
    try:
        with archive.open(member) as packed:
            stream = spooled(cast("BinaryIO", packed), name=shown, largest=max(member.file_size, 1))
    except InputError as error:
        yield error
        return
    except _WRONG as error:
        yield InputError(shown, f"cannot be unpacked ({error})", _UNPACK)
        return
    with stream:
        yield Enclosed(shown, stream, member.file_size)


def _listing(stream: BinaryIO) -> int:
    """Return how many bytes the archive's list of members is said to have; the stream is then at its start."""
    stream.seek(0, os.SEEK_END)
    stream.seek(max(0, stream.tell() - _END_LENGTH))
    tail = stream.read()
    stream.seek(0)
    end, end_64 = tail.rfind(_END), tail.rfind(_END_64)
    short = struct.unpack_from("<L", tail, end + 12)[0] if 0 <= end <= len(tail) - 22 else 0
    long = struct.unpack_from("<Q", tail, end_64 + 40)[0] if 0 <= end_64 <= len(tail) - 56 else 0
    return long if short == 0xFFFFFFFF else max(short, long)


def _may_be_article(member: zipfile.ZipInfo) -> bool:
    path = _path(member)
    hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)
    return not member.is_dir() and not hidden and is_article_name(path.name)


def _check_size(members: list[zipfile.ZipInfo], name: str) -> None:
    if len(members) > MOST_MEMBERS:
        raise InputError(name, f"holds {len(members):,} files, {MOST_MEMBERS:,} are the limit", _UNPACK)
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_ARCHIVE:
        limit = LARGEST_ARCHIVE // 2**20
        raise InputError(name, f"unpacks to {unpacked // 2**20:,} MB, {limit:,} are the limit", _UNPACK)


def _harm(member: zipfile.ZipInfo) -> str | None:
    """Return why a member is not opened, None where it may be."""
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link, not a file"
    path = _path(member)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "has a name that leads out of the archive"
    if member.file_size > LARGEST_MEMBER:
        return f"is larger than {LARGEST_MEMBER // 2**20} MB"
    if member.file_size > _SMALL and member.file_size > MOST_PACKED * max(member.compress_size, 1):
        return f"is packed more than {MOST_PACKED} times, as no text is"
    return None


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(member.filename.replace("\\", "/"))
