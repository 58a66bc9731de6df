"""Why an event is dated so, as data: a sentence for each bound, and its steps. Knows the story's JSON alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.calendar import HOUR, parse_day
from timeline.model import Span
from timeline.render.clauses import clause
from timeline.render.quotes import quoted, sentence_around
from timeline.render.words import clock_words, day_words, zone_words

_TOLD = 4  # clauses of a sentence; of a longer chain the first ones and the last are told
_NEAR = 110  # characters of a sentence that are shown on each side of the words that matter
_KINDS = ("earliest", "latest", "likely")
_LASTING = ("begun no earlier than ", "over by ")  # what bounds it has, the lower one first
_ASIDE = re.compile(r" \([^()*]*\)$")  # how a date was worked out
_WORKED_OUT = re.compile(r"\((?:\d\d:\d\d on )?((?:[A-Z][a-z]+day )?\d{1,2} [A-Z][a-z]+ \d+): ")


@dataclass(frozen=True, slots=True)
class Step:
    """One statement: what it says, and the characters that it rests on with the sentence around them."""

    number: int
    text: str
    rule: str
    article: str | None = None
    named: str = ""  # the article, as readers call it
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    sentence: str | None = None  # the words that matter between asterisks


@dataclass(frozen=True, slots=True)
class Explained:
    """One bound: which, from when or until when, why in one sentence, and the numbers of its steps."""

    bound: str  # earliest, latest, likely earliest, likely latest, or nothing
    sentence: str
    steps: tuple[int, ...]


class Explainer:
    """One event of a story's record; `bounds` and `steps` say why it is dated so."""

    def __init__(self, record: Mapping[str, Any], event: Mapping[str, Any]) -> None:
        self.event = event
        self.articles = {a["id"]: a for a in record.get("articles") or ()}
        self.labels = {e["id"]: e["label"] for e in record["events"]}
        self.published = {
            name: parse_day(article["published"]["date"])
            for name, article in self.articles.items()
            if article.get("published")
        }
        self._sentences = _sentences(record)
        self._numbers: dict[tuple[Any, ...], int] = {}
        self.steps: list[Step] = []
        self.bounds = tuple(self._bounds())

    def named(self, article: object) -> str:
        """What an article is called: its title, else its file's name, else its id."""
        known = self.articles.get(str(article)) or {}
        return known.get("title") or (known.get("name") or "").rpartition("/")[2] or str(article)

    def _bounds(self) -> Iterator[Explained]:
        told: set[tuple[int, ...]] = set()
        for bound, chain in _chains(self.event.get("reasons") or ()):
            before = len(self.steps)
            steps = tuple(dict.fromkeys(self._number(reason) for reason in chain))
            opening = _opening(self.event.get("when") or {}, bound)
            why = "for the same reason" if steps in told else self._because(chain, opening, known=before)
            told.add(steps)
            sentence = f"{opening}: {why}." if opening else f"{why[:1].upper()}{why[1:]}."
            yield Explained(bound, sentence, steps)

    def _because(self, chain: Sequence[Mapping[str, Any]], opening: str, *, known: int) -> str:
        """The chain in one sentence; of steps up to number `known`, which were told before, only the gist."""
        names = self._names()
        clauses: list[str] = []
        for reason in chain:
            said = clause(reason, names, self.published)
            if clauses and self._number(reason) <= known:
                said = _ASIDE.sub("", said)
            clauses.append(_shorter(said, opening))
            about = [str(reason.get(side)) for side in ("source", "target")]
            names = self._names(*(i for i in about if names.get(i, "").startswith("“")))
        if len(clauses) > _TOLD:
            between = len(clauses) - _TOLD
            clauses[_TOLD - 1 : -1] = [f"and so on over {between} more step{'' if between == 1 else 's'}"]
        return "; ".join(clauses)

    def _names(self, *just_named: str) -> dict[str, str]:
        """What events are called: the explained one "it", the one named just before "that", others by their label."""
        names = {i: f"“{label}”" for i, label in self.labels.items()}
        if len(just_named) == 1:
            names[just_named[0]] = "that"
        return names | {self.event["id"]: "it"}

    def _number(self, reason: Mapping[str, Any]) -> int:
        """The number of a step, the same for one that was told before."""
        said = clause(reason, self._names(), self.published)
        key = (said, reason.get("article"), reason.get("start"), reason.get("end"))
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.steps.append(self._step(self._numbers[key], said, reason))
        return self._numbers[key]

    def _step(self, number: int, said: str, reason: Mapping[str, Any]) -> Step:
        article = reason.get("article")
        if reason.get("quote") is None:
            return Step(number, said, reason.get("rule") or "")
        start, end = reason["start"], reason["end"]
        text = (self.articles.get(article) or {}).get("text") or ""
        return Step(
            number,
            said,
            reason.get("rule") or "",
            article,
            self.named(article),
            start,
            end,
            reason["quote"],
            _set_off(text, Span(start, end), self._sentences.get(str(article), ())),
        )


def _shorter(said: str, opening: str) -> str:
    """The clause without a day that the sentence begins with."""
    return _WORKED_OUT.sub(lambda found: "(" if found[1] in opening else found[0], said)


def _chains(reasons: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    """The reasons of each bound, apart; what readers assume has a chain for each of its ends."""
    for kind in _KINDS:
        mine = [reason for reason in reasons if reason.get("bound") == kind]
        if kind != "likely":
            if mine:
                yield kind, mine
            continue
        for side, opening in (("likely earliest", "not before "), ("likely latest", "not after ")):
            if chain := _beginning(mine, opening):
                yield side, chain
    if rest := [reason for reason in reasons if reason.get("bound") not in _KINDS]:
        yield "", rest


def _beginning(reasons: Sequence[Mapping[str, Any]], opening: str) -> list[Mapping[str, Any]]:
    """The chain whose first reason begins so; chains follow each other, each with an opening of its own."""
    chain: list[Mapping[str, Any]] = []
    inside = False
    for reason in reasons:
        if reason["text"].startswith(("not before ", "not after ")):
            inside = reason["text"].startswith(opening)
        if inside:
            chain.append(reason)
    return chain


def _opening(when: Mapping[str, Any], bound: str) -> str:
    """What the sentence explains: "Not before Friday 3 January 2020"; nothing where it explains no bound."""
    if not bound:
        return ""
    likely, upper = bound.startswith("likely"), bound.endswith("latest")
    window = (when.get("likely") or {}) if likely else when
    moment = (window.get("end") or {}).get("latest") if upper else (window.get("start") or {}).get("earliest")
    lasting = when.get("extent") == "lasting"
    words = _LASTING[upper] if lasting else f"not {'after' if upper else 'before'} "
    known = moment_words(moment, when.get("zone"), upper=upper) if moment else "later" if upper else "earlier"
    said = f"{words}{known}" if moment else f"not {known}"
    return f"Likely {said}" if likely else f"{said[:1].upper()}{said[1:]}"


def moment_words(moment: str, zone: str | None, *, upper: bool) -> str:
    """An ISO day or time in words; the first or last minute of a day is that day.

    >>> moment_words("2020-01-03T16:00:00+03:00", "Asia/Baghdad", upper=False)
    '16:00 on Friday 3 January 2020 (Baghdad time)'
    >>> moment_words("2020-01-03T23:59", None, upper=True)
    'Friday 3 January 2020'
    """
    day, _, clock = moment.partition("T")
    words = day_words(parse_day(day))
    if not clock:
        return words
    minute = int(clock[:2]) * HOUR + int(clock[3:5])
    if minute == (24 * HOUR - 1 if upper else 0):
        return words
    told = zone_words(zone)
    return f"{clock_words(minute)} on {words}" + (f" ({told})" if told else "")


def _sentences(record: Mapping[str, Any]) -> dict[str, tuple[Span, ...]]:
    """The sentences of each article that are known, from its events' mentions."""
    known: dict[str, set[Span]] = {}
    for event in record["events"]:
        for mention in event.get("mentions") or ():
            sentence = mention.get("sentence")
            if sentence:
                known.setdefault(mention["article"], set()).add(Span(sentence["start"], sentence["end"]))
    return {article: tuple(sorted(spans)) for article, spans in known.items()}


def _set_off(text: str, span: Span, known: Sequence[Span]) -> str | None:
    """The sentence around the span, which stands between asterisks; cut where it is long, None without a text."""
    words = quoted(text, span.start, span.end)
    if not words:
        return None
    around = sentence_around(text, span, known)
    before, after = quoted(text, around.start, span.start), quoted(text, span.end, around.end)
    if len(before) > _NEAR:
        before = "… " + before[-_NEAR:].partition(" ")[2]
    if len(after) > _NEAR:
        after = after[:_NEAR].rpartition(" ")[0] + " …"
    gaps = [" " if text[at : at + 1].isspace() else "" for at in (span.start - 1, span.end)]
    return f"{before}{gaps[0] if before else ''}*{words}*{gaps[1] if after else ''}{after}"
