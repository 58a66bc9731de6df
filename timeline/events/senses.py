"""One story uses a word in one sense: where it says which strike it means, the bare "strike" is that one."""

from collections.abc import Mapping
from dataclasses import replace

from timeline.events.tree import Text
from timeline.events.triggers import Trigger

_SENSES = {"strike": "stop-work"}  # word: the frame that words beside it tell
_SAYING_MORE = ("compound", "amod", "nmod", "prep", "nummod")


def in_one_sense(text: Text, found: Mapping[int, Trigger]) -> dict[int, Trigger]:
    """The triggers, bare nouns in the sense that the same noun has elsewhere in the text."""
    told = {
        trigger.lemma: trigger.entry
        for trigger in found.values()
        if trigger.nominal and trigger.entry.frame == _SENSES.get(trigger.lemma)
    }
    return {
        index: replace(trigger, entry=told[trigger.lemma])
        if trigger.nominal and trigger.lemma in told and not text.children(trigger.word, *_SAYING_MORE)
        else trigger
        for index, trigger in found.items()
    }
