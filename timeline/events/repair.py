"""Known slips of the parser put right, on bare arcs. Knows no parser and no event."""

from dataclasses import replace

from timeline.events.arcs import Arc
from timeline.events.repair_lists import joined_lists

_RELATIVES = frozenset({"that", "which", "who"})
_NOT_PAST = frozenset({"VBZ", "VBP", "MD"})
_BE = frozenset("am is are was were be been being 's 're 'm".split())
_CLOSING = frozenset({'"', "''", "”"})
_LOOK_BACK = 4


def repaired(arcs: list[Arc], timed: frozenset[int]) -> list[Arc]:
    """The arcs put right, one slip after the other; `timed` are the words of time expressions."""
    found = _relative_clauses(arcs, timed)
    found = _past_after_report(found)
    found = _passives(found)
    found = _equal_clauses(found)
    found = joined_lists(_close_appositions(found))
    return _joined_by_hyphens(found, timed)


def misread_plurals(arcs: list[Arc]) -> frozenset[int]:
    """The words read as a verb in the singular that are a noun: "bans and asset freezes" has a plural subject."""
    return frozenset(
        i
        for i, arc in enumerate(arcs)
        if arc.tag == "VBZ"
        and arc.low not in _BE | {"has", "does"}
        and i
        and arcs[i - 1].tag == "NN"
        and any(
            subject.dep in ("nsubj", "nsubjpass")
            and subject.head == i
            and subject.tag == "NNS"
            and n < i - 1
            and arcs[i - 1].dep in ("conj", "compound")
            and arcs[i - 1].head == n
            for n, subject in enumerate(arcs)
        )
    )


def _relative_clauses(arcs: list[Arc], timed: frozenset[int]) -> list[Arc]:
    """Relative clauses hung on the noun before them; `timed` words are skipped on the way.

    "An attack days earlier that had killed two" is parsed as if "that" began what somebody said.
    """
    found = list(arcs)
    for i, arc in enumerate(arcs):
        verb = arc.head
        relative = arc.tag in ("WDT", "WP") and arc.low in _RELATIVES and arc.dep in ("nsubj", "nsubjpass")
        if not relative or verb == i or arcs[verb].dep not in ("ccomp", "advcl") or verb < i:
            continue
        noun = _noun_before(arcs, i, timed)
        if noun is not None and not _above(found, noun, verb):
            found[verb] = replace(arcs[verb], head=noun, dep="relcl")
    return found


def _past_after_report(arcs: list[Arc]) -> list[Arc]:
    """ "said that they are building it, and announced a ban": the second past tense goes with the first."""
    found = list(arcs)
    present = {a.head for a in arcs if a.dep in ("aux", "auxpass") and a.tag in _NOT_PAST}
    with_subject = {a.head for a in arcs if a.dep in ("nsubj", "nsubjpass")}
    for i, arc in enumerate(found):
        told = found[arc.head]
        bare_past = arc.dep == "conj" and arc.tag == "VBD" and i not in with_subject
        in_report = told.dep == "ccomp" and found[told.head].tag == "VBD" and told.head < arc.head
        if bare_past and in_report and (told.tag in _NOT_PAST or arc.head in present):
            found[i] = replace(arc, head=told.head)
    return found


def _passives(arcs: list[Arc]) -> list[Arc]:
    """ "The ship was sunk": a participle that the parser takes for an adjective is the verb, in the passive."""
    found = list(arcs)
    for i, arc in enumerate(arcs):
        be = arc.head
        if arc.tag != "VBN" or arc.dep != "acomp" or arcs[be].low not in _BE or be > i:
            continue
        top = found[be]
        found[i] = replace(arc, head=i if top.head == be else top.head, dep=top.dep)
        for n, below in enumerate(found):
            if below.head == be and n not in (be, i):
                dep = "nsubjpass" if below.dep == "nsubj" else below.dep
                found[n] = replace(below, head=i, dep=dep)
        found[be] = replace(top, head=i, dep="auxpass")
    return found


def _equal_clauses(arcs: list[Arc]) -> list[Arc]:
    """ "They struck; the firm gave in": the first clause is not what the second one tells."""
    found = list(arcs)
    for i, arc in enumerate(arcs):
        later = arc.head
        between = [a.low for a in arcs[i + 1 : later]] if i < later else []
        if arc.dep != "ccomp" or ";" not in between or _CLOSING & set(between):
            continue
        top = found[later]
        found[i] = replace(found[i], head=i if top.head == later else top.head, dep=top.dep)
        found[later] = replace(top, head=i, dep="conj")
    return found


def _close_appositions(arcs: list[Arc]) -> list[Arc]:
    """ "The tanker Northern Star": the noun goes before the name as a title does."""
    found = list(arcs)
    for i, arc in enumerate(arcs):
        noun = arc.head
        if arc.dep != "appos" or arc.tag != "NNP" or noun >= i or arcs[noun].tag != "NN":
            continue
        if any(a.dep != "compound" or a.head != i for a in arcs[noun + 1 : i]):
            continue
        top = found[noun]
        found[i] = replace(arc, head=i if top.head == noun else top.head, dep=top.dep)
        for n, below in enumerate(found):
            if below.head == noun and n not in (noun, i):
                found[n] = replace(below, head=i)
        found[noun] = replace(top, head=i, dep="compound")
    return found


def _joined_by_hyphens(arcs: list[Arc], timed: frozenset[int]) -> list[Arc]:
    """ "Arab League-brokered talks": the whole name belongs to the participle."""
    found = list(arcs)
    for i, arc in enumerate(arcs[:-2]):
        if arc.dep != "npadvmod" or arc.tag not in ("NNP", "NNPS") or i in timed:
            continue
        participle = i + 2
        if arcs[i + 1].low != "-" or arc.head != participle or arcs[participle].dep != "amod":
            continue
        found[i] = replace(arc, dep="nmod")
        before = i - 1
        while before >= 0 and arcs[before].tag == "NNP" and arcs[before].head == arcs[participle].head:
            found[before] = replace(arcs[before], head=i, dep="compound")
            before -= 1
    return found


def _noun_before(arcs: list[Arc], at: int, timed: frozenset[int]) -> int | None:
    steps = 0
    for i in range(at - 1, -1, -1):
        if i in timed or arcs[i].dep == "punct" or arcs[i].tag in (",", "RB"):
            continue
        if arcs[i].tag.startswith("NN"):
            return i
        steps += 1
        if steps > _LOOK_BACK or arcs[i].tag.startswith("VB"):
            return None
    return None


def _above(arcs: list[Arc], word: int, top: int) -> bool:
    """Whether `top` lies above the word: hanging it below would close a circle."""
    for _ in range(len(arcs)):
        if word == top:
            return True
        if arcs[word].head == word:
            return False
        word = arcs[word].head
    return True
