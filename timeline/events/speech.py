"""Who says what: the reporting word over each trigger, and its speaker. Knows no fact."""

from bisect import bisect_left
from dataclasses import dataclass

from timeline.events.names import name
from timeline.events.scene import Scene
from timeline.events.speaking import speakers
from timeline.events.tree import Word
from timeline.events.triggers import Trigger

_OF_CONTENT = frozenset({"ccomp", "xcomp", "parataxis"})
_CONTENT_PREPS = frozenset({"of", "for", "with"})


@dataclass(frozen=True, slots=True)
class Speech:
    """`reporter` is the reporting trigger over a trigger, `speaker` who speaks, both by the index of the word."""

    reporter: dict[int, int]
    speaker: dict[int, str]

    def speaker_over(self, index: int) -> str | None:
        """Who says what the trigger at `index` tells, None where the article itself says it."""
        over = self.reporter.get(index)
        return self.speaker.get(index) if over is None else self.speaker.get(over)


def read_speech(scene: Scene) -> Speech:
    """The reporters of all triggers and the names of all speakers."""
    reporter: dict[int, int] = {}
    for index, trigger in scene.triggers.items():
        over = _by_grammar(scene, trigger)
        if over is not None:
            reporter[index] = over.index
    _by_quotation(scene, reporter)
    speaker = speakers(scene)
    for index, trigger in scene.triggers.items():
        if index in reporter or trigger.reporting:
            continue
        if (source := _according_to(scene, trigger)) is not None:
            speaker[index] = source
    return Speech(reporter, speaker)


def _by_grammar(scene: Scene, trigger: Trigger) -> Trigger | None:
    word = trigger.word
    if (beside := _inserted(scene, word, word)) is not None:
        return beside
    for above in scene.text.ancestors(word):
        over = scene.triggers.get(above.index)
        if (
            over is not None
            and over.reporting
            and not over.nominal
            and over.index != trigger.index
            and _carries(scene, over, word)
        ):
            return over
        if (beside := _inserted(scene, above, word)) is not None:
            return beside
        word = above
    return None


def _inserted(scene: Scene, clause: Word, word: Word) -> Trigger | None:
    """The "he said" put into a clause that a word stands in."""
    for child in scene.text.children(clause, "parataxis"):
        beside = scene.triggers.get(child.index)
        if beside is not None and beside.reporting and word.index not in _below(scene, child):
            return beside
    return None


def _below(scene: Scene, word: Word) -> set[int]:
    return {w.index for w in scene.text.subtree(word)}


def _carries(scene: Scene, over: Trigger, child: Word) -> bool:
    """Whether the branch that begins with `child` is what the reporting word reports."""
    if child.dep in _OF_CONTENT:
        inserted = scene.triggers.get(child.index) if child.dep == "parataxis" else None
        return inserted is None or not inserted.reporting
    charges = over.entry.content is not None and over.entry.frame != "say"
    if charges and child.dep == "prep" and child.low in _CONTENT_PREPS:
        return True
    return charges and child.dep in ("dobj", "pcomp") and child.index in scene.triggers


def _by_quotation(scene: Scene, reporter: dict[int, int]) -> None:
    """What stands in a quotation without a reporting word of its own is told by the one beside the quotation."""
    beside: dict[int, int | None] = {}
    for index, trigger in scene.triggers.items():
        quote = scene.text.quote_of(trigger.word)
        if quote is None:
            continue
        if quote not in beside:
            beside[quote] = _beside(scene, quote)
        over = beside[quote]
        if index not in reporter and over is not None and over != index:
            reporter[index] = over


def _beside(scene: Scene, quote: int) -> int | None:
    text, span = scene.text, scene.text.quotes[quote]
    low = bisect_left(text.words, span.start, key=lambda w: w.start)
    inside = text.words[low : bisect_left(text.words, span.end, key=lambda w: w.start)]
    if not inside:
        return None
    last, first = text.sentences[inside[-1].sentence], text.sentences[inside[0].sentence]
    after = range(inside[-1].index + 1, last.stop)
    before = range(inside[0].index - 1, first.first - 1, -1)
    for index in (*after, *before):
        trigger = scene.triggers.get(index)
        if trigger is not None and trigger.reporting and not trigger.nominal:
            return trigger.index
    return None


def _according_to(scene: Scene, trigger: Trigger) -> str | None:
    """The source of a clause that hangs on "according to"."""
    verb = scene.text.clause_verb(trigger.word)
    for _ in range(4):
        for prep in scene.text.children(verb, "prep"):
            if prep.low == "according":
                for to in scene.text.children(prep, "prep"):
                    for thing in scene.text.children(to, "pobj"):
                        return name(scene.text, thing) or None
        above = scene.text.head(verb)
        if above is None or not above.is_verb:
            return None
        verb = above
    return None
