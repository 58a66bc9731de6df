"""Text and its expressions -> mentions, ties and events: the steps of this stage in order. Holds no rule itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.attachment import Attachment, attach
from timeline.events.factuality import standing
from timeline.events.grouping import group
from timeline.events.links import ties
from timeline.events.mentions import mention, settings
from timeline.events.parse import parse
from timeline.events.profiles import profile, times_told
from timeline.events.records import event, with_parts
from timeline.events.retold import with_retold
from timeline.events.scene import Scene, read_scene
from timeline.events.scheduled import on_the_programme
from timeline.events.sides import read_sides
from timeline.events.speech import read_speech
from timeline.events.standpoint import standpoints
from timeline.events.taken_up import WHY, only_taken_up
from timeline.events.tie import Tie
from timeline.events.wholes import parts_of
from timeline.model import Article, Extraction, Link, LinkKind, Mention, Timex


def extract(article: Article, timexes: tuple[Timex, ...]) -> Extraction:
    """What the article's grammar says happens: mentions, ties, and events without a time yet.

    Empty where the article tells no story. The expressions need no days, only spans and meanings.
    """
    scene = read_scene(parse(article, timexes))
    speech = read_speech(scene)
    sides = read_sides(scene.text)
    attachment = attach(scene)
    timed = frozenset(tie.trigger for tie in attachment.ties)
    due = on_the_programme(scene, attachment)
    stand = {
        index: standing(scene, speech, sides, trigger, timed=timed, due=due)
        for index, trigger in scene.triggers.items()
    }
    places = settings(scene, speech)
    told = {
        index: mention(scene, speech, stand[index], places, trigger)
        for index, trigger in scene.triggers.items()
    }
    tied = ties(scene, speech, attachment)
    times = times_told(scene, attachment, tied)
    profiles = {
        index: profile(
            scene, speech, times, trigger, factuality=stand[index].factuality, place=told[index].place
        )
        for index, trigger in scene.triggers.items()
    }
    own = frozenset(told[index].id for index in places.own)
    grouped = group(scene, speech, profiles, tied, standpoints(scene, attachment))
    groups = with_retold(scene, profiles, grouped)
    for index in sorted(only_taken_up(scene, profiles, groups, tied)):
        if told[index].reportable:
            told[index] = replace(told[index], reportable=False, why_not=WHY)
    found = [event([told[index] for index in members], own) for members in groups]
    return Extraction(
        mentions=tuple(told.values()),
        links=_links(scene, told, attachment, tied),
        events=with_parts(found, parts_of(scene, groups, tied)),
    )


def extract_many(pairs: Iterable[tuple[Article, tuple[Timex, ...]]]) -> Iterator[Extraction]:
    """`extract` for each pair, in order; one article is held in memory at a time."""
    for article, timexes in pairs:
        yield extract(article, timexes)


def _links(
    scene: Scene, told: dict[int, Mention], attachment: Attachment, tied: tuple[Tie, ...]
) -> tuple[Link, ...]:
    timed = [
        Link(
            LinkKind.TIME,
            told[tie.trigger].id,
            scene.text.timexes[tie.timex].id,
            tie.signal,
            tie.cue,
            None if tie.counted_from is None else told[tie.counted_from].id,
        )
        for tie in attachment.ties
    ]
    between = [Link(tie.kind, told[tie.source].id, told[tie.target].id, tie.signal, tie.cue) for tie in tied]
    return (*timed, *between)
