"""Small ways to read a sentence and to ask what was found in it."""

from functools import cache

from timeline.events import extract
from timeline.meaning import AnchorKind, Choice, Meaning, Offset, Recurring, Side, Unit
from timeline.model import Article, Event, Extraction, Link, LinkKind, Mention, Timex, TimexType

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def timex(
    text: str, words: str, *, kind: TimexType = TimexType.DATE, meaning: Meaning | None = None
) -> Timex:
    """The first time that `words` stand in the text, as a tagged expression."""
    start = text.index(words)
    return Timex(words, start, start + len(words), kind, meaning or _meaning(words), "test")


def _meaning(words: str) -> Meaning:
    if words.lower().endswith("earlier"):
        return Offset(Unit.DAY, 2, None, Side.BEFORE, AnchorKind.NARRATIVE)
    day = next((n for n, name in enumerate(_WEEKDAYS) if name in words), None)
    return Recurring(Choice.TENSE, weekday=day)


@cache
def read(text: str, *expressions: str) -> Extraction:
    """What is extracted from a text in which these expressions were tagged."""
    return extract(Article(id="a", text=text), tuple(timex(text, words) for words in expressions))


def mention(found: Extraction, text: str, word: str, *, nth: int = 0) -> Mention:
    """The nth mention whose trigger is that word."""
    return [m for m in found.mentions if text[m.start : m.end] == word][nth]


def event_of(found: Extraction, one: Mention) -> Event:
    """The event that a mention tells."""
    return next(event for event in found.events if one in event.mentions)


def links(found: Extraction, kind: LinkKind) -> list[Link]:
    """The links of one kind."""
    return [link for link in found.links if link.kind is kind]


def pairs(found: Extraction, text: str, kind: LinkKind) -> set[tuple[str, str]]:
    """The trigger words that links of one kind tie, or the trigger and the expression."""
    words = {m.id: text[m.start : m.end] for m in found.mentions}
    return {(words[link.source], words.get(link.target, link.target)) for link in links(found, kind)}
