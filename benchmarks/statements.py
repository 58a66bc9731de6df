"""Counts how often each kind of statement is right on hand-made timelines (*.gold.json), and what windows rest on.

python benchmarks/statements.py data/samples/us-iran-2020 data/samples/cuban-missiles-1962 benchmarks/stories

Articles are taken as published on the day that the gold gives. A statement is right where the real days (`happened`)
or, where one is not known, the gold's windows leave it no room to be wrong; wrong where they leave it none to be
right; else undecided. Orders are checked to the day. `--confidence` shows instead how often windows are right for
each word that readers are given, `--verbose RULE` lists the statements of a rule that are wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.allen import SOURCE_FIRST, TARGET_FIRST, End
from timeline.allen import RelationType as R
from timeline.build import annotate
from timeline.calendar import parse_day
from timeline.intake import read_text
from timeline.meaning import Fixed, Offset, Recurring, Side, Unit
from timeline.model import Annotation, Event, Span, Statement, Timex
from timeline.order.edges import LIMITS
from timeline.order.weights import RULES
from timeline.render.standing import belief_words

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_WORDS = ("certain", "very likely", "likely", "unsure")


@dataclass(frozen=True, slots=True)
class Days:
    """Where the truth lies, as day numbers: on one day from `first` to `last`, or all of them where `lasting`."""

    first: int | None
    last: int | None
    lasting: bool

    def end(self, end: End) -> tuple[int | None, int | None]:
        """From which day to which the end can lie; of something lasting both ends are taken as told."""
        if not self.lasting:
            return self.first, self.last
        return (self.first, self.first) if end is End.START else (self.last, self.last)


def truth(gold: Mapping[str, Any]) -> Days:
    """The gold's best knowledge of an event: its real day, else its window."""
    lasting = gold["extent"] == "lasting"
    first, last = gold["earliest"], gold["latest"]
    if gold.get("happened") and not lasting:
        first = last = gold["happened"]
    return Days(first and parse_day(first[:10]), last and parse_day(last[:10]), lasting)


def gold_of(event: Event, golds: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The gold event with which an event of ours shares the most triggers."""

    def shared(gold: Mapping[str, Any]) -> int:
        return sum(
            m.start < trigger["end"] and trigger["start"] < m.end
            for m in event.mentions
            for trigger in gold["mentions"]
        )

    best = max(golds, key=shared, default=None)
    return best if best is not None and shared(best) else None


def not_before(later: tuple[int | None, int | None], earlier: tuple[int | None, int | None]) -> bool | None:
    """Whether what lies in one stretch of days is not before what lies in another; None where that is open."""
    if later[0] is not None and earlier[1] is not None and later[0] >= earlier[1]:
        return True
    if later[1] is not None and earlier[0] is not None and later[1] < earlier[0]:
        return False
    return None


def checks(statement: Statement, source: Days, target: Days | None) -> Iterator[bool | None]:
    """Each claim that a statement makes, held against the truth."""
    if statement.when is not None:
        yield from _against_time(statement, source)
        return
    if target is None:
        return
    if statement.offset is not None:
        yield _distance(statement.offset, source, target)
        return
    if statement.relation is R.SAME_DAY:
        yield not_before(source.end(End.START), target.end(End.START))
        yield not_before(target.end(End.FINISH), source.end(End.FINISH))
        return
    for mine, theirs, _ in SOURCE_FIRST.get(statement.relation, ()):
        yield not_before(target.end(theirs), source.end(mine))
    for theirs, mine, _ in TARGET_FIRST.get(statement.relation, ()):
        yield not_before(source.end(mine), target.end(theirs))


def _against_time(statement: Statement, source: Days) -> Iterator[bool | None]:
    when = statement.when
    assert when is not None
    if statement.relation is R.SIMULTANEOUS:
        rows = ((End.START, False, "earliest"), (End.FINISH, True, "latest"))
    else:
        rows = LIMITS.get(statement.relation, ())
    for end, upper, side in rows:
        first, last = when.first_day, when.last_day
        within = when.grain.within_day
        if upper:
            day = last if side == "latest" else None if first is None else first - (not within)
            yield None if day is None else not_before((day, day), source.end(end))
        else:
            day = first if side == "earliest" else None if last is None else last + (not within)
            yield None if day is None else not_before(source.end(end), (day, day))


def _distance(offset: Offset, source: Days, target: Days) -> bool | None:
    early, late = (target, source) if offset.side is Side.AFTER else (source, target)
    if early.last is None or late.first is None or early.first is None or late.last is None:
        return not_before(late.end(End.START), early.end(End.FINISH))
    days = _DAYS.get(offset.unit)
    if days is None:
        return not_before(late.end(End.START), early.end(End.FINISH))
    slack = 0 if days == 1 else days
    least = (offset.least or 0) * days - slack
    most = None if offset.most is None else offset.most * days + slack
    shortest, longest = late.first - early.last, late.last - early.first
    if shortest >= least and (most is None or longest <= most):
        return True
    return False if longest < least or (most is not None and shortest > most) else None


def verdict(found: Sequence[bool | None]) -> bool | None:
    """Wrong if any claim is, right if all are, else open."""
    if False in found:
        return False
    return True if found and all(found) else None


def annotations(folders: Sequence[Path]) -> Iterator[tuple[Mapping[str, Any], Annotation]]:
    """The gold articles, with what is found in each when its publication day is known."""
    for folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            record = json.loads(path.read_text(encoding="utf-8"))
            day = parse_day(record["published"])
            article = read_text(record["text"], name=record["id"], published=day)
            yield record, next(iter(annotate([article])))


def judged(record: Mapping[str, Any], annotation: Annotation) -> Iterator[tuple[Statement, bool | None]]:
    """Every statement about events that the gold knows."""
    known = {e.id: gold for e in annotation.events if (gold := gold_of(e, record["events"])) is not None}
    for statement in annotation.statements:
        source, target = known.get(statement.source), known.get(statement.target or "")
        if source is None or (statement.target is not None and target is None) or source is target:
            continue
        yield statement, verdict([*checks(statement, truth(source), target and truth(target))])


def holds(event: Event, gold: Mapping[str, Any]) -> bool | None:
    """Whether the truth is in an event's window: all of it, or of what lasts a part; None where that is open."""
    when, days = event.when, truth(gold)
    if when is None or (days.first is None and days.last is None):
        return None
    if _before(days.last, when.first_day) or _before(when.last_day, days.first):
        return False
    last_cut = when.last_day is not None and (days.last is None or days.last > when.last_day)
    first_cut = when.first_day is not None and (days.first is None or days.first < when.first_day)
    return True if days.lasting or not (first_cut or last_cut) else None


def _before(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other


def rests_on(event: Event, named: Collection[Span]) -> str:
    """What the firmest is that is said of the event itself and bounds it; `named` are explicit dates."""
    bounds = (
        [reason for reason in event.reasons if reason.bound == bound] for bound in ("earliest", "latest")
    )
    reasons = [chain[0] for chain in bounds if chain]
    if any(reason.rule.startswith("time-") and reason.span in named for reason in reasons):
        return _NAMED
    for kind, fits in _KINDS.items():
        if any(fits(reason.rule) for reason in reasons):
            return kind
    return "nothing"


_NAMED = "an explicit date, with its year or its day and month"
_KINDS: Mapping[str, Callable[[str], bool]] = {
    "an offset": lambda rule: rule.startswith("counted") or rule == "length",
    'a weekday, "yesterday", "at noon" and the like': lambda rule: rule.startswith("time-"),
    "an order, or the story's main line": lambda rule: (
        not rule.startswith(("published", "not-before", "begun", "ongoing"))
    ),
    "publication and tense alone": lambda rule: True,
}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--confidence", action="store_true")
    parser.add_argument("--verbose", metavar="RULE")
    args = parser.parse_args()
    stories = list(annotations(args.folders))
    if args.confidence:
        _print_confidence(stories)
        return
    counts: dict[str, Counter[bool | None]] = {rule: Counter() for rule in RULES}
    for record, annotation in stories:
        for statement, right in judged(record, annotation):
            counts[statement.rule][right] += 1
            if right is False and statement.rule == args.verbose:
                print(f"wrong  {record['id']:30.30} {statement.reason}")
    _print_rules(counts)
    _print_rests(stories)


def _print_rules(counts: Mapping[str, Counter[bool | None]]) -> None:
    print("| kind of statement | right | wrong | undecided | precision | prior | weight |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for rule, trust in RULES.items():
        right, wrong, undecided = (counts[rule][kind] for kind in (True, False, None))
        if right + wrong + undecided:
            precision = f"{right / (right + wrong):.2f}" if right + wrong else ""
            row = (rule + ("" if trust.hard else " (soft)"), right, wrong, undecided, precision, trust.prior)
            print("|", " | ".join(map(str, row)), "|", trust.weight, "|")


def _print_rests(stories: Sequence[tuple[Mapping[str, Any], Annotation]]) -> None:
    kinds: Counter[str] = Counter()
    for _, annotation in stories:
        named = {t.span for t in annotation.timexes if _is_date(t)}
        kinds.update(rests_on(e, named) for e in annotation.events if e.on_timeline)
    print("\n| windows on the timeline rest on | events |\n| --- | --- |")
    for kind in (_NAMED, *_KINDS, "nothing"):
        print(f"| {kind} | {kinds[kind]} |")


def _is_date(timex: Timex) -> bool:
    """Whether it names a date of the calendar, with its year or its day and month."""
    meaning = timex.meaning
    with_day = isinstance(meaning, Recurring) and meaning.month is not None and meaning.day is not None
    return isinstance(meaning, Fixed) or with_day


def _print_confidence(stories: Sequence[tuple[Mapping[str, Any], Annotation]]) -> None:
    """How often a window is right, for each word that readers are given for how sure it is."""
    pairs = []
    for record, annotation in stories:
        for event in annotation.events:
            gold = gold_of(event, record["events"])
            right = None if gold is None or not event.on_timeline else holds(event, gold)
            if right is not None:
                pairs.append((event.confidence, right, event.when is not None and _is_narrow(event)))
    print("| called | windows | mean belief | right | of three days at most | of these right |")
    print("| --- | --- | --- | --- | --- | --- |")
    gap = 0.0
    for words in _WORDS:
        inside = [pair for pair in pairs if belief_words(pair[0]) == words]
        narrow = [right for _, right, is_narrow in inside if is_narrow]
        if inside:
            mean = sum(belief for belief, _, _ in inside) / len(inside)
            share = sum(right for _, right, _ in inside) / len(inside)
            gap += abs(mean - share) * len(inside) / len(pairs)
            shown = f"{sum(narrow) / len(narrow):.3f}" if narrow else ""
            print(f"| {words} | {len(inside)} | {mean:.3f} | {share:.3f} | {len(narrow)} | {shown} |")
    print(f"\nexpected calibration error {gap:.3f} over {len(pairs)} windows")


def _is_narrow(event: Event) -> bool:
    """Whether the window names a day rather than a stretch of them: three days at most."""
    when = event.when
    if when is None or when.first_day is None or when.last_day is None:
        return False
    return when.last_day - when.first_day < 3


if __name__ == "__main__":
    main()
