"""What PLOVER and CAMEO call the event that a trigger tells, and how sure that is. Groups no events."""

from dataclasses import dataclass, replace

from timeline.events.codebook import (
    ANY,
    Group,
    cameo_codes,
    coded_stems,
    context_words,
    noun_groups,
    rank,
    verb_groups,
)
from timeline.events.lexicon import Role, is_listed
from timeline.events.subjects import antecedent, subject
from timeline.events.surroundings import Surroundings, surroundings
from timeline.events.tree import Text, Word
from timeline.events.triggers import Trigger
from timeline.model import EventType

_WITH_CUE = 0.9  # a rule that asked for words around the trigger
_BARE = 0.8  # a word all of whose rules are of one type
_AMBIGUOUS = 0.6  # a word with rules of several types, none of whose words were there
_DISMISS, _STOP_WORK = "dismiss", "stop-work"
_HARMS = frozenset({"kill", "injure", "wound", "hurt", "die"})
_VIOLENT = frozenset({EventType.ASSAULT, EventType.MOBILIZE})
_LENDING = frozenset({Role.SUPPORT, Role.BEGIN, Role.HAPPEN})
# Verbs that say no more than their object does: "reach a deal", "issue a threat".
_EMPTY = frozenset(
    """reach strike make issue hold stage mount launch conduct begin open start resume carry-out undertake deliver
    voice express utter give take have do pay put enter join attend complete commit lodge file announce declare
    impose lead organize organise order call offer bring strike-up clinch seal level mete-out wage unleash receive
    suffer sustain face draw spark prompt trigger continue pursue conclude hear carry set""".split()
)


@dataclass(frozen=True, slots=True)
class Code:
    """PLOVER type, mode and context and the CAMEO code; `confidence` is 0 where there is no type."""

    type: EventType | None = None
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None
    confidence: float = 0.0


def codes(text: Text, triggers: dict[int, Trigger]) -> dict[int, Code]:
    """The code of each trigger by the index of its word; one that tells of no PLOVER event has no type."""
    found = {index: _coded(text, triggers, trigger) for index, trigger in triggers.items()}
    found |= _walkouts(triggers, found)
    harmed = {index for index, code in found.items() if _is_harm(triggers[index], code)}
    violence = any(code.type in _VIOLENT for index, code in found.items() if index not in harmed)
    if violence or not any("disaster" in trigger.entry.context for trigger in triggers.values()):
        return found
    return found | {i: Code(context=found[i].context) for i in harmed if not _by_somebody(text, triggers[i])}


def _walkouts(triggers: dict[int, Trigger], found: dict[int, Code]) -> dict[int, Code]:
    """The codes of bare nouns that mean a stoppage told elsewhere in the text: no assaults."""
    stops = [index for index, trigger in triggers.items() if trigger.entry.frame == _STOP_WORK]
    told = next((found[index] for index in stops if found[index].type is EventType.PROTEST), Code())
    return {index: told for index in stops if found[index].type is EventType.ASSAULT}


def _is_harm(trigger: Trigger, code: Code) -> bool:
    """Whether it only tells that somebody was killed or hurt."""
    counted = trigger.entry.role is Role.RESULT if trigger.nominal else trigger.word.lemma in _HARMS
    return code.type is EventType.ASSAULT and counted


def _by_somebody(text: Text, trigger: Trigger) -> bool:
    """Whether its own clause names who did it."""
    passive = text.child(trigger.word, "auxpass") is not None or trigger.word.dep == "acl"
    return text.child(trigger.word, "agent") is not None or not (passive or trigger.nominal)


def _coded(text: Text, triggers: dict[int, Trigger], trigger: Trigger) -> Code:
    around = surroundings(text, trigger) if _is_coded(trigger) else None
    group, sole = (None, False) if around is None else pick(around, nominal=trigger.nominal)
    code = _code(group, sole=sole) if group is not None else Code()
    lent = None if trigger.nominal else _lent(text, triggers, trigger, code)
    code = lent or code
    if code.type is EventType.ASSAULT and not trigger.nominal:
        lost_a_post = trigger.entry.frame == _DISMISS  # "was fired"
        code = Code() if lost_a_post or _by_nature(text, triggers, trigger) else code
    told = [*code.context, *trigger.entry.context]
    if code.type is not None:
        table = context_words()
        words = (around or surroundings(text, trigger)).part("around")
        told += sorted({table[word] for word in words if word in table})
    return replace(code, context=tuple(dict.fromkeys(told)))


def _is_coded(trigger: Trigger) -> bool:
    """Whether any group has its word, or the word with another."""
    if trigger.nominal:
        return trigger.lemma in noun_groups() or trigger.word.lemma in noun_groups()
    stem = trigger.lemma.split(" ")[0]
    return stem in verb_groups() or stem.partition("-")[0] in coded_stems()


def pick(around: Surroundings, *, nominal: bool) -> tuple[Group | None, bool]:
    """The group that fits best what stands around a trigger, and whether its word has no other type."""
    table = noun_groups() if nominal else verb_groups()
    keys = around.keys
    if around.final and (keys[0] in table or is_listed(keys[0])):
        keys = keys[:1]
    listed = [table.get(key, ()) for key in keys]
    fitting = [group for groups in listed for group in groups if fits(group, around)]
    return min(fitting, key=rank, default=None), len({g.type for groups in listed for g in groups}) == 1


def fits(group: Group, around: Surroundings) -> bool:
    """Whether all that a group needs stands around a trigger, and nothing that rules it out."""
    for part, words in group.needs:
        there = around.part(part)
        if not (words & there or (ANY in words and there)):
            return False
    return not (group.unless and group.unless & around.near)


def _code(group: Group, *, sole: bool) -> Code:
    if group.type is None:
        return Code()
    confidence = _WITH_CUE if group.needs else _BARE if sole else _AMBIGUOUS
    return Code(group.type, group.mode, group.context, cameo(group), confidence)


def cameo(group: Group) -> str | None:
    """The CAMEO code of a group: its own, that of its type and mode, or its type's root where it has just one."""
    if group.cameo is not None or group.type is None:
        return group.cameo
    table = cameo_codes()
    return table.get(f"{group.type.value} {group.mode}") or table.get(group.type.value)


def _lent(text: Text, triggers: dict[int, Trigger], trigger: Trigger, own: Code) -> Code | None:
    """The code of the noun that a verb tells with: "reached a deal"; None where the verb has something to say."""
    if own.confidence > _AMBIGUOUS and trigger.entry.role is not Role.HAPPEN:
        return None
    lemma = trigger.lemma.replace(" ", "-")
    if trigger.entry.role not in _LENDING and lemma not in _EMPTY and trigger.word.lemma not in _EMPTY:
        return None
    for thing in _things(text, trigger):
        noun = triggers.get(thing.index)
        if noun is None or not noun.nominal or noun.index == trigger.index:
            continue
        group, sole = pick(surroundings(text, noun), nominal=True)
        if group is not None and group.type is not None:
            return _code(group, sole=sole)
    return None


def _things(text: Text, trigger: Trigger) -> list[Word]:
    verb = trigger.word
    things = [antecedent(text, w) for w in text.children(verb, "dobj", "nsubjpass")]
    if trigger.entry.role in (Role.HAPPEN, Role.BEGIN) or text.child(verb, "auxpass") is not None:
        first = subject(text, verb)
        things += [first] if first is not None else []
    return things


def _by_nature(text: Text, triggers: dict[int, Trigger], trigger: Trigger) -> bool:
    """Whether a disaster does what an assault would do: "the quake killed ninety", "died when a bus crashed"."""
    causes = [first] if (first := subject(text, trigger.word)) is not None else []
    for prep in text.children(trigger.word, "prep", "agent"):
        causes += text.children(prep, "pobj") if prep.low in ("in", "by", "during", "after", "when") else ()
    causes += [w for w in text.children(trigger.word, "advcl") if text.child(w, "mark", "advmod") is not None]
    told = (triggers.get(cause.index) for cause in causes)
    return any(cause is not None and "disaster" in cause.entry.context for cause in told)
