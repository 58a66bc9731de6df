"""Known slips of the parser put right, on bare arcs. Knows no parser and no event."""

from dataclasses import dataclass, replace

_RELATIVES = frozenset({"that", "which", "who"})
_NOT_PAST = frozenset({"VBZ", "VBP", "MD"})
_LOOK_BACK = 4


@dataclass(frozen=True, slots=True)
class Arc:
    """A word's head (its own number at a root), relation, tag, and the word in lower case."""

    head: int
    dep: str
    tag: str
    low: str


def repaired(arcs: list[Arc], timed: frozenset[int]) -> list[Arc]:
    """The arcs with relative clauses hung on the noun before them; `timed` words are skipped on the way.

    "An attack days earlier that had killed two" is parsed as if "that" began what somebody said. And in "said
    that they are building it, and announced a ban" the second past tense goes with the first.
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
    present = {a.head for a in arcs if a.dep in ("aux", "auxpass") and a.tag in _NOT_PAST}
    with_subject = {a.head for a in arcs if a.dep in ("nsubj", "nsubjpass")}
    for i, arc in enumerate(found):
        told = found[arc.head]
        bare_past = arc.dep == "conj" and arc.tag == "VBD" and i not in with_subject
        in_report = told.dep == "ccomp" and found[told.head].tag == "VBD" and told.head < arc.head
        if bare_past and in_report and (told.tag in _NOT_PAST or arc.head in present):
            found[i] = replace(arc, head=told.head)
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
