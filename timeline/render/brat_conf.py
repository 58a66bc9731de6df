"""The two files that tell a brat server which types there are and how they look. Knows types; knows no article."""

from timeline.allen import RelationType
from timeline.model import EventType, Factuality, Tense, TimexType
from timeline.render.palette import COLOURS, Group, group_of
from timeline.render.standing import type_words

EVENT, PARTY, PLACE = "Event", "Party", "Place"
LINKED, PART = "SAME_EVENT", "HAS_PART"  # two mentions of one event; an event inside another
_TIMEXES = tuple(kind.value for kind in TimexType)
_EVENTS = (*(kind.value for kind in EventType), EVENT)
_SYMMETRIC = frozenset({LINKED, *(t.value for t in RelationType if t.name in ("SIMULTANEOUS", "SAME_DAY"))})
_CAUTIOUS = frozenset({RelationType.POSSIBLY_SAME.value})
_RELATIONS = (*(kind.value for kind in RelationType), LINKED, PART)
_ROLES = f"Agent*:{PARTY}, Patient*:{PARTY}, Place*:{PLACE}, Time*:{'|'.join(_TIMEXES)}"
_ENDS = "Arg1:<EVENT>, Arg2:<EVENT>|<ENTITY>"
_PAPER = 0.3  # how much of its group's colour a type's box has
_GLYPHS = {  # a server refuses an empty one
    Factuality.CERTAIN: "·",
    Factuality.ALLEGED: "?",
    Factuality.PLANNED: "→",
    Factuality.NEGATED: "✗",
    Factuality.HYPOTHETICAL: "~",
}
_TENSES = tuple(tense.value for tense in Tense if tense is not Tense.NONE)


def annotation_conf() -> str:
    """annotation.conf: the types, and what each can hang on."""
    relations = [
        f"{kind}\t{_ENDS}{', <REL-TYPE>:symmetric' if kind in _SYMMETRIC | _CAUTIOUS else ''}"
        for kind in _RELATIONS
    ]
    return _sections(
        ("entities", (PARTY, PLACE, *_TIMEXES)),
        ("relations", (*relations, "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>")),
        ("events", tuple(f"{kind}\t{_ROLES}" for kind in _EVENTS)),
        (
            "attributes",
            (
                f"Factuality\tArg:<EVENT>, Value:{'|'.join(f.value for f in Factuality)}, <DEFAULT>:certain",
                "Polarity\tArg:<EVENT>, Value:POS|NEG, <DEFAULT>:POS",
                f"Tense\tArg:<EVENT>, Value:{'|'.join(_TENSES)}, <DEFAULT>:PAST",
            ),
        ),
    )


def visual_conf() -> str:
    """visual.conf: names that people read, and the colours of the chart on white."""
    colours = COLOURS["light"].groups
    kinds = [(kind.value, type_words(kind), colours[group_of(kind)]) for kind in EventType]
    kinds.append((EVENT, "event", colours[Group.OTHER]))
    return _sections(
        ("labels", tuple(f"{kind} | {kind} ({words}) | {kind} | {kind[:4]}" for kind, words, _ in kinds)),
        (
            "drawing",
            (
                "SPAN_DEFAULT\tfgColor:black, bgColor:#eef0f2, borderColor:darken",
                "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5",
                *(f"{kind}\tbgColor:{_pale(colour)}, borderColor:{colour}" for kind, _, colour in kinds),
                *(f"{kind}\tbgColor:{COLOURS['light'].timex}" for kind in _TIMEXES),
                f"{LINKED}\tdashArray:3-3, arrowHead:none",
                *(f"{kind}\tdashArray:1-3, arrowHead:none" for kind in sorted(_CAUTIOUS)),
                f"Factuality\tglyph:{'|'.join(_GLYPHS[f] for f in Factuality)}",
                "Polarity\tglyph:·|−",
                "Tense\tglyph:<NONE>",
            ),
        ),
    )


def _sections(*sections: tuple[str, tuple[str, ...]]) -> str:
    return "\n".join(f"[{name}]\n" + "".join(f"{line}\n" for line in lines) for name, lines in sections)


def _pale(colour: str) -> str:
    """The colour on white paper."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * _PAPER):02x}" for part in parts)
