"""The story as it was known on a day, and event time against report time."""

from told_records import annotation, article, event, on, reading

from timeline.calendar import iso_day, parse_day
from timeline.telling import days_of_report, known_on, reports


def test_only_what_was_out_by_the_end_of_the_day_is_known() -> None:
    notes = [
        annotation(article(name, day))
        for name, day in (("a", "2031-05-01"), ("b", "2031-05-02"), ("c", "2031-05-03"))
    ]
    known, left = known_on(notes, parse_day("2031-05-02"))
    assert [one.article.id for one in known] == ["a", "b"]
    assert [(one.article, one.why) for one in left] == [("c", "published on 2031-05-03, after 2031-05-02")]


def test_an_article_of_unknown_day_is_left_out_with_the_reason() -> None:
    known, left = known_on([annotation(article("a", None))], parse_day("2031-05-02"))
    assert known == ()
    assert "not known" in left[0].why


def test_a_slider_stops_at_each_day_of_report_once() -> None:
    days = ["2031-05-01", "2031-05-04", "2031-05-04", None, "2031-05-09"]
    stops = days_of_report([article(str(n), day) for n, day in enumerate(days)])
    assert [(iso_day(day), number) for day, number in stops] == [
        ("2031-05-01", 1),
        ("2031-05-04", 3),
        ("2031-05-09", 4),
    ]


def test_an_event_is_set_against_the_days_of_its_reports() -> None:
    articles = [article("a", "2031-05-04"), article("b", "2031-05-02"), article("c", None)]
    (report,) = reports([event("e", "a", "b", "c", when=on("2031-05-01"))], articles)
    assert (report.first, report.last) == (parse_day("2031-05-01"),) * 2
    assert [(day and iso_day(day), name) for day, name in report.reports] == [
        ("2031-05-02", "b"),
        ("2031-05-04", "a"),
        (None, "c"),
    ]


def test_an_event_without_a_window_has_no_days() -> None:
    (report,) = reports([reading("e", "a")], [article("a", "2031-05-01")])
    assert (report.first, report.last) == (None, None)
