"""Scores which mentions of many articles are told to be one event: our samples, and ECB+ where it is given.

found    judged mentions that are a mention of an event of ours
b3       B-cubed precision, recall and F1 over those
pairs    the same as pairs of mentions in different articles
words    B-cubed F1 of calling every equal word one event
mixed    events of ours that mix two that are judged to be different violent deeds
few      the same pairs where two to five articles, drawn from the topic, are all that is given
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from judged import Judged, Topic, ecb, samples

from timeline import intake
from timeline.build import annotate, annotate_story, bring_together
from timeline.model import Annotation, Timeline

_DRAWS = 24  # of few articles, from each topic


@dataclass(frozen=True, slots=True)
class Found:
    """A judged mention, its word, and the number of our event that tells it."""

    judged: Judged
    word: str
    ours: str


def annotated(topic: Topic) -> tuple[Annotation, ...]:
    """The articles of a topic: undated where it comes as bare texts, as files are read where it is a folder."""
    if topic.folder is not None:
        return tuple(annotate_story(intake.read([str(topic.folder)]).articles))
    return tuple(annotate(topic.articles))


def found(topic: Topic, story: Timeline) -> list[Found]:
    """The judged mentions that one of our events tells."""
    spans: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, event in enumerate(story.events):
        for mention in event.mentions:
            spans[mention.article].append((mention.start, mention.end, number))
    texts = {article.id: article.text for article in story.articles}
    hits = []
    for judged in topic.mentions:
        ours = next((n for s, e, n in spans[judged.article] if s < judged.end and judged.start < e), None)
        if ours is not None:
            word = texts[judged.article][judged.start : judged.end].lower()
            hits.append(Found(judged, f"{topic.name} {word}", f"{topic.name} {ours}"))
    return hits


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs of the judged event and ours."""
    both = Counter(pairs)
    theirs, ours = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    precision = sum(n * n / ours[b] for (_, b), n in both.items()) / len(pairs)
    recall = sum(n * n / theirs[a] for (a, _), n in both.items()) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def pairs_right(hits: Sequence[Found]) -> tuple[float, float]:
    """Precision and recall of pairs of mentions in different articles."""
    counts: Counter[str] = Counter()
    for number, one in enumerate(hits):
        for other in hits[:number]:
            if one.judged.article != other.judged.article:
                same, joined = one.judged.event == other.judged.event, one.ours == other.ours
                counts.update({"same": same, "joined": joined, "both": same and joined})
    return counts["both"] / max(1, counts["joined"]), counts["both"] / max(1, counts["same"])


def mixed(hits: Sequence[Found]) -> Iterator[str]:
    """What our events mix of violent deeds that are judged to be different ones."""
    deeds: defaultdict[str, set[str]] = defaultdict(set)
    for hit in hits:
        if hit.judged.violent:
            deeds[hit.ours].add(hit.judged.event)
    return (" + ".join(sorted(events)) for _, events in sorted(deeds.items()) if len(events) > 1)


def of_few(topic: Topic, annotations: Sequence[Annotation]) -> Iterator[Found]:
    """What is found where few of the articles are given, each draw a story of its own."""
    chance = random.Random(topic.name)
    for number in range(_DRAWS):
        some = chance.sample(annotations, 2 + number % 4)
        names = {annotation.article.id for annotation in some}
        part = replace(
            topic,
            name=f"{topic.name}/{number}",
            mentions=tuple(mention for mention in topic.mentions if mention.article in names),
        )
        for hit in found(part, bring_together(some)):
            of_draw = replace(
                hit.judged, article=f"{number} {hit.judged.article}", event=f"{part.name} {hit.judged.event}"
            )
            yield replace(hit, judged=of_draw)


def report(name: str, topics: Sequence[Topic], *, few: bool = False) -> None:
    """Print one row, and what is mixed up."""
    given = [(topic, annotated(topic)) for topic in topics]
    hits = [hit for topic, annotations in given for hit in found(topic, bring_together(annotations))]
    total = sum(len(topic.mentions) for topic in topics)
    named = [(f"{hit.ours.split()[0]} {hit.judged.event}", hit) for hit in hits]
    p, r, f = b_cubed([(event, hit.ours) for event, hit in named])
    words = b_cubed([(event, hit.word) for event, hit in named])[2]
    right, of_true = pairs_right(hits)
    print(f"{name}: {total} mentions, found {len(hits) / total:.3f}, b3 {p:.3f} {r:.3f} {f:.3f},", end=" ")
    print(f"pairs {right:.3f} {of_true:.3f}, words {words:.3f}")
    for line in mixed(hits):
        print(f"  mixed: {line}")
    if few:
        drawn = [hit for topic, annotations in given for hit in of_few(topic, annotations)]
        print("  few: pairs {:.3f} {:.3f}".format(*pairs_right(drawn)))


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "ecb", nargs="?", type=Path, help="a folder with topics of ECB+ and its list of sentences"
    )
    parser.add_argument("--few", action="store_true", help="draw two to five articles as well")
    args = parser.parse_args()
    for topic in samples():
        report(topic.name, [topic], few=args.few)
    if args.ecb:
        topics = list(ecb(args.ecb))
        report("ECB+", topics, few=args.few)
        report("ECB+, topics of odd number", [topic for topic in topics if int(topic.name) % 2])


if __name__ == "__main__":
    main()
