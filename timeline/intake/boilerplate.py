"""Finds the stretches of a text that tell nothing of its story. Applies the table of rules; judges lines alone."""

import re
from collections.abc import Iterator

from timeline.intake.boilerplate_rule import Where
from timeline.intake.boilerplate_rules import RULES
from timeline.model import Span

_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_RULES = {where: tuple(rule for rule in RULES if rule.where is where) for where in Where}
_MOST_WORDS = {where: max(rule.most_words for rule in rules) for where, rules in _RULES.items()}
_TAIL_LENGTH = 260
_LONGEST = 600


def find_boilerplate(text: str) -> tuple[Span, ...]:
    """Return the spans of site notices, credits, sign-offs and the like, by start; they don't overlap.

    >>> text = "The talks failed. (HPS)\\n\\nAll rights reserved."
    >>> [text[span.start:span.end] for span in find_boilerplate(text)]
    ['(HPS)', 'All rights reserved.']
    """
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    found = dict(_closing_marks(text, lines))
    for start, end in lines:
        if start not in found and (span := _in_line(text, start, end)) is not None:
            found[start] = span
    return tuple(found[start] for start in sorted(found))


def _closing_marks(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, Span]]:
    """Yield the end mark: the last line, or the last before lines that are boilerplate themselves."""
    for start, end in reversed(lines[1:]):
        if _rule_for(text[start:end].strip(), Where.LAST_LINE):
            yield start, _stripped(text, start, end)
            return
        if _in_line(text, start, end) is None:
            return


def _in_line(text: str, start: int, end: int) -> Span | None:
    span = _stripped(text, start, end)
    if _rule_for(text[span.start : span.end], Where.LINE):
        return span
    base = max(span.start, span.end - _TAIL_LENGTH)
    tail = text[base : span.end]
    for rule in _RULES[Where.TAIL]:
        if match := rule.pattern.search(tail):
            return _stripped(text, base + match.start(), span.end)
    return None


def _rule_for(line: str, where: Where) -> str | None:
    if len(line) > _LONGEST:
        return None
    words = line.count(" ") + 1
    for rule in _RULES[where] if words <= _MOST_WORDS[where] else ():
        if words <= rule.most_words and rule.pattern.fullmatch(line):
            return rule.name
    return None


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()))
