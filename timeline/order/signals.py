"""The words that tie, and what each says of when: tables. Knows no article.

Source for the relations: TimeML 1.2.1 (SIGNAL, TLINK); how far each is trusted stands in `timeline.order.weights`.
"""

from dataclasses import dataclass

from timeline.allen import RelationType as R
from timeline.order.weights import RULES


@dataclass(frozen=True, slots=True)
class Sense:
    """What a signal says of its source against its target; `words` stand between the two in a reason.

    `causes` tells which of the two brings about the other, if one does.
    """

    relation: R
    words: str
    rule: str
    causes: str = ""

    @property
    def hard(self) -> bool:
        """Whether the text says so outright."""
        return RULES[self.rule].hard


_ON = Sense(R.IS_INCLUDED, "is dated", "time-is-included")
_SINCE = Sense(R.BEGUN_BY, "went on since", "time-begun-by")
_UNTIL = Sense(R.ENDED_BY, "went on until", "time-ended-by")
_BY = Sense(R.BEFORE_OR_DURING, "came no later than", "time-before-or-during")
_BEFORE_TIME = Sense(R.BEFORE, "came before", "time-before")
_AFTER_TIME = Sense(R.AFTER, "came after", "time-after")
ABOUT = Sense(R.IS_INCLUDED, "came about", "time-about")

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
    "between": Sense(R.AFTER, "came no earlier than", "time-after"),
    "around": ABOUT,
    "about": ABOUT,
    "near": ABOUT,
    "toward": ABOUT,
    "towards": ABOUT,
}
IN_TIME = _ON
# The second halves of "from ... to" and "between ... and", with their first halves.
TO: dict[str, Sense] = {"to": _UNTIL, "and": _BY}
FROM: dict[str, frozenset[str]] = {"to": frozenset({"from"}), "and": frozenset({"between"})}
# Words before a length of time that say how long, and those that say that something fills or spans it.
LENGTH_SIGNALS = frozenset({"for", "over", "throughout", "across", "during"})
THROUGH_SIGNALS = frozenset({"for", "over", "throughout", "across"})

_AFTER = Sense(R.AFTER, "came after", "connective-after")
_ANSWER = Sense(R.AFTER, "came in answer to", "connective-answer", causes="target")
_BEFORE = Sense(R.BEFORE, "came before", "connective-before")
_LEADS = Sense(R.BEFORE, "led to", "connective-leads", causes="source")
_WHILE = Sense(R.IS_INCLUDED, "happened during", "connective-while")
_WHEN = Sense(R.SAME_DAY, "happened at the time of", "connective-when")

# Between two events; looked up by `connective`, which passes over articles and adjectives.
_CONNECTIVES: dict[str, Sense] = {
    **dict.fromkeys(("after", "following", "once", "upon", "in wake of", "in aftermath of"), _AFTER),
    **dict.fromkeys(("as soon as", "in exchange for"), _AFTER),
    **dict.fromkeys(("in response to", "in reaction to", "in reply to", "in answer to"), _ANSWER),
    **dict.fromkeys(("in retaliation for", "in revenge for", "in retribution for"), _ANSWER),
    **dict.fromkeys(("because", "because of", "due to", "as result of"), _ANSWER),
    **dict.fromkeys(("before", "ahead of", "prior to", "in run-up to", "preceding"), _BEFORE),
    **dict.fromkeys(("leading to", "prompting", "triggering", "causing", "sparking"), _LEADS),
    "during": Sense(R.IS_INCLUDED, "happened during", "connective-during"),
    "beside": Sense(R.SAME_DAY, "went with", "connective-beside"),
    "ending": Sense(R.ENDS, "was the end of", "connective-ending"),
    "on day of": Sense(R.SAME_DAY, "happened on the day of", "connective-on-day"),
    **dict.fromkeys(("while", "amid", "amidst", "as", "in midst of"), _WHILE),
    **dict.fromkeys(("when", "by", "in", "with"), _WHEN),
    "since": Sense(R.BEGUN_BY, "went on since", "connective-since"),
    **dict.fromkeys(("until", "till"), Sense(R.BEFORE_OR_DURING, "went on until", "connective-until")),
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
