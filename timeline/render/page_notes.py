"""What a careful reader asks next: contradictions, what has no day, what was left out, how this was made."""

from itertools import groupby

from timeline.model import Conflict, Event, MadeWith, Statement
from timeline.render.doubt import instead_words
from timeline.render.escape import Html, element, fragment
from timeline.render.marked import Mark
from timeline.render.page_events import capital, event_entry
from timeline.render.page_parts import Story, article_name, quotation, section
from timeline.render.quotes import quoted, sentence_around, sentences_of


def contradictions(story: Story) -> Html | None:
    """What cannot all be true, side by side; None when nothing contradicts."""
    conflicts = story.timeline.conflicts
    if not conflicts:
        return None
    return section(
        "contradictions",
        "Contradictions",
        element(
            "p",
            "These statements cannot all hold. Nothing was averaged: one was set aside, and here is which.",
            class_="lead",
        ),
        element("ol", [_conflict(story, conflict) for conflict in conflicts], class_="conflicts"),
        count=len(conflicts),
    )


def unplaced(story: Story) -> Html | None:
    """Events that no day can be given to; None when there are none."""
    events = story.unplaced
    if not events:
        return None
    return section(
        "unplaced",
        "Could not be placed",
        element("p", "These happened, by the text, on days that cannot be known from it.", class_="lead"),
        element("ol", [event_entry(story, event, heading="h3") for event in events], class_="events"),
        count=len(events),
    )


def left_out(story: Story) -> Html | None:
    """Inputs that could not be read, and events that don't belong on a timeline, by why; None when there are none."""
    inputs = story.timeline.left_out
    events = sorted((e for e in story.timeline.events if not e.on_timeline), key=_why_off)
    if not inputs and not events:
        return None
    unread = [element("li", element("b", item.what), f": {item.why}") for item in inputs]
    reasons = [
        element("li", element("b", capital(why)), element("ul", [_passed_over(story, e) for e in same]))
        for why, same in groupby(events, key=_why_off)
    ]
    return section(
        "left-out",
        "Left out, and why",
        element(
            "details",
            element("summary", "Show what was left out"),
            element("ul", unread, class_="unread") if unread else None,
            element("ul", reasons, class_="passed-over") if reasons else None,
        ),
        count=len(inputs) + len(events),
    )


def made_with(made: MadeWith) -> Html:
    """The program's version, its settings, and the hash of each input."""
    settings = [fragment(element("dt", name), element("dd", value)) for name, value in made.settings]
    rest = "what is set below" if settings else "nothing else"
    inputs = [
        element("tr", element("td", name), element("td", element("code", digest)))
        for name, digest in made.inputs
    ]
    return section(
        "made",
        "How this was made",
        element(
            "p",
            f"By Dateline {made.version}, from the articles above and {rest}. "
            "The same articles give the same page, byte for byte. ",
            "A day is a day at the place of the event. Every date rests on the characters that are quoted with it.",
            class_="lead",
        ),
        element("dl", settings, class_="settings") if settings else None,
        element(
            "details",
            element("summary", "Inputs and their SHA-256"),
            element("div", element("table", element("tbody", inputs)), class_="wide"),
        )
        if inputs
        else None,
    )


def _conflict(story: Story, conflict: Conflict) -> Html:
    words = instead_words(conflict, {event.id: event.label for event in story.timeline.events})
    return element(
        "li",
        element("h3", " · ".join(_labels(story, conflict))),
        element("p", capital(conflict.reason), class_="why-aside") if _says_more(conflict) else None,
        element("div", [_side(story, s, conflict.set_aside) for s in conflict.statements], class_="sides"),
        element("p", capital(words), class_="instead") if words else None,
    )


def _labels(story: Story, conflict: Conflict) -> list[str]:
    """The events that a contradiction is about, each once."""
    labels = {event.id: event.label for event in story.timeline.events}
    about = [i for s in conflict.statements for i in (s.source, s.target) if i in labels]
    return list(dict.fromkeys(labels[i] for i in about if i))


def _says_more(conflict: Conflict) -> bool:
    """Whether the reason is more than what the statements say themselves."""
    return bool(conflict.reason) and not any(s.reason in conflict.reason for s in conflict.statements)


def _side(story: Story, statement: Statement, set_aside: str) -> Html:
    aside = statement.id == set_aside
    article = story.articles.get(statement.article)
    sentence = None
    if article is not None:
        known = sentences_of(article, story.timeline.events)
        around = sentence_around(article.text, statement.span, known)
        sentence = quotation(story, article.id, around, (Mark(statement.span, "claim"),))
    return element(
        "div",
        element("p", "Set aside" if aside else "Kept", class_="verdict"),
        sentence,
        element("p", capital(statement.reason), class_="reading"),
        class_="side aside" if aside else "side",
    )


def _why_off(event: Event) -> str:
    return event.left_out or "no reason given"


def _passed_over(story: Story, event: Event) -> Html:
    return element("li", event.label, _where(story, event))


def _where(story: Story, event: Event) -> Html | None:
    mention = next((m for m in event.mentions if m.article in story.articles), None)
    if mention is None:
        return None
    article = story.articles[mention.article]
    clause = quoted(article.text, mention.clause.start, mention.clause.end)
    return element(
        "span",
        element("q", clause),
        element("a", article_name(article), href=f"#{story.article_anchors[article.id]}"),
        class_="basis",
    )
