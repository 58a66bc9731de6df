"""The words that tie, and what each says of when: tables. Knows no article.

Source for the relations: TimeML 1.2.1 (SIGNAL, TLINK); the weights are ours: 1 for what is told outright, less
for what a reader could also take otherwise.
"""

from dataclasses import dataclass

from timeline.allen import RelationType as R


@dataclass(frozen=True, slots=True)
class Sense:
    """What a signal says of its source against its target; `words` stand between the two in a reason.

    `causes` tells which of the two brings about the other, if one does.
    """

    relation: R
    words: str
    hard: bool = True
    weight: float = 0.9
    causes: str = ""


_ON = Sense(R.IS_INCLUDED, "is dated", weight=1.0)
_SINCE = Sense(R.BEGUN_BY, "went on since", weight=1.0)
_UNTIL = Sense(R.ENDED_BY, "went on until", weight=1.0)
_BY = Sense(R.BEFORE_OR_DURING, "came no later than", weight=1.0)
_BEFORE_TIME = Sense(R.BEFORE, "came before", weight=1.0)
_AFTER_TIME = Sense(R.AFTER, "came after", weight=1.0)
_ABOUT = Sense(R.IS_INCLUDED, "came about", hard=False, weight=0.8)

# Between an event and a time expression. A signal that is not here says that the event lies in that time.
TIMES: dict[str, Sense] = {
    "since": _SINCE,
    "from": _SINCE,
    "starting": _SINCE,
    "beginning": _SINCE,
    "until": _UNTIL,
    "till": _UNTIL,
    "through": _UNTIL,
    "by": _BY,
    "no later than": _BY,
    "not later than": _BY,
    "at the latest": _BY,
    "before": _BEFORE_TIME,
    "prior to": _BEFORE_TIME,
    "ahead of": _BEFORE_TIME,
    "after": _AFTER_TIME,
    "following": _AFTER_TIME,
    "between": Sense(R.AFTER, "came no earlier than", weight=1.0),
    "around": _ABOUT,
    "about": _ABOUT,
    "near": _ABOUT,
    "toward": _ABOUT,
    "towards": _ABOUT,
}
IN_TIME = _ON
# The second halves of "from ... to" and "between ... and", with their first halves.
TO: dict[str, Sense] = {"to": _UNTIL, "and": _BY}
FROM: dict[str, frozenset[str]] = {"to": frozenset({"from"}), "and": frozenset({"between"})}
# Words before a length of time that say how long, and those that say that something fills or spans it.
LENGTH_SIGNALS = frozenset({"for", "over", "throughout", "across", "during"})
THROUGH_SIGNALS = frozenset({"for", "over", "throughout", "across"})

_AFTER = Sense(R.AFTER, "came after")
_ANSWER = Sense(R.AFTER, "came in answer to", causes="target")
_BEFORE = Sense(R.BEFORE, "came before")
_LEADS = Sense(R.BEFORE, "led to", causes="source")
_WHILE = Sense(R.IS_INCLUDED, "happened during", hard=False, weight=0.6)
_WHEN = Sense(R.SAME_DAY, "happened at the time of", hard=False, weight=0.6)

# Between two events; looked up by `connective`, which passes over articles and adjectives.
_CONNECTIVES: dict[str, Sense] = {
    **dict.fromkeys(("after", "following", "once", "upon", "in wake of", "in aftermath of"), _AFTER),
    **dict.fromkeys(("as soon as", "in exchange for"), _AFTER),
    **dict.fromkeys(("in response to", "in reaction to", "in reply to", "in answer to"), _ANSWER),
    **dict.fromkeys(("in retaliation for", "in revenge for", "in retribution for"), _ANSWER),
    **dict.fromkeys(("because", "because of", "due to", "as result of"), _ANSWER),
    **dict.fromkeys(("before", "ahead of", "prior to", "in run-up to", "preceding"), _BEFORE),
    **dict.fromkeys(("leading to", "prompting", "triggering", "causing", "sparking"), _LEADS),
    "during": Sense(R.IS_INCLUDED, "happened during", weight=0.8),
    "on day of": Sense(R.SAME_DAY, "happened on the day of", weight=0.8),
    **dict.fromkeys(("while", "amid", "amidst", "as", "in midst of"), _WHILE),
    **dict.fromkeys(("when", "by", "in", "with"), _WHEN),
    "since": Sense(R.BEGUN_BY, "went on since", weight=0.7),
    **dict.fromkeys(("until", "till"), Sense(R.BEFORE_OR_DURING, "went on until", weight=0.7)),
}
_PASSED_OVER = frozenset(
    {"a", "an", "the", "apparent", "direct", "immediate", "swift", "possible", "partial"}
)


def connective(signal: str) -> Sense | None:
    """What a connective says of two events; None for one that says nothing of when.

    >>> connective("in apparent retaliation for").words
    'came in answer to'
    """
    words = (word for word in signal.lower().split() if word not in _PASSED_OVER)
    return _CONNECTIVES.get(" ".join(words))


# Deeds that set another deed going and are over before it begins; other such deeds only begin first.
BEFORE_WHAT_THEY_SET_GOING = frozenset(
    "order call approve authorize authorise command direct direction instruct mandate permit allow request "
    "demand urge vow pledge promise threaten agree decide plan schedule propose greenlight clear commission "
    "summon invite convoke".split()
)
# What is announced has mostly still to come, but not always.
ANNOUNCING = frozenset({"announce", "declare", "proclaim"})
# What a deed brings about at once, on its own day, and deeds that take longer than a day.
AT_ONCE = frozenset(
    "kill die death killing wound wounding injure injury hurt hit strike destroy destruction damage behead shoot "
    "blow collapse sink down topple burn bury trap crush maim slay perish murder assassinate explode".split()
)
LONG = frozenset(
    "war siege protest unrest fighting clash campaign offensive crisis conflict violence battle epidemic pandemic "
    "outbreak famine drought flood flooding heatwave insurgency uprising revolution rebellion occupation blockade "
    "crackdown invasion".split()
)
# Happenings that take their time: a day told for their beginning is not that of their end.
LASTING = LONG | frozenset(
    "inquiry investigation probe trial talk negotiation summit conference strike exercise drill tour visit siege "
    "boycott lockdown curfew term mission project construction search operation evacuation session congress".split()
)
# Verbs that tell the beginning of what their subject or object names.
BEGINNING = frozenset("begin start commence open launch resume restart erupt break initiate".split())
# Verbs that tell the end of something that was there before.
ENDING = frozenset("end conclude close finish cease halt stop complete collapse adjourn expire".split())
# What is said of a deed that has been done: nobody condemns a raid before it.
REACTIONS = frozenset(
    "condemn denounce criticize criticise deplore decry slam blast blame mourn lament regret hail praise applaud "
    "welcome confirm deny admit acknowledge investigate probe commemorate".split()
)
# Verbs of what goes on for a time, so that "until Friday" tells their end.
GOING_ON = frozenset(
    "last continue run go remain stay hold rage drag keep wait stand fight besiege occupy rule reign serve live "
    "hide shelter sleep work march negotiate talk deliberate govern burn block blockade camp search".split()
)
# Verbs that only look ahead to what the time beside them dates.
LOOKING_AHEAD = frozenset("expect schedule slate plan due set bind tip intend mean hope anticipate".split())
# Happenings that are set for a day: named before they have come to pass.
SCHEDULED = frozenset(
    "election vote referendum ballot summit talk meeting conference trial hearing ceremony funeral visit trip "
    "tour game match race tournament final launch opening debate session inauguration wedding anniversary "
    "festival concert parade deadline holiday congress convention negotiation drill exercise rally withdrawal burial "
    "release plan campaign decision ruling verdict sentencing handover merger deal sale".split()
)
