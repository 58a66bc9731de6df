"""Which noun a verb or a relative pronoun speaks of. Knows the tree; knows no event."""

from timeline.events.tree import Text, Word

_GOING_ON = frozenset("open begin start resume continue end close conclude last collapse fail".split())


def antecedent(text: Text, word: Word) -> Word:
    """The noun that a relative pronoun stands for; any other word itself.

    "the strike, which occurred ..." gives "strike" for "which".
    """
    if word.tag not in ("WDT", "WP") and word.low != "that":
        return word
    for above in text.ancestors(word):
        if above.dep in ("relcl", "acl", "ccomp") and above.head != above.index:
            head = text.words[above.head]
            if head.is_noun and head.index < word.index:
                return _over_a_name(text, head) if above.lemma in _GOING_ON else head
        if above.dep == "relcl":
            break
    return word


def _over_a_name(text: Text, noun: Word) -> Word:
    """ "talks led by the League, which opened": what begins or ends is the talks, not the one who leads them."""
    by = text.head(noun)
    participle = None if by is None else text.head(by)
    if not noun.is_proper or by is None or participle is None or by.dep not in ("agent", "prep"):
        return noun
    led = text.head(participle) if participle.dep == "acl" and participle.tag == "VBN" else None
    return led if led is not None and led.is_noun and not led.is_proper else noun


def subject(text: Text, verb: Word) -> Word | None:
    """A verb's subject: its own, that of the verb that it is coordinated with, or the noun that it describes."""
    own = text.child(verb, "nsubj", "nsubjpass", "csubj", "expl")
    if own is not None:
        return antecedent(text, own)
    head = text.head(verb)
    if head is None:
        return None
    if verb.dep in ("conj", "xcomp", "advcl") and head.is_verb:
        return _shared_subject(text, verb, head)
    infinitive = verb.dep == "relcl" and verb.tag == "VB"
    if (verb.dep == "acl" or infinitive) and (head.is_noun or head.tag in ("CD", "JJ")):
        return head
    return None


def _shared_subject(text: Text, verb: Word, head: Word) -> Word | None:
    if verb.dep == "xcomp" and (thing := text.child(head, "dobj")):
        return thing
    for _ in range(4):
        own = text.child(head, "nsubj", "nsubjpass")
        if own is not None:
            return antecedent(text, own)
        above = text.head(head)
        if head.dep not in ("conj", "xcomp", "advcl") or above is None or not above.is_verb:
            return above if head.dep == "acl" and above is not None and above.is_noun else None
        head = above
    return None


def coordinated(text: Text, word: Word) -> tuple[Word, ...]:
    """The word and the nouns coordinated with it, at most four."""
    found = [word]
    while len(found) < 4 and (following := text.child(found[-1], "conj")):
        found.append(following)
    return (word,) if len(found) == 1 else tuple(w for w in found if w.is_noun or w is word)
