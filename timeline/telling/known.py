"""What was known on a day, and when each event was reported. Knows days of publication; dates nothing itself."""

from collections.abc import Sequence

from timeline.calendar import iso_day
from timeline.model import Annotation, Article, Event, LeftOut, Report


def known_on(
    annotations: Sequence[Annotation], day: int
) -> tuple[tuple[Annotation, ...], tuple[LeftOut, ...]]:
    """The articles that were out by the end of the day, and why each of the others is left out.

    Bring those together for the timeline as it was known then: nothing found later dates or joins its events. The
    days of publication themselves are those believed today. `day` is a day number.
    """
    out = {a.article.id: _why_not(a.article, day) for a in annotations}
    known = tuple(a for a in annotations if out[a.article.id] is None)
    left = tuple(
        LeftOut(a.article.name or a.article.id, why, article=a.article.id)
        for a in annotations
        if (why := out[a.article.id]) is not None
    )
    return known, left


def days_of_report(articles: Sequence[Article]) -> tuple[tuple[int, int], ...]:
    """The days on which something was published, each with the number of articles out by then: a slider's stops."""
    days = sorted(article.published.day for article in articles if article.published)
    return tuple(
        (day, number) for number, day in enumerate(days, start=1) if days[number : number + 1] != [day]
    )


def reports(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Report, ...]:
    """Event time against report time: the days of each event and those of the articles that tell it.

    Draw `first` to `last` on one axis and the reports' days on the other: what lies far below the diagonal came
    out late, what lies above it was announced.
    """
    published = {a.id: a.published.day if a.published else None for a in articles}
    return tuple(
        Report(
            event.id,
            event.when.first_day if event.when else None,
            event.when.last_day if event.when else None,
            tuple(
                sorted(
                    {(published.get(m.article), m.article) for m in event.mentions},
                    key=lambda report: (report[0] is None, report[0] or 0, report[1]),
                )
            ),
        )
        for event in events
    )


def _why_not(article: Article, day: int) -> str | None:
    if article.published is None:
        return f"its day of publication is not known, so it cannot be said to have been out by {iso_day(day)}"
    if article.published.day > day:
        return f"published on {iso_day(article.published.day)}, after {iso_day(day)}"
    return None
