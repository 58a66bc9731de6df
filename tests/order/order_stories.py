"""A story told by hand: a text, what the grammar shows of it, and the ordering that comes of it."""

from order_records import ARTICLE, MONDAY

from timeline.meaning import Meaning
from timeline.model import (
    Article,
    Event,
    Extraction,
    Factuality,
    Link,
    LinkKind,
    Mention,
    Ordering,
    Published,
    Span,
    Statement,
    Tense,
    Timex,
    TimexType,
    content_id,
)
from timeline.order import solve, state
from timeline.when import When


class Story:
    """Collects mentions, expressions and ties by the words of a text; an event is named by its first word."""

    def __init__(
        self, text: str, *, published: int | None = None, zone: str | None = None, minute: int | None = None
    ) -> None:
        told = None if published is None else Published(MONDAY + published, 0.9, (), minute=minute)
        self.article = Article(ARTICLE, text, published=told, zone=zone)
        self.events: dict[str, list[Mention]] = {}
        self.zones: dict[str, str | None] = {}
        self.timexes: list[Timex] = []
        self.links: list[Link] = []

    def tell(
        self,
        word: str,
        *,
        of: str | None = None,
        zone: str | None = None,
        lemma: str | None = None,
        **fields: object,
    ) -> str:
        """A mention at the first place where the word stands; past tense unless told otherwise."""
        start = self.article.text.index(word)
        sentence = Span(*self._sentence(start))
        fields.setdefault("tense", Tense.NONE if fields.get("nominal") else Tense.PAST)
        mention = Mention(
            word, ARTICLE, start, start + len(word), lemma or word, sentence, sentence, word, **fields
        )
        self.events.setdefault(of or word, []).append(mention)
        self.zones.setdefault(of or word, zone)
        return word

    def time(
        self,
        words: str,
        meaning: Meaning,
        denotes: When | None = None,
        *,
        type: TimexType = TimexType.DATE,
        **fields: object,
    ) -> str:
        """A resolved expression at the first place where its words stand."""
        start = self.article.text.index(words)
        self.timexes.append(
            Timex(words, start, start + len(words), type, meaning, "rule", denotes=denotes, **fields)
        )
        return words

    def tie(
        self, kind: LinkKind, source: str, target: str, signal: str = "", *, counted_from: str | None = None
    ) -> None:
        """A tie; its cue is the first place where the signal stands."""
        start = self.article.text.lower().find(signal) if signal else -1
        cue = Span(start, start + len(signal)) if start >= 0 else None
        self.links.append(Link(kind, source, target, signal, cue, counted_from))

    def statements(self) -> tuple[Statement, ...]:
        return state(self.article, self._extraction(), tuple(self.timexes))

    def solved(self) -> Ordering:
        return solve(self._extraction().events, self.statements())

    def event(self, name: str) -> Event:
        return next(e for e in self.solved().events if e.label == name)

    def _extraction(self) -> Extraction:
        events = tuple(
            Event(
                content_id("e", name),
                name,
                tuple(mentions),
                zone=self.zones[name],
                factuality=mentions[0].factuality if mentions else Factuality.CERTAIN,
            )
            for name, mentions in self.events.items()
        )
        mentions = tuple(m for told in self.events.values() for m in told)
        return Extraction(mentions, tuple(self.links), events)

    def _sentence(self, start: int) -> tuple[int, int]:
        text = self.article.text
        end = text.find(".", start)
        return text.rfind(".", 0, start) + 1, len(text) if end < 0 else end + 1
