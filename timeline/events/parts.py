"""The words that name a part of what was told: "including", "such as", "among them". Knows no event."""

from timeline.events.tree import Text, Word

_THEM = frozenset("them these those which".split())
_REACH = 5  # words between "among them" and the time of the part


def opens_part(text: Text, word: Word) -> bool:
    """Whether a preposition says that what follows is a part of what stands before."""
    before = text.words[word.index - 1].low if word.index else ""
    return word.low == "including" or (word.low == "as" and before == "such")


def among_them(text: Text, at: Word) -> bool:
    """Whether "among them" or "one of them" stands just before a word: "raids, among them one on Friday"."""
    first = max(text.sentences[at.sentence].first, at.index - _REACH)
    before = text.words[first : at.index]
    for number, word in enumerate(before[1:], 1):
        if word.low in _THEM and before[number - 1].low in ("among", "of"):
            listed = before[number - 1].low == "among" or (number > 1 and before[number - 2].low == "one")
            return listed and not any(w.is_verb for w in before[number:])
    return False
