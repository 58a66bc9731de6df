"""A story written by hand: Suez, autumn 1956, told by two invented papers, with every kind of window in it."""

from dataclasses import replace

import pytest

from timeline.allen import RelationType
from timeline.calendar import DAY, HOUR, day_number
from timeline.meaning import Fixed
from timeline.model import (
    Article,
    Candidate,
    Conflict,
    Event,
    EventType,
    Evidence,
    Factuality,
    LeftOut,
    MadeWith,
    Mention,
    Published,
    Reason,
    Relation,
    Span,
    Statement,
    Timeline,
    Timex,
    TimexType,
    content_id,
)
from timeline.when import Bound, Extent, Grain, When

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


def events_of(one: Article, two: Article) -> tuple[Event, ...]:
    cairo, london = "Africa/Cairo", "Europe/London"
    dawn = When.point(day(11, 5) * DAY + 4 * HOUR, day(11, 5) * DAY + 7 * HOUR, grain=Grain.PART_OF_DAY).at(
        cairo
    )
    night = When.point(
        day(10, 31) * DAY + 18 * HOUR, day(11, 1) * DAY + 6 * HOUR, grain=Grain.PART_OF_DAY
    ).at(cairo)
    return (
        Event(
            "e-landing",
            "Paratroopers land at Port Said",
            (
                mention_of(one, "dropped", "PORT SAID"),
                mention_of(one, "landing", "The landing"),
                mention_of(two, "landed", "The paratroopers"),
            ),
            EventType.ASSAULT,
            actors=("British and French paratroopers",),
            recipients=("Egypt",),
            place="Port Said",
            when=dawn,
            confidence=0.95,
            on_timeline=True,
            weight=0.97,
            reasons=(
                reason_of(
                    one,
                    "“shortly after dawn on Monday” says when they dropped",
                    "shortly after dawn on Monday",
                    "earliest",
                    "time.part",
                ),
                reason_of(
                    one,
                    "Monday is the day of publication, 5 November 1956",
                    "Monday",
                    "latest",
                    "weekday.past",
                ),
            ),
        ),
        Event(
            "e-raids",
            "Air raids on Egyptian bases",
            (mention_of(one, "raids", "The landing"), mention_of(one, "raids", "Egypt sank")),
            EventType.ASSAULT,
            actors=("Planes from Cyprus",),
            recipients=("Egypt",),
            when=When(
                night.start,
                When.on_days(day(11, 4), day(11, 5), zone=cairo).end,
                Extent.LASTING,
                Grain.DAY,
                cairo,
            ),
            confidence=0.8,
            on_timeline=True,
            weight=0.8,
            reasons=(
                reason_of(
                    one, "five days of raids came before the landing", "five days", "latest", "order.followed"
                ),
                reason_of(
                    one, "they first struck on Wednesday night", "Wednesday night", "earliest", "order.first"
                ),
            ),
        ),
        Event(
            "e-strike",
            "First strike from Cyprus",
            (mention_of(one, "struck", "Planes from Cyprus"),),
            EventType.ASSAULT,
            actors=("Planes from Cyprus",),
            when=night,
            confidence=0.9,
            on_timeline=True,
            weight=0.6,
            reasons=(
                reason_of(
                    one, "the night after Wednesday 31 October", "Wednesday night", "earliest", "time.night"
                ),
            ),
        ),
        Event(
            "e-ships",
            "Egypt sinks ships in the channel",
            (mention_of(one, "sank", "Egypt sank"),),
            EventType.COERCE,
            actors=("Egypt",),
            place="Suez Canal",
            when=When.on_days(day(10, 31), day(11, 5), zone=cairo),
            likely=When.on_days(day(10, 31), day(11, 1), zone=cairo),
            confidence=0.7,
            on_timeline=True,
            weight=0.55,
            reasons=(
                reason_of(
                    one, "it came after the raids began", "after the raids began", "earliest", "order.after"
                ),
                reason_of(
                    one,
                    "the article that tells of it came out on 5 November",
                    "Nov 5",
                    "latest",
                    "order.told",
                ),
                reason_of(
                    one, "nothing has passed since Thursday", "since Thursday", "likely", "order.since"
                ),
            ),
        ),
        Event(
            "e-closed",
            "Canal closed to ships",
            (mention_of(one, "passed", "Egypt sank"),),
            EventType.COERCE,
            place="Suez Canal",
            when=When(
                Bound(day(11, 1) * DAY, day(11, 2) * DAY), Bound(day(11, 5) * DAY, None), Extent.LASTING
            ),
            confidence=0.8,
            on_timeline=True,
            weight=0.4,
            reasons=(
                reason_of(
                    one, "“since Thursday” says when it began", "since Thursday", "earliest", "order.since"
                ),
            ),
        ),
        Event(
            "e-company",
            "Cairo seizes the canal company",
            (mention_of(one, "seized", "Cairo seized"),),
            EventType.COERCE,
            actors=("Cairo",),
            recipients=("canal company",),
            when=When.on_days(day(7, 1), day(7, 31), grain=Grain.MONTH, zone=cairo),
            confidence=0.9,
            on_timeline=True,
            weight=0.5,
            reasons=(
                reason_of(
                    one, "“in July” is the last July before publication", "July", "earliest", "month.past"
                ),
            ),
        ),
        Event(
            "e-accord",
            "Secret accord with Israel",
            (mention_of(one, "accord", "Officials in Paris"),),
            EventType.AGREE,
            factuality=Factuality.ALLEGED,
            attribution="officials in Paris",
            actors=("France",),
            recipients=("Israel",),
            place="near Paris",
            when=When.point(None, day(10, 28) * DAY, zone=None),
            likely=When.on_days(day(10, 19), day(10, 27)),
            confidence=0.6,
            on_timeline=True,
            weight=0.65,
            reasons=(
                reason_of(
                    one,
                    "days before the army crossed on Monday 29 October",
                    "days before",
                    "latest",
                    "offset.before",
                ),
                reason_of(one, "“days” are seldom more than ten", "days before", "likely", "offset.few"),
            ),
        ),
        Event(
            "e-sinai",
            "Israel's army crosses into Sinai",
            (mention_of(one, "crossed", "Officials in Paris"),),
            EventType.ASSAULT,
            actors=("Israel",),
            recipients=("Egypt",),
            place="Sinai",
            when=When.on_days(day(10, 29), day(10, 29), zone=cairo),
            confidence=0.9,
            on_timeline=True,
            weight=0.75,
            reasons=(
                reason_of(
                    one, "“Monday last week” is 29 October", "Monday last week", "earliest", "weekday.last"
                ),
            ),
        ),
        Event(
            "e-convention",
            "Convention on free passage",
            (mention_of(one, "convention", "Sailors recalled"),),
            EventType.AGREE,
            when=When.on_days(day_number(1888), day_number(1888, 12, 31), grain=Grain.YEAR),
            confidence=0.8,
            on_timeline=True,
            weight=0.2,
            reasons=(reason_of(one, "the year stands in the text", "1888", "earliest", "year"),),
        ),
        Event(
            "e-stop",
            "Prime minister announces that troops will stop",
            (mention_of(two, "announced", "The prime minister"),),
            EventType.CONCEDE,
            actors=("British prime minister",),
            place="London",
            when=When.on_days(day(11, 6), day(11, 6), zone=london),
            confidence=0.9,
            on_timeline=True,
            weight=0.7,
            reasons=(
                reason_of(two, "the Tuesday before publication", "Tuesday", "earliest", "weekday.past"),
            ),
        ),
        Event(
            "e-silence",
            "Ceasefire along the canal",
            (mention_of(two, "silent", "LONDON"),),
            EventType.RETREAT,
            place="Suez Canal",
            when=When.point(day(11, 7) * DAY, day(11, 7) * DAY + 60, grain=Grain.HOUR).at(london),
            confidence=0.85,
            on_timeline=True,
            weight=0.9,
            reasons=(
                reason_of(
                    two, "at midnight, the night before publication", "midnight", "earliest", "time.midnight"
                ),
            ),
        ),
        Event(
            "e-force",
            "United Nations force arrives",
            (mention_of(two, "arrive", "A United Nations"),),
            EventType.MOBILIZE,
            factuality=Factuality.PLANNED,
            actors=("United Nations",),
            when=When.on_days(day(11, 12), day(11, 18)),
            confidence=0.7,
            on_timeline=True,
            weight=0.5,
            reasons=(
                reason_of(
                    two, "“next week” is the week after publication", "next week", "earliest", "week.next"
                ),
            ),
        ),
        Event(
            "e-petrol",
            "Petrol rationing begins",
            (mention_of(two, "begins", "A United Nations"),),
            EventType.SANCTION,
            factuality=Factuality.PLANNED,
            attribution="the government",
            place="Britain",
            when=When.on_days(day(12, 17), day(12, 17), zone=london),
            confidence=0.8,
            on_timeline=True,
            weight=0.35,
            reasons=(reason_of(two, "the nearest 17 December", "Dec 17", "earliest", "date.nearest"),),
        ),
        Event(
            "e-walkout",
            "Dockers end walkout at Haifa",
            (mention_of(two, "walkout", "Dockers at"),),
            EventType.PROTEST,
            actors=("Dockers",),
            place="Haifa",
            when=When.point(None, None),
            on_timeline=True,
            weight=0.2,
        ),
        Event(
            "e-quarrel",
            "Quarrel at a reception",
            (mention_of(two, "quarrel", "A former envoy"),),
            left_out="only reports what is shown itself",
        ),
    )


def conflict_of(one: Article, two: Article) -> Conflict:
    first = Statement(
        "s1",
        one.id,
        span_of(one, "shortly after dawn on Monday"),
        "e-landing",
        RelationType.IS_INCLUDED,
        "dropped on Monday 5 November",
        "weekday.past",
        when=When.on_days(day(11, 5), day(11, 5)),
    )
    second = Statement(
        "s2",
        two.id,
        span_of(two, "on Sunday"),
        "e-landing",
        RelationType.IS_INCLUDED,
        "landed on Sunday 4 November",
        "weekday.past",
        when=When.on_days(day(11, 4), day(11, 4)),
        weight=0.4,
    )
    return Conflict((first, second), "s2", "one voice against two accounts")


def suez_story() -> Timeline:
    one, two = arrival(), ceasefire()
    three = Article("a3", "The harbour was calm.", "Harbour notes", name="03.txt", notes=("read as Latin-1",))
    monday = When.on_days(day(11, 5), day(11, 5))
    timexes = (
        timex_of(one, "Nov 5", monday, "1956-11-05", "the dateline"),
        timex_of(one, "shortly after dawn on Monday", monday, "1956-11-05TMO"),
        timex_of(one, "Wednesday night", None, "1956-10-31TNI"),
        timex_of(one, "Thursday", When.on_days(day(11, 1), day(11, 1)), "1956-11-01"),
        timex_of(one, "July", When.on_days(day(7, 1), day(7, 31)), "1956-07"),
        timex_of(one, "days before", None, "PXD"),
        timex_of(one, "Monday last week", When.on_days(day(10, 29), day(10, 29)), "1956-10-29"),
    )
    later = (
        timex_of(two, "midnight", None, "1956-11-07T00:00"),
        timex_of(two, "Tuesday", When.on_days(day(11, 6), day(11, 6)), "1956-11-06"),
        timex_of(two, "next week", When.on_days(day(11, 12), day(11, 18)), "1956-W46"),
    )
    return Timeline(
        articles=(one, two, three),
        events=events_of(one, two),
        relations=(
            Relation("e-raids", "e-landing", RelationType.BEFORE, one.id, span_of(one, "followed")),
            Relation("e-landing", "e-stop", RelationType.POSSIBLY_SAME),
        ),
        conflicts=(conflict_of(one, two),),
        left_out=(LeftOut("04.pdf", "not text. Save it as text first."),),
        timexes=((one.id, timexes), (two.id, later)),
        made_with=MadeWith(
            "0.1.0", (("published", "none given"),), (("01.txt", "ab" * 32), ("02.txt", "cd" * 32))
        ),
    )


@pytest.fixture
def suez() -> Timeline:
    return suez_story()


def hostile_story() -> Timeline:
    """The story with markup and formulas wherever an article's words can reach."""
    bad = '</script><script>alert(1)</script><img src=x onerror="alert(2)">\u2028'
    story = suez_story()
    articles = tuple(
        replace(
            a,
            text=a.text + bad,
            title=bad,
            source=bad,
            url="javascript:alert(3)",
            place=bad,
            name=bad,
            notes=(bad,),
            published=a.published
            and replace(
                a.published,
                evidence=(Evidence(bad, 1.0, Span(len(a.text), len(a.text + bad))),),
                others=(Candidate(a.published.day, 0.1, (Evidence(bad, 1.0),)),),
            ),
        )
        for a in story.articles
    )
    first = articles[0]
    tail = Span(len(first.text) - len(bad), len(first.text))
    mention = Mention(bad, first.id, tail.start, tail.end, bad, tail, tail, bad)
    event = Event(
        bad,
        bad,
        (mention,),
        attribution=bad,
        actors=(bad,),
        recipients=(bad,),
        place=bad,
        when=When.on_days(day(11, 5), day(11, 5)),
        on_timeline=True,
        weight=1.0,
        factuality=Factuality.ALLEGED,
        reasons=(Reason(bad, first.id, tail, "earliest", bad),),
    )
    unplaced, left = (
        replace(event, id="u" + bad, when=None),
        replace(event, id="l" + bad, on_timeline=False, left_out=bad),
    )
    conflict = story.conflicts[0]
    statements = tuple(replace(s, id=bad + s.id, reason=bad, rule=bad) for s in conflict.statements)
    timexes = tuple(
        (a, tuple(replace(t, value=bad, reason=bad) for t in found)) for a, found in story.timexes
    )
    return replace(
        story,
        articles=articles,
        events=(event, unplaced, left, *story.events),
        conflicts=(replace(conflict, statements=statements, set_aside=statements[0].id, reason=bad),),
        left_out=(LeftOut(bad, bad),),
        timexes=timexes,
        made_with=MadeWith(bad, ((bad, bad),), ((bad, bad),)),
    )


def long_story() -> Timeline:
    """Three hundred events over six weeks, and a few from long before."""
    story = suez_story()
    placed = [event for event in story.events if event.when is not None and event.on_timeline]
    events = []
    for number in range(300):
        event = placed[number % len(placed)]
        kind = list(EventType)[number % len(EventType)]
        when = (
            event.when
            if number % 7 == 0
            else When.on_days(
                day(10, 1) + number * 5 % 41, day(10, 1) + number * 5 % 41 + (number % 4) * (number % 3)
            )
        )
        events.append(
            replace(
                event,
                id=f"x{number}",
                label=f"{event.label} {number}",
                type=kind,
                when=when,
                likely=None,
                weight=(number * 37 % 100) / 100,
            )
        )
    return replace(story, events=tuple(events), conflicts=(), relations=())


@pytest.fixture
def hostile() -> Timeline:
    return hostile_story()


@pytest.fixture
def many() -> Timeline:
    return long_story()
