"""Collections in which people judged which mentions are one event: ECB+ topics, and our own samples."""

import csv
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.model import Article
from timeline.resources import data_path

_HERE = Path(__file__).parent
_STORIES = (
    (_HERE / "one_story", data_path("samples")),
    (_HERE / "one_story_unseen", _HERE / "one_story_unseen"),
)
_CLOSING = frozenset({*".,;:!?)%'\"", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "''"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention by its characters and the event that it tells; `violent` for those that must not be mixed up."""

    article: str
    start: int
    end: int
    event: str
    violent: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """Some articles and what was judged of their mentions; `folder` has them where intake reads them."""

    name: str
    articles: tuple[Article, ...]
    mentions: tuple[Judged, ...]
    folder: Path | None = None


def ecb(folder: Path) -> Iterator[Topic]:
    """The topics of ECB+ (<topic>/*.xml), with the mentions of the sentences that its list calls reliable."""
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as lines:
        reliable = {
            (f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in csv.DictReader(lines)
        }
    for topic in sorted(
        (path for path in folder.iterdir() if path.is_dir()), key=lambda path: int(path.name)
    ):
        read = [_ecb_article(path, reliable) for path in sorted(topic.glob("*.xml"))]
        mentions = tuple(mention for _, mentions in read for mention in mentions)
        yield Topic(topic.name, tuple(article for article, _ in read), mentions)


def _ecb_article(path: Path, reliable: set[tuple[str, int]]) -> tuple[Article, list[Judged]]:
    root = ET.parse(path).getroot()
    text, places, sentences = "", {}, {}
    for token in root.iter("token"):
        word, sentence, name = token.text or "", int(token.attrib["sentence"]), token.attrib["t_id"]
        if sentences:
            gap = "" if word in _CLOSING else " "
            text += gap if sentence == next(reversed(sentences.values())) else "\n"
        places[name], sentences[name] = (len(text), len(text) + len(word)), sentence
        text += word
    return Article(path.stem, text), list(_ecb_mentions(root, path.stem, places, sentences, reliable))


def _ecb_mentions(
    root: ET.Element,
    article: str,
    places: dict[str, tuple[int, int]],
    sentences: dict[str, int],
    reliable: set[tuple[str, int]],
) -> Iterator[Judged]:
    events = {
        source.attrib["m_id"]: relation.get("note")
        if relation.tag == "CROSS_DOC_COREF"
        else f"{article} {relation.get('r_id')}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }
    for mark in root.iterfind("Markables/*"):
        tokens = [anchor.attrib["t_id"] for anchor in mark.iterfind("token_anchor")]
        if not tokens or not mark.tag.startswith(("ACTION", "NEG_ACTION")):
            continue
        if (article, sentences[tokens[0]]) in reliable:
            name = mark.attrib["m_id"]
            event = events.get(name) or f"{article} {name}"
            yield Judged(article, places[tokens[0]][0], places[tokens[-1]][1], event)


def samples() -> Iterator[Topic]:
    """Our stories, the unseen ones last, judged by reading; what no list names is told by one article alone."""
    lists = [(path, articles) for lists, articles in _STORIES for path in sorted(lists.glob("*.json"))]
    for path, articles in lists:
        story = json.loads(path.read_text(encoding="utf-8"))
        one = {
            (told["article"], told["event"]): event["label"]
            for event in story["events"]
            for told in event["told"]
        }
        folder = articles / path.stem
        mentions = tuple(
            Judged(
                gold["id"],
                mention["start"],
                mention["end"],
                one.get((gold["id"], event["id"]), f"{gold['id']} {event['id']}"),
                event["plover"] == "ASSAULT",
            )
            for gold in (
                json.loads(found.read_text(encoding="utf-8")) for found in sorted(folder.glob("*.gold.json"))
            )
            for event in gold["events"]
            if event["main"]
            for mention in event["mentions"]
        )
        yield Topic(path.stem, (), mentions, folder)
