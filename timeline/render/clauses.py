"""A step of why something is dated so, as one clause that a reader understands. Knows a reason's record alone.

What the text itself says is set off by asterisks: *days earlier*.
"""

import re
from collections.abc import Mapping
from typing import Any

from timeline.calendar import parse_day
from timeline.render.words import day_words

_CUE = 70  # characters of a quotation that are worth repeating inside a clause

# What a step of each kind says; kinds that are not here say it well enough in the words in which they are recorded.
_PLAIN = {
    "published": "the article{of_day} tells of {source} as past{words}",
    "published-day": "the article{of_day} tells of {source} as past{words}",
    "published-own-day": "the article{of_day} tells of {source} as past{words}",
    "published-presumed": "the article{of_day} names {source} as something that has happened{words}",
    "published-day-presumed": "the article{of_day} names {source} as something that has happened{words}",
    "not-before-published": "the article{of_day} tells of {source} as still to come{words}",
    "not-before-published-own-day": "the article{of_day} tells of {source} as still to come{words}",
    "intended": "the article{of_day} tells of {source} as intended{words}",
    "intended-own-day": "the article{of_day} tells of {source} as intended{words}",
    "said-that-day": "no time is told for {source}, so it counts as said on the day of the article{comma_day}",
    "follows-the-lead": "the article tells of {source} as coming after {target}",
    "background": "the article tells of {source} as something that had happened before {target}{words}",
    "background-past-perfect": "the article tells of {source} as something that had happened before {target}{words}",
    "told-in-order": "the article tells of {source} first, then of {target}",
    "set-going": "{source} led to {target}{words}",
    "cause": "{source} brought about {target}{words}",
    "result": "{source} happened in {target}{words}",
    "result-same-day": "{source} happened in {target}, on the same day{words}",
    "cause-unreal": "{source} would bring about {target}{words}",
    "report-of-plan": "{source} tells of {target} as still to come",
}
_OPENING = re.compile(r"^(?:not (?:before|after) [^“”]*?: |because )")
_PART_OF_IT = re.compile(r"\((?:its [a-z ]+|the (?:start|end|middle) of it); ")
_ISO_DAY = re.compile(r"(?<![\dT-])(-?\d{4,}-\d\d-\d\d)(?![\dT-])")
_NAMED = re.compile(r"^“[^”]*”")  # the event that a recorded reason begins with: mostly its source
_SINGLE = re.compile(r"(?<!\w)'([^'“”]+)'(?!\w)")
_DAY_TWICE = re.compile(r"((?:[A-Z][a-z]+day )?\d{1,2} [A-Z][a-z]+ \d+): \1")


def clause(reason: Mapping[str, Any], names: Mapping[str, str], published: Mapping[str, int]) -> str:
    """What the step says; `names` has what each event is called in it, `published` the day of each dated article.

    >>> step = {"text": "not after 3 May 1983: “Vote” is told as past", "rule": "published", "source": "e1",
    ...         "article": "a", "quote": "voted"}
    >>> clause(step, {"e1": "it"}, {"a": 724033})
    'the article of Tuesday 3 May 1983 tells of it as past (*voted*)'
    """
    template = _PLAIN.get(str(reason.get("rule")))
    source, target = (names.get(str(reason.get(side))) for side in ("source", "target"))
    if template is None or source is None or ("{target}" in template and target is None):
        return _recorded(reason, names)
    day = published.get(str(reason.get("article")))
    told = "" if day is None else day_words(day)
    return template.format(
        source=source,
        target=target,
        words=_in_brackets(reason),
        of_day=told and f" of {told}",
        comma_day=told and f", {told}",
    )


def _in_brackets(reason: Mapping[str, Any]) -> str:
    quote = reason.get("quote")
    return f" (*{quote}*)" if isinstance(quote, str) and 0 < len(quote) <= _CUE else ""


def _recorded(reason: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """The reason's own words, the text's words set off, days written out, and the event named last called "that"."""
    told = _OPENING.sub("", reason["text"])
    if names.get(str(reason.get("source"))) == "that":
        told = _NAMED.sub("that", told, count=1)
    if isinstance(reason.get("quote"), str):
        told = told.replace(f"“{reason['quote']}”", f"*{reason['quote']}*")
    told = _SINGLE.sub(r"“\1”", _PART_OF_IT.sub("(", told))
    return _DAY_TWICE.sub(r"\1", _ISO_DAY.sub(_day, told))


def _day(found: re.Match[str]) -> str:
    try:
        return day_words(parse_day(found[1]))
    except ValueError:
        return found[0]
