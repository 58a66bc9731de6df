"""The ties between triggers that the grammar shows: connectives, reports, orders, results, parts, sequence."""

from collections.abc import Iterator

from timeline.events.attachment import Attachment
from timeline.events.circumstances import circumstances
from timeline.events.counting import OUTCOMES
from timeline.events.parts import opens_part
from timeline.events.scene import Scene, in_main_clause
from timeline.events.sides_of_report import settle
from timeline.events.speech import Speech
from timeline.events.subjects import antecedent, subject
from timeline.events.tie import Tie
from timeline.events.tree import Word
from timeline.events.triggers import IN_PHRASES, Trigger
from timeline.model import Aspect, LinkKind, Span, Tense

_MARKS = frozenset("after before since until till when as while because once".split())
_PREPOSITIONS = frozenset("after before following since until till amid amidst during upon preceding".split())
_PHRASES = {
    ("ahead", "of"): "ahead of",
    ("prior", "to"): "prior to",
    ("because", "of"): "because of",
    ("due", "to"): "due to",
}
_OUTCOMES = OUTCOMES | {"arrest", "attack", "crash"}
_WITHIN = frozenset("in by from during with".split())
_CAUSING = frozenset(
    "attack kill fire explode siege crash quake storm erupt burn collapse protest war injure launch-space".split()
)


def ties(scene: Scene, speech: Speech, attachment: Attachment) -> tuple[Tie, ...]:
    """All ties of a text, in the order of their sources, each once."""
    found = [
        *_connectives(scene),
        *_contents(speech),
        *_objects(scene),
        *_results(scene),
        *_parts(scene),
        *_sequence(scene),
        *circumstances(scene),
        *(Tie(LinkKind.PART, whole, part, "including") for whole, part in attachment.parts),
        *(Tie(LinkKind.CONNECTIVE, one, other, "when") for one, other in attachment.same_day),
    ]
    once = {(tie.kind, tie.source, tie.target): tie for tie in found if tie.source != tie.target}
    return tuple(sorted(once.values(), key=lambda tie: (tie.source, tie.target, tie.kind)))


def _connectives(scene: Scene) -> Iterator[Tie]:
    for word in scene.text.words:
        if word.low in _MARKS and word.dep in ("mark", "advmod"):
            clause = scene.triggers.get(word.head)
            if clause is not None and clause.word.dep == "advcl":
                yield from _tied(scene, clause, word, word.low, Span(word.start, word.end))
        if word.low in _PREPOSITIONS and (word.tag in {"IN", "VBG"}) and word.index not in scene.triggers:
            yield from _prepositional(scene, word, word.low, Span(word.start, word.end))
        elif (phrase := _phrase(scene, word)) is not None:
            yield from _prepositional(scene, word, *phrase)


def _phrase(scene: Scene, word: Word) -> tuple[str, Span] | None:
    """ "in response to", "ahead of": the whole phrase that ends in a preposition, and its characters."""
    before = scene.text.words[word.index - 1] if word.index else None
    if before is None or word.tag not in ("IN", "TO") or before.sentence != word.sentence:
        return None
    if (before.low, word.low) in _PHRASES:
        return _PHRASES[before.low, word.low], Span(before.start, word.end)
    if before.low in IN_PHRASES and IN_PHRASES[before.low] == word.low:
        start = before.index - 1
        while start > 0 and scene.text.words[start].low in ("the", "a", "apparent", "direct", "immediate"):
            start -= 1
        first = scene.text.words[start]
        if first.low in ("in", "as"):
            words = scene.text.words[start : word.index + 1]
            return " ".join(w.low for w in words), Span(first.start, word.end)
    return None


def _prepositional(scene: Scene, word: Word, signal: str, cue: Span) -> Iterator[Tie]:
    for thing in scene.text.children(word, "pobj", "pcomp", "dobj"):
        target = _event_at(scene, thing)
        if target is not None:
            yield from _tied(scene, target, word, signal, cue)


def _event_at(scene: Scene, thing: Word) -> Trigger | None:
    if thing.timex is not None:
        return None
    trigger = scene.triggers.get(thing.index)
    if trigger is not None:
        return trigger
    below = (w for w in scene.text.subtree(thing)[:12] if w.index in scene.triggers)
    return next(
        (scene.triggers[w.index] for w in below if w.dep in ("acl", "relcl", "pcomp", "pobj", "conj")), None
    )


def _tied(scene: Scene, target: Trigger, word: Word, signal: str, cue: Span) -> Iterator[Tie]:
    above = next(
        (
            scene.triggers[w.index]
            for w in scene.text.ancestors(word)
            if w.index in scene.triggers and w.index != target.index
        ),
        None,
    )
    if above is not None and not above.modifier:
        source = settle(scene, above, word)
        yield Tie(LinkKind.CONNECTIVE, source.index, target.index, signal, cue)


def _contents(speech: Speech) -> Iterator[Tie]:
    for content, report in speech.reporter.items():
        yield Tie(LinkKind.CONTENT, report, content)


def _objects(scene: Scene) -> Iterator[Tie]:
    for trigger in scene.triggers.values():
        if trigger.nominal or not trigger.entry.sets_going or trigger.merged is not None:
            continue
        text = scene.text
        things = list(text.children(trigger.word, "dobj", "xcomp", "ccomp", "nsubjpass"))
        things += [
            w
            for prep in text.children(trigger.word, "prep")
            if prep.low == "for"
            for w in text.children(prep, "pobj", "pcomp")
        ]
        for thing in things:
            if scene.is_event(thing):
                yield Tie(LinkKind.OBJECT, trigger.index, thing.index)
    yield from _at_direction(scene)


def _at_direction(scene: Scene) -> Iterator[Tie]:
    """ "at the direction of the president, troops acted": the order set the deed going."""
    for trigger in scene.triggers.values():
        head = scene.text.head(trigger.word)
        if (
            trigger.nominal
            and trigger.entry.frame == "order"
            and head is not None
            and head.low in ("at", "on", "under", "by")
        ):
            over = scene.governor(trigger.word)
            if over is not None and not over.nominal:
                yield Tie(LinkKind.OBJECT, trigger.index, over.index)


def _results(scene: Scene) -> Iterator[Tie]:
    for trigger in scene.triggers.values():
        if trigger.nominal and not trigger.modifier:
            yield from _within(scene, trigger)
        if trigger.nominal or trigger.merged is not None or trigger.reporting or trigger.state:
            continue
        first = subject(scene.text, trigger.word)
        cause = None if first is None else scene.triggers.get(first.index)
        passive = scene.features[trigger.index].passive
        if (
            cause is not None
            and cause.nominal
            and not cause.modifier
            and not passive
            and cause.entry.frame in _CAUSING
        ):
            yield Tie(LinkKind.RESULT, cause.index, trigger.index)
        yield from _within(scene, trigger)
        yield from _consequence(scene, trigger)
        yield from _when_done(scene, trigger)
        if first is not None and trigger.entry.frame in ("die", "injure"):
            yield from _undergone(scene, trigger, first)


def _within(scene: Scene, trigger: Trigger) -> Iterator[Tie]:
    """ "killed in the strike": what the verb came about in."""
    if trigger.entry.frame not in _OUTCOMES:
        return
    for prep in scene.text.children(trigger.word, "prep", "agent"):
        for thing in scene.text.children(prep, "pobj"):
            cause = scene.triggers.get(antecedent(scene.text, thing).index)
            if cause is None and thing.tag in ("WDT", "WP"):
                cause = _meant_by_which(scene, trigger)
            if prep.low in _WITHIN and cause is not None and cause.entry.frame in _CAUSING and cause.nominal:
                yield Tie(LinkKind.RESULT, cause.index, trigger.index, prep.low, Span(prep.start, prep.end))


def _meant_by_which(scene: Scene, trigger: Trigger) -> Trigger | None:
    """ "the attack on a base near Kirkuk, in which he was killed": what the clause looks back to."""
    for above in scene.text.ancestors(trigger.word):
        cause = scene.triggers.get(above.index)
        if cause is not None and cause.nominal:
            return cause
        before = scene.text.children(above, "dobj", "pobj", "nsubjpass", "nsubj", "attr", "conj")
        for word in reversed([w for w in before if w.index < trigger.index]):
            cause = scene.triggers.get(word.index)
            if cause is not None and cause.nominal and cause.entry.frame in _CAUSING:
                return cause
        if above.is_verb:
            return cause
    return None


def _consequence(scene: Scene, trigger: Trigger) -> Iterator[Tie]:
    """ "bombed the town, killing five": a participle after the verb tells what came of it."""
    above = scene.text.head(trigger.word)
    cause = None if above is None else scene.triggers.get(above.index)
    participle = trigger.word.tag == "VBG" and trigger.word.dep in ("advcl", "conj")
    if cause is not None and participle and trigger.index > cause.index and trigger.entry.frame in _OUTCOMES:
        yield Tie(LinkKind.RESULT, cause.index, trigger.index)


def _when_done(scene: Scene, trigger: Trigger) -> Iterator[Tie]:
    """ "were killed when rockets struck": the clause tells the deed that did it."""
    if trigger.entry.frame not in ("kill", "die", "injure", "destroy"):
        return
    first = trigger.word
    while first.dep == "conj" and first.head < first.index:
        first = scene.text.words[first.head]
    around = [trigger.word, *([first] if first is not trigger.word else [])]
    around += [w for w in scene.text.children(first, "conj") if w.index > trigger.index]
    for clause in (w for verb in around for w in scene.text.children(verb, "advcl")):
        deed = scene.triggers.get(clause.index)
        opened = any(w.low == "when" for w in scene.text.children(clause, "advmod", "mark"))
        if deed is not None and opened and deed.entry.frame in _CAUSING:
            yield Tie(LinkKind.RESULT, deed.index, trigger.index, "when")


def _undergone(scene: Scene, trigger: Trigger, who: Word) -> Iterator[Tie]:
    """ "the shooting of a man, who died": what was done to the one who died."""
    if trigger.word.dep != "relcl":
        return
    for above in scene.text.ancestors(who):
        deed = scene.triggers.get(above.index)
        if deed is not None:
            if deed.entry.frame in _CAUSING and who in scene.arguments[deed.index].patients:
                yield Tie(LinkKind.RESULT, deed.index, trigger.index)
            return


def _parts(scene: Scene) -> Iterator[Tie]:
    for word in scene.text.words:
        if word.dep != "prep" or not opens_part(scene.text, word):
            continue
        whole = scene.at(scene.text.words[word.head]) if word.head != word.index else None
        for thing in scene.text.children(word, "pobj", "pcomp"):
            part = _event_at(scene, thing)
            if whole is not None and part is not None and whole.nominal:
                yield Tie(LinkKind.PART, whole.index, part.index, "including", Span(word.start, word.end))


def _sequence(scene: Scene) -> Iterator[Tie]:
    """Main clauses told one after the other in the past tense."""
    last: tuple[int, Trigger] | None = None
    for trigger in scene.triggers.values():
        said = scene.features[trigger.index]
        plain = said.tense is Tense.PAST and said.aspect is Aspect.NONE and not said.negated
        if (
            trigger.nominal
            or trigger.reporting
            or trigger.state
            or not plain
            or not in_main_clause(scene, trigger)
        ):
            continue
        paragraph = scene.text.sentences[trigger.word.sentence].paragraph
        if last is not None and last[0] == paragraph:
            yield Tie(LinkKind.SEQUENCE, last[1].index, trigger.index, _and(scene, last[1], trigger))
        last = (paragraph, trigger)


def _and(scene: Scene, first: Trigger, then: Trigger) -> str:
    """ "and" where one subject does both, one after the other: "seized the port and closed it"; else nothing."""
    word = then.word
    coordinated = word.dep == "conj" and word.head == first.index and word.tag == first.word.tag
    own = scene.text.child(word, "nsubj", "nsubjpass")
    return "and" if coordinated and own is None else ""
