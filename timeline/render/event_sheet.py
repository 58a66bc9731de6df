"""One event with all that is known of it: window, reasons, what each source says side by side. Writes HTML."""

import re
from collections.abc import Iterable, Sequence

from timeline.calendar import iso_day
from timeline.model import Article, Event, Factuality, Mention, Quantity, Toll
from timeline.render.both_days import both_days
from timeline.render.clock import likely_shown
from timeline.render.escape import Html, element, fragment
from timeline.render.explained import Explainer, Step
from timeline.render.marked import Mark, marked
from timeline.render.page_parts import Story, article_name
from timeline.render.palette import group_of
from timeline.render.quotes import quoted
from timeline.render.records import event_record
from timeline.render.standing import belief_words, factuality_words, parties_words, type_words
from timeline.render.words import day_words, heading_words, when_words

_BETWEEN = re.compile(r"\*([^*]+)\*")


def event_sheet(story: Story, event: Event) -> Html:
    """What a reader asks of an event, from when it was to what each article says of it."""
    return element(
        "article",
        element("h3", event.label),
        element("p", heading_words(event.when), class_="sheet-when"),
        _window(story, event),
        _facts(event),
        _part("Why this date" if event.when else "Why no date", _why(story, event)),
        _part(_heading(event), _accounts(story, event)),
        _part("Beside other events", _parts(story, event)),
        class_="sheet",
    )


def _part(heading: str, *children: Html | None) -> Html | None:
    told = [child for child in children if child]
    return element("section", element("h4", heading), told) if told else None


def _window(story: Story, event: Event) -> Html:
    """The window in full, the likely one inside it, the other day elsewhere, and how sure all that is."""
    likely = likely_shown(event)
    words = when_words(event.when)
    lines = [
        _capital(words) if words != heading_words(event.when) else None,
        f"Likely {when_words(likely)}" if likely else None,
        both_days(event, story.articles) or None,
        f"Confidence: {belief_words(event.confidence, disputed=event.id in story.disputed)}"
        if event.when
        else None,
    ]
    return fragment([element("p", line, class_="likely") for line in lines if line])


def _facts(event: Event) -> Html:
    standing = None
    if event.factuality is not Factuality.CERTAIN or event.attribution:
        words = factuality_words(event.factuality, event.attribution)
        standing = element("span", words, class_=f"badge {event.factuality.value}")
    parties = parties_words(event.actors, event.recipients)
    return element(
        "p",
        element("span", type_words(event.type), class_=f"kind {group_of(event.type).name.lower()}"),
        standing,
        element("span", parties) if parties else None,
        element("span", event.place, class_="place") if event.place else None,
        class_="facts-line",
    )


def _why(story: Story, event: Event) -> Html:
    """A sentence for each bound, then the steps that it rests on with their words."""
    texts = {article.id: article.text for article in story.timeline.articles}
    why = Explainer(_record(story), event_record(event, texts))
    if not why.steps:
        return element("p", "Nothing in the text bounds it.")
    return fragment(
        [element("p", _set_off(bound.sentence), class_="because") for bound in why.bounds],
        element(
            "details",
            element("summary", "Step by step"),
            element("ol", [_step(story, step) for step in why.steps], class_="reasons"),
            open=len(why.steps) <= 3,
        ),
    )


def _set_off(words: str) -> Html:
    """The words, those between asterisks, which are the article's, in italics."""
    return fragment(
        element("em", part) if number % 2 else part for number, part in enumerate(_BETWEEN.split(words))
    )


def _record(story: Story) -> dict[str, object]:
    """As much of the story's record as the reasons of an event ask for."""
    return {
        "articles": [
            {
                "id": article.id,
                "title": article.title,
                "name": article.name,
                "text": article.text,
                "published": _published(article),
            }
            for article in story.timeline.articles
        ],
        "events": [{"id": event.id, "label": event.label} for event in story.timeline.events],
    }


def _published(article: Article) -> dict[str, str] | None:
    return {"date": iso_day(article.published.day)} if article.published else None


def _step(story: Story, step: Step) -> Html:
    anchor = story.article_anchors.get(step.article or "")
    basis = None
    if step.quote:
        where = element("a", step.named, href=f"#{anchor}") if anchor else step.named
        basis = element("span", element("q", step.quote), where, class_="basis")
    return element("li", element("span", _set_off(_capital(step.text))), basis)


def _heading(event: Event) -> str:
    sources = len({mention.article for mention in event.mentions})
    return "What the article says" if sources < 2 else f"What {sources} articles say, the earliest first"


def _accounts(story: Story, event: Event) -> Html | None:
    """What each article says, in the order in which they came out, those without a day last."""
    told: dict[str, list[Mention]] = {}
    for mention in event.mentions:
        if mention.article in story.articles:
            told.setdefault(mention.article, []).append(mention)
    order = sorted(
        told, key=lambda name: (_day(story.articles[name]) is None, _day(story.articles[name]) or 0, name)
    )
    cards = [_account(story, event, story.articles[name], told[name]) for name in order]
    return element("div", cards, class_="accounts") if cards else None


def _account(story: Story, event: Event, article: Article, mentions: Sequence[Mention]) -> Html:
    day = _day(article)
    came_out = day_words(day, with_weekday=False) if day is not None else "undated"
    return element(
        "div",
        element(
            "p",
            element("a", article_name(article), href=f"#{story.article_anchors[article.id]}"),
            element("small", ", ".join(part for part in (article.source, came_out) if part)),
            class_="account-head",
        ),
        _rows(
            ("Told as", _each(factuality_words(m.factuality, m.speaker) for m in mentions)),
            ("Who", _each(parties_words(m.actors, m.recipients) for m in mentions)),
            ("Where", _each(m.place or "" for m in mentions)),
            ("How many", _each(_counted(q) for q in event.quantities if q.article == article.id)),
        ),
        [_quote(story, article, mention) for mention in _first_of_each_sentence(mentions)],
        class_="account",
    )


def _rows(*rows: tuple[str, str]) -> Html | None:
    shown = [fragment(element("dt", name), element("dd", words)) for name, words in rows if words]
    return element("dl", shown) if shown else None


def _each(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))


def _counted(quantity: Quantity) -> str:
    what = "" if quantity.kind is Toll.OTHER else f" {quantity.kind.value}"
    return f"{quantity.text}{what}" if quantity.kind.value not in quantity.text else quantity.text


def _first_of_each_sentence(mentions: Iterable[Mention]) -> list[Mention]:
    return list({mention.sentence: mention for mention in reversed(list(mentions))}.values())[::-1]


def _quote(story: Story, article: Article, mention: Mention) -> Html:
    marks = (Mark(mention.span, "trigger", "names the event"), *story.timex_marks.get(article.id, ()))
    return element("blockquote", element("p", marked(article.text, mention.sentence, marks)))


def _parts(story: Story, event: Event) -> Html | None:
    """The events inside it, and what stands beside it in the articles' own order of telling."""
    inside = [part for part in story.timeline.events if part.id in event.parts and part.on_timeline]
    rows = [
        element("li", element("span", "part of it", class_="row-when"), _link(story, part)) for part in inside
    ]
    by_id = {other.id: other for other in story.timeline.events}
    for relation in story.timeline.relations:
        if event.id not in (relation.source, relation.target) or not relation.hard or relation.cue is None:
            continue
        other = by_id.get(relation.target if relation.source == event.id else relation.source)
        article = story.articles.get(relation.article or "")
        if other is None or other.id == event.id or not other.on_timeline or article is None:
            continue
        words = quoted(article.text, relation.cue.start, relation.cue.end)
        rows.append(element("li", element("span", f"“{words}”", class_="row-when"), _link(story, other)))
    return element("ul", rows, class_="event-rows") if rows else None


def _link(story: Story, event: Event) -> Html:
    return element("a", event.label, href=f"#{story.event_anchors[event.id]}")


def _day(article: Article) -> int | None:
    return article.published.day if article.published else None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
