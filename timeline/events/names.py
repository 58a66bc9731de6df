"""Noun phrases as people read them: a head with its modifiers, known names in one form. Knows no event."""

import re

from timeline.events.tree import Text, Word
from timeline.gazetteer import Actor, ActorKind, canonical_country, country_name, find_actor

_AMERICAN = {
    "Defence": "Defense",
    "Organisation": "Organization",
    "Centre": "Center",
    "Centres": "Centers",
    "Labour": "Labor",
    "Harbour": "Harbor",
    "Programme": "Program",
}
_BRITISH = re.compile(rf"\b(?:{'|'.join(_AMERICAN)})\b")
_LONGEST = 8  # words of a name
_KEPT = frozenset(
    {"compound", "amod", "nmod", "poss", "case", "nummod", "punct", "quantmod", "det", "predet", "advmod"}
)
_ARTICLES = frozenset(
    "the a an this that these those its his her their our your some any all both another several many".split()
)
_KEEP_DETERMINERS = frozenset({"several", "many", "no", "some", "both", "all"})
_BOUNDING = frozenset("at more less fewer over about around nearly almost up roughly some".split())
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "DT", "EX"})
_OF_HEADS = frozenset(
    "department ministry minister president chief head member deputy leader commander embassy hundreds"
    " thousands dozens"
    " scores group number king queen republic bank council parliament board university house organization"
    " agency"
    " secretary director governor mayor prince chairman state city government army office court party part kind"
    " millions tens couple pair majority crowd family son daughter wife bodies remains lives people body"
    " supporters fighters members followers positions sites bases grounds part parts outskirts spokesman"
    " spokeswoman third half most home town offices troops soldiers".split()
)


def is_pronoun(word: Word) -> bool:
    """Whether it only points to something else."""
    return word.tag in _PRONOUNS


def is_title(word: Word) -> bool:
    """Whether it is an office or a form of address before a name."""
    return word.low in _TITLES


def name_words(text: Text, head: Word, *, of: bool = True) -> list[Word]:
    """The words of a readable name: the head and what is glued to it before, and an "of" where it needs one.

    `of` says whether the "of" is wanted at all.
    """
    if (head.index, of) not in text.read_names:
        text.read_names[head.index, of] = tuple(_read(text, head, of=of))
    return list(text.read_names[head.index, of])


def _read(text: Text, head: Word, *, of: bool) -> list[Word]:
    found = [head, *_before(text, head)]
    for prep in text.children(head, "prep"):
        thing = text.child(prep, "pobj") if of and prep.low in ("of", "for") else None
        if thing is not None and _belongs(head, prep, thing):
            found += [prep, thing, *_before(text, thing)]
    found = sorted(dict.fromkeys(found), key=lambda w: w.index)
    start = _run_start(found, head)
    return _trimmed([w for w in found if w.index >= start])


def _belongs(head: Word, prep: Word, thing: Word) -> bool:
    """Whether what follows a noun is part of its name: "League for Democracy", "hundreds of guests"."""
    both = head.is_proper and thing.is_proper
    return both or (prep.low == "of" and head.low in _OF_HEADS and not (head.is_proper and not thing.is_noun))


def name(text: Text, head: Word) -> str:
    """A readable name of what a noun stands for; empty for a pronoun.

    "the powerful Peruvian commander Pedro Roca" is "Pedro Roca", "eight people" stays.
    """
    if is_pronoun(head):
        return ""
    words = name_words(text, head)
    if head.is_proper:
        words = untitled(text, words, head)
    return known(joined(text, words)) if words else ""


def known(phrase: str) -> str:
    """A country or a body that is known under several names in its one form, anything else as it is."""
    actor = find_actor(phrase)
    if actor is not None and actor.kind is ActorKind.GOVERNMENT:
        return actor.name
    code = canonical_country(phrase)
    return country_name(code) if code else phrase


def joined(text: Text, words: list[Word]) -> str:
    """The words as the article has them, gaps closed to single spaces."""
    if not words:
        return ""
    source, pieces = text.article.text, [""]
    for last, word in zip([None, *words], words, strict=False):
        if (last is not None and source[last.end : word.start].strip(" \n\t\r,;")) or (
            last is not None and last.end < word.start
        ):
            pieces.append(" ")
        pieces.append(" ".join(source[word.start : word.end].split()))
    return "".join(pieces).strip(" ,;:-–\"'“”’‘()[]")


def listed_actor(phrase: str) -> Actor | None:
    """The actor that a name means, in British spelling too; None for a name nobody listed."""
    return find_actor(phrase) or find_actor(_BRITISH.sub(lambda m: _AMERICAN[m[0]], phrase))


def camp(phrase: str) -> str | None:
    """The code of the country that a name stands or speaks for, else the actor's own name; None if unknown."""
    actor = listed_actor(phrase)
    if actor is not None:
        return actor.country or actor.name
    for word in phrase.replace("'s", "").replace("’s", "").split():
        if code := canonical_country(word):
            return code
    return None


def _before(text: Text, head: Word) -> list[Word]:
    """What stands before the head and belongs to it, with what hangs on that; "and" inside compounds included."""
    found: list[Word] = []
    words, stop = text.words, head.index
    waiting = [words[i] for i in head.children if i < stop and words[i].dep in _KEPT]
    while waiting and len(found) < _LONGEST * 2:
        word = waiting.pop()
        if word.timex is not None:
            continue
        found.append(word)
        kept = _KEPT | {"npadvmod"} if word.low == "old" else _KEPT  # "a nine-year-old boy"
        waiting.extend([words[i] for i in word.children if i < stop and words[i].dep in kept])
    return found


def _run_start(words: list[Word], head: Word) -> int:
    """Where the unbroken run of words that ends in the head begins."""
    start = head.index
    for word in sorted((w for w in words if w.index < head.index), key=lambda w: -w.index):
        if word.index < start - 1:
            break
        start = word.index
    return max(start, head.index - _LONGEST)


def _trimmed(words: list[Word]) -> list[Word]:
    while words and (
        (words[0].low in _ARTICLES and words[0].low not in _KEEP_DETERMINERS)
        or words[0].dep == "punct"
        or words[0].tag in ("PRP$", "POS", "WP$")
        or (words[0].dep == "advmod" and words[0].low not in _BOUNDING)
    ):
        words = words[1:]
    return words


def untitled(text: Text, words: list[Word], head: Word) -> list[Word]:
    """A proper name without the titles before it: the proper nouns after the last common one.

    A ship keeps what it is, and all of its name: "cruiser General Roca".
    """
    before = [w for w in words if w.index < head.index]
    vessel = next((i for i, w in enumerate(before) if w.low in _VESSELS), None)
    if vessel is not None:
        return words[vessel:]
    common = [i for i, w in enumerate(before) if w.tag in ("NN", "NNS") or w.low in _TITLES or w.tag == "POS"]
    if not common or text.child(head, "prep") in words:
        return words
    tail = words[common[-1] + 1 :]
    return tail or words


_VESSELS = frozenset(
    "ship cruiser destroyer frigate corvette battleship carrier submarine warship tanker freighter ferry liner"
    " trawler vessel boat yacht barge steamer shuttle spacecraft airship".split()
)
_TITLES = frozenset(
    "president minister general secretary chancellor king queen prince premier pope ayatollah mr mr. mrs"
    " mrs. ms ms. dr dr."
    " gen. gen sen. sen rep. rep gov. gov senator colonel col. captain capt. lt. sgt. judge justice"
    " ambassador spokesman"
    " spokeswoman commander admiral chairman director professor sir lord lady".split()
)
