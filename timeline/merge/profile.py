"""What of an event is compared with another: its names, words, place and days, prepared once."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.gazetteer import Place, find_place
from timeline.model import Article, Event, EventClass
from timeline.when import When

_WORD = re.compile(r"[^\W_][\w'’-]*")
_STOP = frozenset(
    "a about after all also an and any are as at be been before but by can could did do does for from had has have"
    " he her his how i if in into is it its just may more most new no not of off on one only or other our out over"
    " s said says she should so some such than that the their them then there they this those to two under up was"
    " we were what when which while who will with would you".split()
)
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_NOUN_ENDINGS = (
    "ations",
    "ation",
    "sions",
    "sion",
    "tion",
    "ments",
    "ment",
    "ings",
    "ing",
    "ate",
    "de",
    "e",
    "s",
)
# Words of a name that say nothing of who it is.
_ANYBODY = frozenset(
    "person people man men woman women child other others member soldier troop civilian official force "
    "group drone missile rocket plane aircraft ship number dozen hundred thousand country government "
    "state leader several at least killed wounded".split()
) | frozenset(_SMALL)


@dataclass(frozen=True, slots=True)
class Profile:
    """An event's side of a comparison; `words` are weights of unit length over the words around its triggers."""

    event: Event
    article: str
    triggers: frozenset[str]
    stems: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    heads: frozenset[str]
    place: frozenset[str]
    located: Place | None
    words: Mapping[str, float]
    counts: frozenset[int]
    reporting: bool

    @property
    def names(self) -> frozenset[str]:
        """Whoever takes part, on either side."""
        return self.actors | self.recipients

    @property
    def when(self) -> When | None:
        """The hard window."""
        return self.event.when


def profiles(stories: Sequence[tuple[Article, Sequence[Event]]]) -> tuple[Profile, ...]:
    """A profile for each event, in the order given; a word weighs less the more articles use it."""
    texts = {article.id: article.text for article, _ in stories}
    told = [(article, event) for article, events in stories for event in events]
    bags = [_bag(event, texts) for _, event in told]
    spread = Counter(word for article, _ in stories for word in set(_tokens(article.text)))
    return tuple(
        _profile(article, event, _weigh(bag, spread, len(stories)))
        for (article, event), bag in zip(told, bags, strict=True)
    )


def _profile(article: Article, event: Event, words: Mapping[str, float]) -> Profile:
    return Profile(
        event=event,
        article=article.id,
        triggers=frozenset(mention.trigger for mention in event.mentions),
        stems=frozenset(stem(mention.trigger) for mention in event.mentions),
        actors=_names(event.actors),
        recipients=_names(event.recipients),
        heads=_heads((*event.actors, *event.recipients)),
        place=frozenset(_tokens(event.place or "")),
        located=find_place(event.place) if event.place else None,
        words=words,
        counts=frozenset(number for name in event.recipients for number in _numbers(name)),
        reporting=all(m.event_class is EventClass.REPORTING for m in event.mentions),
    )


def stem(trigger: str) -> str:
    """What a verb and the noun made from it share: "kill" of "killing", "explo" of "explode" and "explosion".

    >>> stem("killing") == stem("kill"), stem("explosion") == stem("explode"), stem("strike") == stem("strip")
    (True, True, False)
    """
    head = trigger.lower().split(" ")[0]
    for ending in _NOUN_ENDINGS:
        if head.endswith(ending) and len(head) - len(ending) >= 4:
            return head[: -len(ending)]
    return head


def _names(names: Sequence[str]) -> frozenset[str]:
    tokens = (token for name in names for token in _tokens(name))
    return frozenset(token for token in tokens if not token[0].isdigit() and token not in _ANYBODY)


def _heads(names: Sequence[str]) -> frozenset[str]:
    """The last word of each name, which says who it is: "Soleimani", "embassy"."""
    last = (tokens[-1] for name in names if (tokens := _tokens(name)))
    return frozenset(token for token in last if not token[0].isdigit() and token not in _ANYBODY)


def _numbers(name: str) -> Iterator[int]:
    """The counts that a name tells: 24 of "24 fighters", 2 of "two rockets"."""
    for word in _WORD.findall(name.replace(",", "").lower()):
        if word.isdigit():
            yield int(word)
        elif word in _SMALL:
            yield _SMALL.index(word)


def _tokens(text: str) -> list[str]:
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return [_singular(word) for word in words if word not in _STOP]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _bag(event: Event, texts: Mapping[str, str]) -> Counter[str]:
    """The words of the clauses that tell the event; the sentence's other words count half."""
    bag: Counter[str] = Counter()
    for mention in event.mentions:
        text = texts[mention.article]
        for span, weight in ((mention.clause, 2), (mention.sentence, 1)):
            for token in _tokens(text[span.start : span.end]):
                bag[token] += weight
    return bag


def _weigh(bag: Counter[str], spread: Counter[str], articles: int) -> Mapping[str, float]:
    raw = {
        word: (1 + math.log(count)) * math.log(1 + articles / max(1, spread[word]))
        for word, count in bag.items()
    }
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in sorted(raw.items())}
