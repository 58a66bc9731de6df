"""Two dispatches of two invented papers on Suez, autumn 1956, and how tests point at words in them."""

from dataclasses import replace

from timeline.calendar import day_number
from timeline.meaning import Fixed
from timeline.model import (
    Article,
    Candidate,
    Evidence,
    Mention,
    Published,
    Reason,
    Span,
    Timex,
    TimexType,
    content_id,
)
from timeline.when import When

ARRIVAL = """PORT SAID, Nov 5 (Meridian) - British and French paratroopers dropped on airfields around the canal \
shortly after dawn on Monday, and by evening the town's water supply was in their hands.

The landing followed five days of air raids on Egyptian bases. Planes from Cyprus had first struck on Wednesday \
night. Egypt sank ships in the channel after the raids began, and nothing has passed through it since Thursday.

Cairo seized the waterway company in July. Officials in Paris said that a secret accord with Israel was reached \
near the city days before Israel's army crossed into Sinai on Monday last week. "We have seen no such paper," a \
minister in London said.

Sailors recalled the convention of 1888, which promised free passage in war as in peace."""

CEASEFIRE = """LONDON, Nov 7 - The guns fell silent along the canal at midnight. The prime minister announced on \
Tuesday that British troops would stop, an hour after his cabinet met.

The paratroopers had landed on Sunday, a naval officer insisted. A United Nations force is to arrive next week, \
and petrol rationing begins on Dec 17.

Dockers at Haifa gave up their walkout. A former envoy spoke of a quarrel at a reception."""


def day(month: int, number: int, year: int = 1956) -> int:
    return day_number(year, month, number)


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def mention_of(article: Article, trigger: str, sentence: str, **fields: object) -> Mention:
    """A mention of the trigger in the sentence that begins with the words given."""
    start = article.text.index(sentence)
    stop = min(
        i
        for i in (article.text.find(". ", start), article.text.find(".\n", start), len(article.text))
        if i > 0
    )
    at = article.text.index(trigger, start)
    whole = Span(start, min(stop + 1, len(article.text)))
    return Mention(
        id=content_id("m", article.id, at),
        article=article.id,
        start=at,
        end=at + len(trigger),
        trigger=trigger,
        sentence=whole,
        clause=whole,
        label=trigger,
        **fields,  # type: ignore[arg-type]
    )


def reason_of(article: Article, text: str, words: str, bound: str = "", rule: str = "") -> Reason:
    return Reason(text, article.id, span_of(article, words), bound, rule)


def timex_of(article: Article, words: str, when: When | None, value: str, reason: str = "") -> Timex:
    span = span_of(article, words)
    return Timex(
        id=content_id("t", article.id, span.start),
        start=span.start,
        end=span.end,
        type=TimexType.DATE,
        meaning=Fixed(when or When.point(None, None), value),
        rule="written by hand",
        value=value,
        denotes=when,
        reason=reason,
    )


def published_on(article: Article, number: int, words: str) -> Article:
    evidence = (Evidence("the dateline gives the day and the month", 0.6, span_of(article, words)),)
    others = (Candidate(number + 365, 0.04, (Evidence("the year after is possible too", 0.1),)),)
    return replace(article, published=Published(number, 0.93, evidence, others))


def arrival() -> Article:
    article = Article("a1", ARRIVAL, "Troops drop on the canal", "Meridian", "https://example.org/canal")
    return published_on(
        replace(article, place="Port Said", zone="Africa/Cairo", name="01.txt"), day(11, 5), "Nov 5"
    )


def ceasefire() -> Article:
    article = Article("a2", CEASEFIRE, "Silence at midnight", "The Tideway Courier")
    return published_on(replace(article, zone="Europe/London", name="02.txt"), day(11, 7), "Nov 7")
