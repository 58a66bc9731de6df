"""How likely two events are one: log odds, the sum of weighted signs, each of which can be argued with."""

import math

from timeline.merge.forbidden import forbidden
from timeline.merge.kinship import Kinship
from timeline.merge.profile import Profile
from timeline.merge.signs import Sign, signs
from timeline.merge.weights import WEIGHTS

# Over-merging is worse than under-merging: two events are one when the odds are clearly for it.
SAME = 0.3
POSSIBLY = 0.0
NEVER = -math.inf


def likeness(one: Profile, other: Profile, kinship: Kinship) -> float:
    """Log odds that both are one event; NEVER where something forbids it. Hold it against SAME and POSSIBLY."""
    if forbidden(one, other) is not None:
        return NEVER
    return math.fsum(WEIGHTS[sign] * strength for sign, strength in signs(one, other, kinship))


def reasons(one: Profile, other: Profile, kinship: Kinship) -> tuple[tuple[Sign, float], ...]:
    """What each sign adds to the log odds, the weightiest first."""
    added = [(sign, WEIGHTS[sign] * strength) for sign, strength in signs(one, other, kinship)]
    return tuple(sorted(added, key=lambda item: (-abs(item[1]), item[0])))
