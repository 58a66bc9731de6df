"""Rules that bring what sources say of one field to one value. Knows claims, newest last; knows no event."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import asin, cos, inf, radians, sin, sqrt

from timeline.model import Claim, Field, Rule, Value
from timeline.telling.claims import count_value, day_value

_NEAR = 50.0  # kilometres within which two places are one for a reader
_EARTH = 6371.0
_ONLY_WORDS = "name:"
_COUNTRY = "country:"
_NAMED = frozenset({Field.WHO, Field.WHOM, Field.WHERE, Field.KIND})


def settle(field: Field, claims: Sequence[Claim], rule: Rule) -> Value | None:
    """What the rule makes of the claims; None where it leaves no value, as where sources share no party.

    `most-sources` takes what as many as possible allow ("at least 8" allows 12), and between equals what was said
    last; `newest` what was said last; `most-careful` spans all days and numbers told, and keeps shared names alone.
    """
    return _BY_RULE[rule](field, claims)


def differ(field: Field, claims: Sequence[Claim]) -> bool:
    """Whether two sources cannot both be right: no common day or number, other countries' parties, places apart.

    The kind is our reading of their words, not theirs: that it differs is no dispute.
    """
    if field is Field.KIND:
        return False
    apart = _apart if field not in _NAMED else _places_apart if field is Field.WHERE else _names_apart
    distinct = list({(claim.source, claim.value): claim for claim in claims}.values())
    return any(
        one.source != other.source and apart(one.value, other.value)
        for position, one in enumerate(distinct)
        for other in distinct[position + 1 :]
    )


def _newest(_: Field, claims: Sequence[Claim]) -> Value | None:
    return claims[-1].value


def _most_sources(field: Field, claims: Sequence[Claim]) -> Value | None:
    return _common_names(field, claims) if field in _NAMED else _common_stretch(field, claims)


def _most_careful(field: Field, claims: Sequence[Claim]) -> Value | None:
    if field in _NAMED:
        return _shared_names(field, claims)
    lows, highs = [c.value.low for c in claims], [c.value.high for c in claims]
    least = None if None in lows else min(low for low in lows if low is not None)
    most = None if None in highs else max(high for high in highs if high is not None)
    return _stretch(field, least, most)


_BY_RULE: Mapping[Rule, Callable[[Field, Sequence[Claim]], Value | None]] = {
    Rule.MOST_SOURCES: _most_sources,
    Rule.NEWEST: _newest,
    Rule.MOST_CAREFUL: _most_careful,
}


def _common_stretch(field: Field, claims: Sequence[Claim]) -> Value | None:
    """The stretch that most sources allow (Marzullo's algorithm); the newest claim decides between equals."""

    def backing(point: float) -> tuple[int, int]:
        inside = [i for i, claim in enumerate(claims) if _holds(claim.value, point)]
        return len({claims[i].source for i in inside}), max(inside, default=-1)

    point = max((_low(claim.value) for claim in claims), key=lambda low: (*backing(low), low))
    inside = [claim.value for claim in claims if _holds(claim.value, point)]
    least = max((v.low for v in inside if v.low is not None), default=None)
    most = min((v.high for v in inside if v.high is not None), default=None)
    return _stretch(field, least, most)


def _stretch(field: Field, least: int | None, most: int | None) -> Value | None:
    return day_value(least, most) if field is Field.DAY else count_value(least, most)


def _common_names(field: Field, claims: Sequence[Claim]) -> Value | None:
    """The parties that more than half of the sources name, else those named most; the finest place so named."""
    votes = Counter(key for _, key in sorted({(c.source, key) for c in claims for key in c.value.keys}))
    if not votes:
        return None
    if field in (Field.WHERE, Field.KIND):
        best = max(
            range(len(claims)),
            key=lambda i: ([votes[k] for k in claims[i].value.keys], claims[i].value.keys, i),
        )
        return claims[best].value
    half = len({claim.source for claim in claims}) / 2
    kept = {key for key in votes if votes[key] > half} or {
        key for key in votes if votes[key] == max(votes.values())
    }
    return _called(kept, claims)


def _shared_names(field: Field, claims: Sequence[Claim]) -> Value | None:
    """What every claim names; of places at least the country that holds them all."""
    shared = set(claims[0].value.keys).intersection(*(claim.value.keys for claim in claims))
    if not shared:
        return None
    if field is not Field.WHERE:
        return _called(shared, claims)
    widest = min(claims, key=lambda claim: len(claim.value.keys)).value
    if set(widest.keys) == shared:
        return widest
    country = widest.names[0].rpartition(", ")[2]
    return Value(country, names=(country,), keys=tuple(sorted(shared)))


def _called(keys: set[str], claims: Sequence[Claim]) -> Value:
    """The parties with those keys, as the newest claim that has each calls it, in the order of the claims."""
    names: dict[str, str] = {}
    for claim in claims:
        names.update(
            (key, name) for key, name in zip(claim.value.keys, claim.value.names, strict=True) if key in keys
        )
    return Value(", ".join(names.values()), names=tuple(names.values()), keys=tuple(names))


def _low(value: Value) -> float:
    return -inf if value.low is None else value.low


def _high(value: Value) -> float:
    return inf if value.high is None else value.high


def _holds(value: Value, point: float) -> bool:
    return _low(value) <= point <= _high(value)


def _apart(one: Value, other: Value) -> bool:
    return _low(one) > _high(other) or _low(other) > _high(one)


def _names_apart(one: Value, other: Value) -> bool:
    """Whether both name somebody who is known, and nobody is in both; mere descriptions fit anybody."""
    mine, theirs = _known(one), _known(other)
    whole = len(mine) == len(one.keys) and len(theirs) == len(other.keys)
    return whole and bool(mine) and bool(theirs) and not mine & theirs


def _known(value: Value) -> set[str]:
    return {key for key in value.keys if not key.startswith(_ONLY_WORDS)}


def _places_apart(one: Value, other: Value) -> bool:
    """Whether they lie in two countries, or are two places of one that are far from each other."""
    if one.keys == other.keys or not one.keys or not other.keys:
        return False
    countries = {value.keys[0] for value in (one, other) if value.keys[0].startswith(_COUNTRY)}
    if len(countries) > 1:
        return True
    return one.spot is not None and other.spot is not None and _distance(one.spot, other.spot) > _NEAR


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points on the globe (haversine)."""
    (a, b), (c, d) = (tuple(map(radians, spot)) for spot in (one, other))
    chord = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(chord)))
