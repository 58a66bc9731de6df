"""Which names speak with one voice ("the Pentagon", "the Department of Defense"). Knows the gazetteer."""

from functools import lru_cache

from timeline.events.names import listed_actor
from timeline.gazetteer import Place, countries, find_place


@lru_cache(maxsize=4096)
def speaker_key(name: str) -> str:
    """A form that two names of one speaker share: the actor's own name, a person's surname.

    >>> speaker_key("Pentagon") == speaker_key("the Pentagon")
    True
    """
    actor = listed_actor(name)
    if actor is not None:
        return actor.name.lower()
    words = name.replace("’s", "'s").split()
    if words and all(word[:1].isupper() for word in words):
        return words[-1].lower()
    return name.lower()


@lru_cache(maxsize=4096)
def speaker_seat(name: str) -> Place | None:
    """Where a speaker speaks from: the capital of the country whose body it is; None for anybody else."""
    actor = listed_actor(name)
    if actor is None or not actor.country or not name[:1].isupper():
        return None
    country = next((c for c in countries() if c.code == actor.country), None)
    return None if country is None or not country.capital else find_place(country.capital.split("|")[0])
