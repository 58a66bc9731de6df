"""What a user wants read: bundled stories, files, paths, a pasted text. Knows no widget and reads nothing."""

from dataclasses import dataclass, replace
from hashlib import blake2s

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

    `days` are the days that were corrected by hand: (article id, day number). `sample` is a bundled story's folder.
    """

    title: str
    paths: tuple[str, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    published: int | None = None
    days: tuple[tuple[str, int], ...] = ()
    sample: str = ""

    @property
    def key(self) -> str:
        """The same for the same wishes: what comes of them is remembered by it."""
        digest = blake2s(repr((self.paths, self.published, self.days)).encode(), digest_size=8)
        for name, data in self.files:
            digest.update(blake2s(name.encode("utf-8", "replace")).digest() + blake2s(data).digest())
        return digest.hexdigest()

    def corrected(self, days: dict[str, int]) -> "Wanted":
        """The same with these days beside, or in place of, those that were corrected before."""
        return replace(self, days=tuple(sorted((dict(self.days) | days).items())))


def samples() -> dict[str, str]:
    """The folders of the bundled stories with their titles, the one to begin with first."""
    folders = sorted(p.name for p in data_path("samples").iterdir() if p.is_dir())
    folders.sort(key=lambda name: name != _FIRST)
    return {name: _TITLES.get(name, name.replace("-", " ")) for name in folders}


def sample(folder: str) -> Wanted:
    """One of the bundled stories, as a wish; raises KeyError for a folder that is none."""
    return Wanted(samples()[folder], paths=(str(data_path("samples", folder)),), sample=folder)
