"""One story uses a word in one sense: where it says which strike it means, the bare "strike" is that one."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.events.lexicon import noun_entry
from timeline.events.tree import Text
from timeline.events.triggers import Trigger

_SENSES = {"strike": "stop-work"}  # word: the frame that words before it tell
_BEFORE = ("compound", "amod", "nmod")
_SAYING_MORE = (*_BEFORE, "prep", "nummod")


def in_one_sense(text: Text, found: Mapping[int, Trigger]) -> dict[int, Trigger]:
    """The triggers, bare nouns in the sense that all that the text calls by more of that noun have."""
    described: dict[str, set[str]] = {}
    told = {}
    for trigger in found.values():
        before = frozenset(w.lemma for w in text.children(trigger.word, *_BEFORE))
        entry = noun_entry(trigger.lemma, before) if trigger.nominal and trigger.lemma in _SENSES else None
        if before and entry is not None:
            described.setdefault(trigger.lemma, set()).add(entry.frame)
            told[trigger.lemma] = entry
    sure = {lemma: told[lemma] for lemma, frames in described.items() if frames == {_SENSES[lemma]}}
    return {
        index: replace(trigger, entry=sure[trigger.lemma])
        if trigger.nominal and trigger.lemma in sure and not text.children(trigger.word, *_SAYING_MORE)
        else trigger
        for index, trigger in found.items()
    }
