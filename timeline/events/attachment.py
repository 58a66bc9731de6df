"""Which trigger a time expression belongs to, and from which one it counts. Knows no days.

The time belongs to the nearest event above it in the tree; where that is a reporting word, the side of the
sentence on which the expression stands decides between the report and what it reports.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from timeline.events.counting import counted_above, counted_beside
from timeline.events.described import described
from timeline.events.parts import among_them, opens_part
from timeline.events.scene import Scene
from timeline.events.second_days import named_before
from timeline.events.shared_times import sharing
from timeline.events.sides_of_report import settle
from timeline.events.tree import Word
from timeline.events.triggers import Trigger
from timeline.meaning import Amount, AnchorKind, Offset, Reference, Same
from timeline.model import Span, TimexType

_FROM_AN_EVENT = (AnchorKind.NARRATIVE, AnchorKind.EVENT)
_GLUED = frozenset({"compound", "amod", "nmod", "poss", "nummod", "npadvmod"})
_DEFINITE = frozenset("the this that these those its their his her".split())
_PLAIN = frozenset({"", "on", "in", "at", "late", "early", "during"})
# Frames of what somebody has in mind or on paper: a time behind it is when it was taken up.
_MEANT = frozenset({"plan", "legislate", "order", "demand", "contract"})
_HOLDING_NOUNS = frozenset({"since", "from", "until", "of"})
_NOUN_KEEPS_TIME = frozenset("in to of after before following by from during since".split())


@dataclass(frozen=True, slots=True)
class TimeTie:
    """A trigger (index of its word) tied to an expression (its number); `counted_from` is a trigger's index."""

    trigger: int
    timex: int
    signal: str
    cue: Span
    counted_from: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """The ties of an article's expressions; `parts` are (whole, part) where "including on ..." names a part.

    `same_day` are pairs of triggers that "the day ..." puts on one day.
    """

    ties: tuple[TimeTie, ...]
    parts: tuple[tuple[int, int], ...] = ()
    same_day: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Hold:
    trigger: Trigger | None
    signal: str
    cue: Span
    including: bool


def attach(scene: Scene) -> Attachment:
    """Every expression's tie to the event that it dates, if it dates one."""
    words: dict[int, list[Word]] = defaultdict(list)
    for word in scene.text.words:
        if word.timex is not None:
            words[word.timex].append(word)
    ties: list[TimeTie] = []
    parts: list[tuple[int, int]] = []
    same_day: list[tuple[int, int]] = []
    for number, inside in sorted(words.items()):
        hold = _hold(scene, number, inside)
        told, outer = described(scene, inside)
        if told is not None and outer is None:
            outer = _explained(scene, number)
        if told is not None and outer is not None:
            ties.append(TimeTie(told.index, outer, "on", _cue(scene, inside)))
            if hold.including and hold.trigger is not None:
                parts.append((_whole(scene, hold.trigger), told.index))
        elif told is not None and _stands_alone(scene, number):
            ties.append(TimeTie(told.index, number, hold.signal, _cue(scene, inside)))
            if hold.trigger is not None and not hold.including:
                ties.append(_tie(scene, number, inside, hold))
        elif told is not None:
            if hold.trigger is not None and hold.trigger.index != told.index:
                same_day.append((hold.trigger.index, told.index))
        elif (
            hold.trigger is not None
            and not hold.including
            and not _dates_nothing(scene, number, inside, hold)
        ):
            ties += _shared(scene, _tie(scene, number, inside, hold), inside)
    return Attachment(_no_second(ties), tuple(parts), tuple(same_day))


def _explained(scene: Scene, number: int) -> int | None:
    """The day that "Tuesday, the day it fell" explains: the expression right before, behind a comma."""
    here = scene.text.timexes[number]
    if number == 0 or not isinstance(here.meaning, Same):
        return None
    before = scene.text.timexes[number - 1]
    between = scene.text.article.text[before.end : here.start].strip()
    day = before.type is TimexType.DATE and _stands_alone(scene, number - 1)
    return number - 1 if between in {",", "—", "--"} and day else None


def _stands_alone(scene: Scene, number: int) -> bool:
    """Whether an expression names a time by itself, not one that its clause must tell: "the day it fell"."""
    timex = scene.text.timexes[number]
    hanging = isinstance(timex.meaning, Offset) and timex.meaning.anchor in _FROM_AN_EVENT
    named = timex.type in (TimexType.DATE, TimexType.TIME)
    return named and not hanging and not isinstance(timex.meaning, Reference | Amount | Same)


def _dates_nothing(scene: Scene, number: int, inside: list[Word], hold: _Hold) -> bool:
    """Whether an expression is what the sentence speaks of rather than when: "declared three days of mourning"."""
    timex = scene.text.timexes[number]
    top = _top(scene, inside, number)
    if isinstance(timex.meaning, Reference):
        return bool(hold.signal)
    return (
        isinstance(timex.meaning, Amount)
        and top.dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj")
        and not hold.signal
    )


def _hold(scene: Scene, number: int, inside: list[Word]) -> _Hold:
    top = _top(scene, inside, number)
    signal, first, including = (
        _opening(scene, number, inside),
        inside[0].start,
        among_them(scene.text, inside[0]),
    )
    found: Trigger | None = None
    below = top
    for above in scene.text.ancestors(top):
        if above.timex == number:
            continue
        if (
            above.tag == "IN"
            or above.dep in ("prep", "mark", "agent")
            or (above.tag in ("TO", "VBG") and above.dep == "prep")
        ):
            including = including or opens_part(scene.text, above)
            if not signal and not opens_part(scene.text, above) and below.timex == number:
                signal, first = above.low, min(first, above.start)
        elif (trigger := scene.triggers.get(above.index)) is not None and not trigger.modifier:
            found = trigger
            break
        elif _stops(scene, above, below, top, signal):
            found = _of_copula(scene, above, inside[0])
            break
        below = above
    beside = _noun_just_before(scene, inside, top)
    if beside is not None:
        found = beside
    elif found is not None:
        found = settle(scene, _over_known(scene, found, inside[0], signal), inside[0])
        if signal in _PLAIN:
            found = named_before(scene, found, inside[0]) or found
    return _Hold(found, signal, Span(first, inside[-1].end), including)


def _over_known(scene: Scene, noun: Trigger, at: Word, signal: str) -> Trigger:
    """ "welcomed the accord on Friday": the verb over a noun told elsewhere or only meant; else the noun."""
    verb = scene.triggers.get(noun.word.head)
    if not noun.nominal or noun.word.dep != "dobj" or verb is None or verb.nominal or at.index < noun.index:
        return noun
    definite = any(w.low in _DEFINITE for w in scene.text.children(noun.word, "det", "poss"))
    told = any(
        other.index != noun.index and not other.modifier and other.index != verb.index
        for other in scene.triggers.values()
        if other.lemma == noun.lemma or other.entry.frame == noun.entry.frame
    )
    meant = noun.entry.frame in _MEANT and not verb.state
    return verb if (meant or (definite and told)) and signal in _PLAIN else noun


def _opening(scene: Scene, number: int, inside: list[Word]) -> str:
    """The preposition that stands in one word with the expression, else nothing."""
    start = scene.text.timexes[number].start
    return scene.text.article.text[inside[0].start : start].strip().lower() if inside[0].start < start else ""


def _noun_just_before(scene: Scene, inside: list[Word], top: Word) -> Trigger | None:
    """The noun that a bare expression follows at once: "in response to an attack days earlier"."""
    first = inside[0]
    before = scene.text.words[first.index - 1] if first.index else None
    if before is None or before.sentence != first.sentence or top.dep in _GLUED - {"npadvmod"}:
        return None
    trigger = scene.triggers.get(before.index)
    if trigger is None or not trigger.nominal or trigger.modifier:
        return None
    over = scene.text.words[before.head]
    follows = scene.text.words[inside[-1].index + 1] if inside[-1].index + 1 < len(scene.text.words) else None
    described = follows is not None and follows.low in ("that", "which") and before.dep in ("pobj", "dobj")
    within = before.dep == "pobj" and over.low in _NOUN_KEEPS_TIME
    return trigger if within or described else None


def _top(scene: Scene, inside: list[Word], number: int) -> Word:
    """The expression's highest word."""
    return next(
        (w for w in inside if scene.text.words[w.head].timex != number or w.head == w.index), inside[0]
    )


def _stops(scene: Scene, above: Word, below: Word, top: Word, signal: str) -> bool:
    """Whether a word holds the expression for itself: it is no event's time then."""
    if above.lemma == "be" and above.is_verb:
        return True
    if not above.is_noun or above.timex is not None:
        return False
    return (below.index == top.index and below.dep in _GLUED) or signal in _HOLDING_NOUNS


def _of_copula(scene: Scene, verb: Word, at: Word) -> Trigger | None:
    """ "The vote is on Friday": the event that a form of "be" speaks of, or one named between it and the time."""
    if verb.lemma != "be":
        return None
    between = [scene.triggers[i] for i in range(verb.index + 1, at.index) if i in scene.triggers]
    named = [trigger for trigger in between if trigger.nominal and not trigger.modifier]
    if named:
        return named[-1]
    for child in scene.text.children(verb, "nsubj", "attr"):
        if child.index in scene.triggers and not scene.triggers[child.index].modifier:
            return scene.triggers[child.index]
    return None


def _whole(scene: Scene, holder: Trigger) -> int:
    """What a part belongs to: the plural noun under a verb, else the trigger itself."""
    for child in scene.text.children(holder.word, "dobj", "nsubjpass"):
        if child.index in scene.triggers:
            return child.index
    return holder.index


def _tie(scene: Scene, number: int, inside: list[Word], hold: _Hold) -> TimeTie:
    assert hold.trigger is not None
    meaning = scene.text.timexes[number].meaning
    hanging = isinstance(meaning, Offset) and meaning.anchor in _FROM_AN_EVENT
    if not hanging and not isinstance(meaning, Amount):
        return TimeTie(hold.trigger.index, number, hold.signal, hold.cue)
    if hanging and (own := _clause_behind(scene, inside)) is not None:
        return TimeTie(own.index, number, "", hold.cue)
    counting, beside = counted_beside(scene, inside)
    if counting is not None and beside is not None:
        holder = hold.trigger
        if holder.index == beside.index:
            above = scene.governor(beside.word)
            holder = above if above is not None else holder
        cue = Span(inside[0].start, max(counting.end, inside[-1].end))
        return TimeTie(settle(scene, holder, inside[0]).index, number, counting.low, cue, beside.index)
    if not hanging:
        return TimeTie(hold.trigger.index, number, hold.signal, hold.cue)
    above = counted_above(scene, hold.trigger)
    return TimeTie(hold.trigger.index, number, hold.signal, hold.cue, None if above is None else above.index)


def _clause_behind(scene: Scene, inside: list[Word]) -> Trigger | None:
    """The clause after "the day before" that the parser takes for what is counted from, though it is told then."""
    last = inside[-1]
    return scene.triggers.get(last.head) if last.dep == "mark" and last.head > last.index else None


def _shared(scene: Scene, tie: TimeTie, inside: list[Word]) -> list[TimeTie]:
    """The tie, and the same for every trigger that shares the time."""
    others = sharing(scene, scene.triggers[tie.trigger], inside)
    return [tie, *(replace(tie, trigger=other.index) for other in others)]


def _no_second(ties: list[TimeTie]) -> tuple[TimeTie, ...]:
    return tuple({(tie.trigger, tie.timex): tie for tie in ties}.values())


def _cue(scene: Scene, inside: list[Word]) -> Span:
    return scene.text.span_of(inside)
