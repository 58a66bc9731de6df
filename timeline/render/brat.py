"""One article with everything found in it as brat's stand-off files: the text, and a line for each annotation.

T: triggers by PLOVER type, time expressions by TIMEX3 type, parties and places. E: what each trigger tells, with
its roles. A: factuality, polarity, tense. R: what holds between events. #: why it is dated so.
Source: https://brat.nlplab.org/standoff.html
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Annotation, Article, Event, LinkKind, Mention, Relation, Tense, Timex
from timeline.render.brat_conf import EVENT, LINKED, PART, PARTY, PLACE
from timeline.render.brat_spans import Bound, Names, bound, plain
from timeline.render.clock import likely_shown
from timeline.render.escape import writable
from timeline.render.words import when_words

_ROLES = ("Agent", "Patient", "Place")


@dataclass(frozen=True, slots=True)
class StandOff:
    """The two files of an article."""

    text: str
    annotations: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A mention with its event, its trigger, its roles, and the roles that have no words in the text."""

    event: Event
    mention: Mention
    trigger: Bound
    roles: tuple[tuple[str, Bound], ...]
    unseen: tuple[str, ...]


def stand_off(annotation: Annotation) -> StandOff:
    """The files of an article; offsets count its characters, ids count from 1 in the order of the text."""
    text = plain(writable(annotation.article.text))
    timexes = {timex.id: bound(text, timex.span, timex.type.value) for timex in annotation.timexes}
    mentions = sorted(
        ((mention, event) for event in annotation.events for mention in event.mentions),
        key=lambda pair: (pair[0].span, pair[0].id),
    )
    names = Names(text)
    told = [_told(annotation, mention, event, names, timexes) for mention, event in mentions]
    bounds = {*timexes.values(), *(one.trigger for one in told), *(b for one in told for _, b in one.roles)}
    ids = {found: f"T{number}" for number, found in enumerate(sorted(bounds), 1)}
    lines = [
        *(f"{ids[b]}\t{b.type} {b.offsets}\t{b.words(text)}" for b in ids),
        *(_event_line(number, one, ids) for number, one in enumerate(told, 1)),
        *_numbered("A", _attributes(told)),
        *_numbered("R", _relations(annotation, told, {t: ids[b] for t, b in timexes.items()})),
        *_numbered("#", _notes(annotation.timexes, told, {t: ids[b] for t, b in timexes.items()})),
    ]
    return StandOff(text, "".join(f"{line}\n" for line in lines))


def _told(
    annotation: Annotation, mention: Mention, event: Event, names: Names, timexes: dict[str, Bound]
) -> _Told:
    roles: list[tuple[str, Bound]] = []
    unseen: list[str] = []
    places = (mention.place,) if mention.place else ()
    for role, called in zip(_ROLES, (mention.actors, mention.recipients, places), strict=True):
        for name in called:
            span = names.find(name, sentence=mention.sentence, near=mention.start)
            if span is None:
                unseen.append(f"{role}: {name}")
            else:
                roles.append((role, bound(names.text, span, PLACE if role == "Place" else PARTY)))
    tied = (link for link in annotation.links if link.source == mention.id)
    times = {timexes[link.target] for link in tied if link.kind is LinkKind.TIME and link.target in timexes}
    roles += [("Time", time) for time in sorted(times)]
    kind = mention.type or event.type
    trigger = bound(names.text, mention.span, kind.value if kind else EVENT)
    return _Told(event, mention, trigger, tuple(dict.fromkeys(roles)), tuple(unseen))


def _event_line(number: int, told: _Told, ids: dict[Bound, str]) -> str:
    counts: dict[str, int] = {}
    parts = [f"{told.trigger.type}:{ids[told.trigger]}"]
    for role, filler in told.roles:
        counts[role] = counts.get(role, 0) + 1
        parts.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{ids[filler]}")
    return f"E{number}\t{' '.join(parts)}"


def _numbered(prefix: str, lines: Iterator[str]) -> Iterator[str]:
    return (f"{prefix}{number}\t{line}" for number, line in enumerate(lines, 1))


def _attributes(told: Sequence[_Told]) -> Iterator[str]:
    for number, one in enumerate(told, 1):
        yield f"Factuality E{number} {one.mention.factuality.value}"
        yield f"Polarity E{number} {'NEG' if one.mention.negated else 'POS'}"
        if one.mention.tense is not Tense.NONE:
            yield f"Tense E{number} {one.mention.tense.value}"


def _relations(annotation: Annotation, told: Sequence[_Told], timexes: dict[str, str]) -> Iterator[str]:
    """What holds between events, each by its first mention; and which mentions tell of one event."""
    first: dict[str, str] = {}
    pairs: list[tuple[str, str, str]] = []
    last: dict[str, str] = {}
    for number, one in enumerate(told, 1):
        here = f"E{number}"
        first.setdefault(one.event.id, here)
        if one.event.id in last:
            pairs.append((LINKED, last[one.event.id], here))
        last[one.event.id] = here
    ends = {**timexes, **first}
    for event in annotation.events:
        pairs += [(PART, first[event.id], first[part]) for part in event.parts if part in first]
    pairs += [_ends(relation, ends) for relation in annotation.relations if _within(relation, ends)]
    yield from (f"{kind} Arg1:{one} Arg2:{other}" for kind, one, other in dict.fromkeys(pairs))


def _within(relation: Relation, ends: dict[str, str]) -> bool:
    """Whether the text says it of what is in the files; what readers only assume would bury what it says."""
    return relation.hard and relation.source in ends and relation.target in ends


def _ends(relation: Relation, ends: dict[str, str]) -> tuple[str, str, str]:
    return relation.type.value, ends[relation.source], ends[relation.target]


def _notes(timexes: Sequence[Timex], told: Sequence[_Told], ids: dict[str, str]) -> Iterator[str]:
    for timex in sorted(timexes, key=lambda one: (one.span, one.id)):
        means = when_words(timex.denotes) if timex.denotes else ""
        yield _note(ids[timex.id], [timex.value, means, timex.reason, timex.rule])
    for number, one in enumerate(told, 1):
        event = one.event
        likely = likely_shown(event)
        yield _note(
            f"E{number}",
            [
                f"{event.label} ({event.id})",
                when_words(event.when),
                f"likely {when_words(likely)}" if likely else "",
                *(reason.text for reason in event.reasons),
                f"said by {event.attribution}" if event.attribution else "",
                *one.unseen,
                f"left out: {event.left_out}" if event.left_out else "",
            ],
        )


def _note(target: str, parts: Sequence[str]) -> str:
    words = "; ".join(" ".join(writable(part).split()) for part in parts if part)
    return f"AnnotatorNotes {target}\t{words}"


def file_stem(article: Article, taken: set[str]) -> str:
    """What an article's files are called, from its id; the name is put among those that are taken."""
    stem = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in article.id)[:80].strip(
        "-"
    )
    name, number = stem or "article", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem or 'article'}-{number}"
    taken.add(name.casefold())
    return name
