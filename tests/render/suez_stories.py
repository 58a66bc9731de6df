"""Whole stories for the tests: an ordinary one, a hostile one, a long one."""

from dataclasses import replace

from suez_articles import arrival, ceasefire, day, span_of, timex_of
from suez_events import events_of

from timeline.allen import RelationType
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
    Reason,
    Relation,
    Span,
    Statement,
    Timeline,
)
from timeline.when import When


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
