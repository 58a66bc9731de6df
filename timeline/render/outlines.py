"""The outlines of the countries for a map that needs no network. Data from data/geography, nothing else."""

import json
from collections.abc import Iterator
from functools import cache

from timeline.resources import data_path

_TENTHS = 10


@cache
def outlines() -> tuple[tuple[float | None, ...], tuple[float | None, ...]]:
    """Longitudes and latitudes in degrees, ring after ring, a None after each."""
    rings = json.loads(data_path("geography", "countries.json").read_text(encoding="utf-8"))
    return tuple(_parts(rings, 0)), tuple(_parts(rings, 1))


def _parts(rings: list[list[int]], first: int) -> Iterator[float | None]:
    for ring in rings:
        yield from (number / _TENTHS for number in ring[first::2])
        yield None
