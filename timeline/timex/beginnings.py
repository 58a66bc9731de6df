"""With which characters a pattern can begin, so that a rule is tried only where it can match.

Understands what rules are written in: alternatives, groups, classes, optional and repeated parts, lookarounds. All
digits count as "0", all apostrophes as "'", letters as small ones.
"""

import re

from timeline.errors import DataError

# How many characters are told apart; six leave some four rules for most places.
DEPTH = 6

_HEAD = re.compile(r"\((?:\?:|\?P<\w+>|\?<?[=!])?")
# Characters that stand for themselves, without the last where that is repeated.
_PLAIN = re.compile(r"[^\\\[\](){}|?]+(?![?{])")
_QUANTIFIER = re.compile(r"\?|\{(\d+)(?:,(\d+))?\}")
_FOLDED = str.maketrans("123456789’", "000000000'")


def fold(text: str) -> str:
    """Characters as beginnings tell them apart.

    >>> fold("’8"), fold("Ma")
    ("'0", 'ma')
    """
    return text.lower().translate(_FOLDED)


def beginnings(source: str, where: str) -> frozenset[str]:
    """The folded beginnings of what a pattern matches, DEPTH characters long or shorter where it can end there.

    >>> sorted(beginnings("(?:the )?(?P<n>[12][0-9]) days?", "a rule"))
    ['00 day', 'the 00']
    """
    found, end = _alternatives(source, 0)
    if end != len(source):
        raise DataError(f"{where}: unbalanced brackets; correct its pattern")
    return frozenset(found)


def _alternatives(source: str, at: int) -> tuple[set[str], int]:
    found: set[str] = set()
    branch = {""}
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            found, branch, at = found | branch, {""}, at + 1
            continue
        item, at = _item(source, at)
        branch = _joined(branch, item)
    return found | branch, at


def _joined(first: set[str], then: set[str]) -> set[str]:
    going_on = {a for a in first if len(a) < DEPTH}
    return (first - going_on) | {(a + b)[:DEPTH] for a in going_on for b in then}


def _item(source: str, at: int) -> tuple[set[str], int]:
    if plain := _PLAIN.match(source, at):
        return {fold(plain.group())}, plain.end()
    if source[at] == "(":
        head = _HEAD.match(source, at)
        inside, at = _alternatives(source, head.end() if head else at + 1)
        looks = head is not None and head.group()[-1] in "=!"
        found, at = {""} if looks else inside, at + 1
    elif source[at] == "[":
        close = source.index("]", at + 2)
        found, at = _class(source[at + 1 : close]), close + 1
    elif source[at] == "\\":
        found, at = {"": {""}, "b": {""}, "d": {"0"}}.get(source[at + 1], {fold(source[at + 1])}), at + 2
    else:
        found, at = {fold(source[at])}, at + 1
    quantifier = _QUANTIFIER.match(source, at)
    if quantifier is None:
        return found, at
    if quantifier.group() == "?":
        return found | {""}, quantifier.end()
    least, most = quantifier.group(1, 2)
    return _repeated(found, int(least), int(most or least)), quantifier.end()


def _repeated(item: set[str], least: int, most: int) -> set[str]:
    """What an item repeated from `least` to `most` times begins with; no more than DEPTH of them count."""
    found: set[str] = set()
    so_far = {""}
    for times in range(min(most, DEPTH) + 1):
        if times >= min(least, DEPTH):
            found |= so_far
        so_far = _joined(so_far, item)
    return found


def _class(content: str) -> set[str]:
    """Every character of a class without its brackets, ranges written out."""
    ranges = re.findall(r"(\w)-(\w)", content)
    single = re.sub(r"\w-\w", "", content)
    return {fold(chr(n)) for low, high in ranges for n in range(ord(low), ord(high) + 1)} | set(
        map(fold, single)
    )
