"""A story as TimeML, a document an article in one ZIP archive: tags in the text, instances and links after it.

Source: TimeML 1.2.1; the parts around the text (DOCID, DCT, TITLE, TEXT) are those of TempEval-3.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.calendar import iso_day
from timeline.model import Article, Mention, Relation, Span, Timeline, Timex
from timeline.render.brat import file_stem
from timeline.render.exports.timeml_text import DCT, Tagged, tagged
from timeline.render.exports.xml_text import HEAD, tag, xml
from timeline.render.graphml import RELATIONS

_OLDEST = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # a ZIP archive knows no earlier day, and the day of writing must not be in it


def story_timeml(timeline: Timeline) -> bytes:
    """The archive, a file an article, called by its id; nothing is packed, so that no packer's version shows."""
    timexes = dict(timeline.timexes)
    out, taken = io.BytesIO(), set[str]()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for article in timeline.articles:
            entry = zipfile.ZipInfo(f"{file_stem(article, taken)}.tml", _OLDEST)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, document(article, timexes.get(article.id, ()), timeline))
    return out.getvalue()


def document(article: Article, timexes: Sequence[Timex], timeline: Timeline) -> str:
    """The TimeML of one article: what it tells of the story's events, and what it says of their order.

    Only what its own text says is linked; what readers assume, and what TimeML has no name for, is not. The text
    between TEXT's tags is the article's, character for character.
    """
    mentions = _mentions(timeline, article)
    relations = [
        one for one in timeline.relations if one.article == article.id and one.hard and RELATIONS[one.type][0]
    ]
    cues = [one.cue for one in relations if one.cue]
    marked = tagged(
        article.text, timexes, [one for _, one in mentions], cues, dated=article.published is not None
    )
    instances = [(event, mention) for event, mention in mentions if mention.span in marked.events]
    numbers = {(event, mention.id): f"ei{number}" for number, (event, mention) in enumerate(instances, 1)}
    links = dict.fromkeys((*_identities(instances, numbers), *_links(relations, instances, numbers, marked)))
    parts = (
        tag("DOCID", (), xml(article.id)),
        *_creation(article),
        *((tag("TITLE", (), xml(article.title)),) if article.title else ()),
        tag("TEXT", (), marked.markup),
        *(_instance(mention, marked, numbers[event, mention.id]) for event, mention in instances),
        *(tag("TLINK", (("lid", f"l{number}"), *link)) for number, link in enumerate(links, 1)),
    )
    return HEAD + tag("TimeML", (), "\n", *(f"{part}\n" for part in parts)) + "\n"


def _mentions(timeline: Timeline, article: Article) -> list[tuple[str, Mention]]:
    """Each mention in the article with its event's id, in the order of the text."""
    found = [
        (event.id, one) for event in timeline.events for one in event.mentions if one.article == article.id
    ]
    return sorted(found, key=lambda pair: (pair[1].span, pair[0]))


def _creation(article: Article) -> Iterator[str]:
    if article.published:
        day = iso_day(article.published.day)
        said = (("tid", DCT), ("type", "DATE"), ("value", day), ("temporalFunction", "false"))
        yield tag("DCT", (), tag("TIMEX3", (*said, ("functionInDocument", "CREATION_TIME")), day))


def _instance(mention: Mention, marked: Tagged, number: str) -> str:
    return tag(
        "MAKEINSTANCE",
        (
            ("eiid", number),
            ("eventID", marked.events[mention.span]),
            ("tense", mention.tense.value),
            ("aspect", mention.aspect.value),
            ("polarity", "NEG" if mention.negated else "POS"),
            ("pos", "NOUN" if mention.nominal else "VERB"),
            ("modality", mention.modality),
        ),
    )


Link = tuple[tuple[str, str | None], ...]
Instances = Sequence[tuple[str, Mention]]


def _identities(instances: Instances, numbers: Mapping[tuple[str, str], str]) -> Iterator[Link]:
    """Mentions that tell of one event, each tied to the first."""
    first: dict[str, str] = {}
    for event, mention in instances:
        here = numbers[event, mention.id]
        if event in first:
            yield _link("IDENTITY", ("eventInstanceID", here), ("relatedToEventInstance", first[event]))
        first.setdefault(event, here)


def _links(
    relations: Iterable[Relation],
    instances: Instances,
    numbers: Mapping[tuple[str, str], str],
    marked: Tagged,
) -> Iterator[Link]:
    for relation in relations:
        source = _end(relation.source, relation.cue, instances, numbers, marked)
        target = _end(relation.target, relation.cue, instances, numbers, marked)
        if source and target and source != target:
            ends = (
                ("timeID" if source in marked.times.values() else "eventInstanceID", source),
                ("relatedToTime" if target in marked.times.values() else "relatedToEventInstance", target),
            )
            signal = marked.signals.get(relation.cue) if relation.cue else None
            yield _link(RELATIONS[relation.type][0] or "", *ends, signal)


def _end(
    identity: str,
    cue: Span | None,
    instances: Instances,
    numbers: Mapping[tuple[str, str], str],
    marked: Tagged,
) -> str | None:
    """The expression, or the instance of the event that stands nearest to the word that ties it; None for neither."""
    if identity in marked.times:
        return marked.times[identity]
    own = [mention for event, mention in instances if event == identity]
    if not own:
        return None
    at = own[0].start if cue is None else cue.start
    nearest = min(own, key=lambda mention: (abs(mention.start - at), mention.start))
    return numbers[identity, nearest.id]


def _link(kind: str, source: tuple[str, str], target: tuple[str, str], signal: str | None = None) -> Link:
    return (("relType", kind), source, target, ("signalID", signal))
