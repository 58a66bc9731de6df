"""The list of events: everything that the chart shows, as text, with its sentences and reasons."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from timeline.model import Event, Factuality, Mention, Reason
from timeline.render.axis import likeliest_reach
from timeline.render.both_days import both_days
from timeline.render.clock import likely_shown
from timeline.render.escape import Html, element, fragment
from timeline.render.marked import Mark
from timeline.render.page_claims import claims
from timeline.render.page_parts import Story, article_name, quotation
from timeline.render.palette import group_of
from timeline.render.pieces import placeable
from timeline.render.quotes import quoted
from timeline.render.standing import (
    belief_words,
    chance_words,
    count_words,
    factuality_words,
    type_words,
)
from timeline.render.words import heading_words, when_words
from timeline.when import Extent, When

_QUOTES = 2  # sentences that are shown at once
_TELLING = ("not before", "not after", "not earlier", "not later", "likely")
_BOUNDS = {"earliest": "Not earlier", "latest": "Not later", "likely": "Likely"}


def event_list(story: Story) -> Html:
    """All placed events in time order, under a heading for each day or window."""
    events = sorted(story.shown, key=time_order)
    groups = [(heading, list(same)) for heading, same in groupby(events, key=lambda e: _heading(e.when))]
    return element("ol", [_day(story, heading, same) for heading, same in groups], class_="days")


def event_entry(story: Story, event: Event, *, heading: str = "h4") -> Html:
    """One event: label, date, standing, parties, sentences, and why it is dated so."""
    anchor = story.event_anchors[event.id]
    placed = event.on_timeline and placeable(event.when)
    return element(
        "li",
        element(
            "div",
            element(heading, event.label, id=f"{anchor}-label"),
            _tools(anchor) if placed else None,
            class_="event-head",
        ),
        _date(event),
        _elsewhere(story, event),
        _likely(event),
        _facts(event, disputed=event.id in story.disputed),
        _quotes(story, event),
        claims(story, event.id),
        _why(story, event),
        class_="event",
        id=anchor,
        tabindex=-1,
        data_event=event.id,
        data_type=type_words(event.type),
    )


def _tools(anchor: str) -> Html:
    """The ways from an event: to the chart, to its own address, into a citation."""
    about = f"{anchor}-label"
    return element(
        "div",
        element("button", "Show in chart", type="button", class_="to-chart", aria_describedby=about),
        element("a", "Link", href=f"#{anchor}", class_="permalink", aria_describedby=about),
        element("button", "Cite", type="button", class_="cite", aria_describedby=about),
        class_="entry-tools",
    )


def capital(words: str) -> str:
    """The words with their first letter as a capital."""
    return words[:1].upper() + words[1:]


def time_order(event: Event) -> tuple[int, int, str]:
    """By the first day that it can have been on, what is likely before what is only possible; then by id."""
    low, high = likeliest_reach(event) or (0, 0)
    return low, high, event.id


def _heading(when: When | None) -> tuple[str, str]:
    """The days, and how an event fills them."""
    days = heading_words(when)
    if when is None or when.first_day is None or when.last_day is None:
        return days, ""
    if when.first_day == when.last_day:
        return days, ""
    return days, "lasting" if when.extent is Extent.LASTING else "on a day among these"


def _day(story: Story, heading: tuple[str, str], events: Sequence[Event]) -> Html:
    days, filling = heading
    return element(
        "li",
        element("h3", capital(days), element("small", filling) if filling else None),
        element("ol", [event_entry(story, event) for event in events], class_="events"),
        class_="day",
    )


def _date(event: Event) -> Html | None:
    """The window in words, where it says more than the heading above it."""
    words = when_words(event.when)
    return element("p", capital(words), class_="when") if words != heading_words(event.when) else None


def _elsewhere(story: Story, event: Event) -> Html | None:
    """The day where it happened and that where it was written, where they differ."""
    days = both_days(event, story.articles)
    return element("p", days, class_="likely") if days else None


def _likely(event: Event) -> Html | None:
    likely = likely_shown(event)
    return element("p", f"Likely {when_words(likely)}", class_="likely") if likely else None


def _facts(event: Event, *, disputed: bool) -> Html:
    """Kind, standing, who did it to whom, and where, on one line."""
    group = group_of(event.type)
    kind = element("span", type_words(event.type), class_=f"kind {group.name.lower()}")
    standing = None
    if event.factuality is not Factuality.CERTAIN or event.attribution:
        words = factuality_words(event.factuality, event.attribution)
        standing = element("span", words, class_=f"badge {event.factuality.value}")
    place = element("span", event.place, class_="place") if event.place else None
    doubted = element("span", "disputed", class_="badge disputed") if disputed else None
    return element("p", kind, standing, doubted, _parties(event), place, class_="facts-line")


def _parties(event: Event) -> Html | None:
    actors, recipients = ", ".join(event.actors), ", ".join(event.recipients)
    if not actors and not recipients:
        return None
    arrow = fragment(" ", element("span", "→", class_="arrow", role="img", aria_label="to"), " ")
    return element("span", actors, arrow if recipients else None, recipients)


def _quotes(story: Story, event: Event) -> Html:
    """The sentences that tell of it, each once, the first ones at once and the others on demand."""
    sentences: dict[tuple[str, int, int], list[Mention]] = {}
    for mention in event.mentions:
        if mention.article in story.articles:
            where = (mention.article, mention.sentence.start, mention.sentence.end)
            sentences.setdefault(where, []).append(mention)
    written = [
        quotation(
            story,
            article,
            mentions[0].sentence,
            tuple(Mark(m.span, "trigger", "names the event") for m in mentions),
        )
        for (article, _, _), mentions in sentences.items()
    ]
    rest = written[_QUOTES:]
    more = (
        element(
            "details", element("summary", f"{count_words(len(rest), 'more sentence')}"), rest, class_="more"
        )
        if rest
        else None
    )
    return fragment(written[:_QUOTES], more)


def _why(story: Story, event: Event) -> Html:
    when, likely = event.when, likely_shown(event)
    rows: list[Html] = []
    if when is not None:
        rows.append(_row("The text allows", when_words(when), when.edtf))
        if likely is not None:
            rows.append(_row("Readers assume", when_words(likely), likely.edtf))
    for other in event.alternatives:
        words = f"{when_words(other.when)}, in another reading ({chance_words(other.probability)})"
        rows.append(_row("Or else", words, other.when.edtf))
    if when is not None:
        words = belief_words(event.confidence, disputed=event.id in story.disputed)
        rows.append(_row("Confidence", words, None))
    reasons = _chain(story, event.reasons) or element("p", "Nothing in the text bounds it.")
    return element(
        "details",
        element("summary", "Why this date" if when else "Why no date"),
        element("dl", rows, class_="windows"),
        reasons,
        class_="why",
    )


def _row(term: str, words: str, edtf: str | None) -> Html:
    code = element("code", edtf, title="EDTF, ISO 8601-2") if edtf else None
    return fragment(element("dt", term), element("dd", words, code))


def _chain(story: Story, reasons: Iterable[Reason]) -> Html | None:
    steps = [
        element(
            "li",
            element("b", _BOUNDS[reason.bound], class_="bound") if _needs_bound(reason) else None,
            element("span", reason.text if _needs_bound(reason) else capital(reason.text)),
            _basis(story, reason),
        )
        for reason in reasons
    ]
    return element("ol", steps, class_="reasons") if steps else None


def _needs_bound(reason: Reason) -> bool:
    """Whether what the reason bounds has to be said, because its own words don't begin with it."""
    return reason.bound in _BOUNDS and not reason.text.casefold().startswith(_TELLING)


def _basis(story: Story, reason: Reason) -> Html | None:
    """The characters that a reason rests on, where they stand, and the rule that read them."""
    article = story.articles.get(reason.article or "")
    if reason.span is None or article is None:
        return element("span", element("code", reason.rule), class_="basis") if reason.rule else None
    where = f"{article_name(article)}, characters {reason.span.start}–{reason.span.end}"
    return element(
        "span",
        element("q", quoted(article.text, reason.span.start, reason.span.end)),
        element("a", where, href=f"#{story.article_anchors[article.id]}"),
        element("code", reason.rule) if reason.rule else None,
        _runners_up(story, reason),
        class_="basis",
    )


def _runners_up(story: Story, reason: Reason) -> Html | None:
    """What else the expression that a reason rests on could mean, as likely as it is; None where it is plain."""
    if reason.article is None or reason.span is None:
        return None
    others = [r for r in story.readings.get((reason.article, reason.span), ()) if r.reason not in reason.text]
    if not others:
        return None
    told = "; ".join(f"{when_words(r.denotes)} ({chance_words(r.weight)}: {r.reason})" for r in others)
    return element("span", f"It could also mean: {told}", class_="runners-up")
