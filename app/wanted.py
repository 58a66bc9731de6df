"""What a user wants read: bundled stories, files, paths, a pasted text. Knows no widget and reads nothing."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2s

from timeline.model import Edit, EditKind
from timeline.resources import data_path

# How the bundled stories are called; a folder that is not named here is called by its own name.
_TITLES = {
    "us-iran-2020": "The United States and Iran, December 2019 to January 2020",
    "cuban-missiles-1962": "The Cuban missile crisis, October 1962",
}
_FIRST = "us-iran-2020"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Paths to read or bytes that were given, and the publication day (a day number) of articles without one.

    `edits` are the user's changes. `sample` is a bundled story's folder. `address` is that of a story file, which
    keeps its changes itself: `revision` is the number of the last one. `as_of` is the day on
    which the story is told as it was known; None tells all.
    """

    title: str
    paths: tuple[str, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    published: int | None = None
    edits: tuple[Edit, ...] = ()
    sample: str = ""
    address: str = ""
    revision: int = 0
    as_of: int | None = None

    @property
    def key(self) -> str:
        """The same for the same wishes: what comes of them is remembered by it."""
        known = "" if self.as_of is None else f"-{self.as_of}"
        return self._digest(self.edits) + known

    @property
    def read_key(self) -> str:
        """The same for wishes whose articles are read alike, on the same days."""
        return self._digest(self.days)

    @property
    def days(self) -> tuple[Edit, ...]:
        """The changes of articles' days, which come before all else."""
        return tuple(edit for edit in self.edits if edit.kind is EditKind.PUBLISHED)

    def changed(self, edits: Iterable[Edit]) -> "Wanted":
        """The same with more changes."""
        return replace(self, edits=(*self.edits, *edits))

    def _digest(self, edits: tuple[Edit, ...]) -> str:
        told = repr((self.paths, self.published, edits, self.address, self.revision))
        digest = blake2s(told.encode("utf-8", "replace"), digest_size=8)
        for name, data in self.files:
            digest.update(blake2s(name.encode("utf-8", "replace")).digest() + blake2s(data).digest())
        return digest.hexdigest()


def samples() -> dict[str, str]:
    """The folders of the bundled stories with their titles, the one to begin with first."""
    folders = sorted(p.name for p in data_path("samples").iterdir() if p.is_dir())
    folders.sort(key=lambda name: name != _FIRST)
    return {name: _TITLES.get(name, name.replace("-", " ")) for name in folders}


def sample(folder: str) -> Wanted:
    """One of the bundled stories, as a wish; raises KeyError for a folder that is none."""
    return Wanted(samples()[folder], paths=(str(data_path("samples", folder)),), sample=folder)


def day_shown(number: int | None, earliest: dt.date, latest: dt.date) -> dt.date | None:
    """A day number as a calendar shows it; None where it lies outside."""
    inside = number is not None and earliest.toordinal() <= number <= latest.toordinal()
    return dt.date.fromordinal(number) if inside and number is not None else None
