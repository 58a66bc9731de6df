"""What the two dispatches tell, with every kind of window in it."""

from suez_articles import day, mention_of, reason_of

from timeline.calendar import DAY, HOUR, day_number
from timeline.model import (
    Article,
    Event,
    EventType,
    Factuality,
)
from timeline.when import Bound, Extent, Grain, When


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
