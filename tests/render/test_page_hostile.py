"""Whatever stands in an article stays text: strings that would run through every field, in a real browser."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hostile_strings import BASE
from page_visits import Visit
from suez_stories import hostile_story, suez_story

from timeline.model import Account, Claim, Event, Field, Part, Participant, Rule, Span, Timeline, Value
from timeline.render.page import page

pytestmark = pytest.mark.browser
Opened = Callable[..., Visit]

WATCH = "window.ran = []; window.pwned = n => { window.ran.push(n); };"
FOREIGN = "iframe, object, embed, img, image, base, link, audio, video, math, marquee"


def poisoned() -> Timeline:
    """A story with a hostile copy of each event for every string, in every field that holds words."""
    story = suez_story()
    pattern = hostile_story()
    template = pattern.events[0]
    first = story.articles[0]
    articles, events, accounts = [], [], []
    for number, bad in enumerate(BASE):
        article = replace(
            first, id=f"h{number}{bad}", text=f"{bad} on Monday {bad}", title=bad, source=bad, name=bad,
            url=bad, place=bad, notes=(bad,), published=None,
        )  # fmt: skip
        span = Span(0, len(bad))
        events.append(_event(template, number, bad, article.id, span))
        value = Value(bad)
        claim = Claim(article.id, bad, None, span, value)
        accounts.append(Account(events[-1].id, Field.WHO, (claim, claim), True, ((Rule.NEWEST, value),)))
        articles.append(article)
    return replace(
        pattern,
        articles=(*articles, *pattern.articles),
        events=(*events, *pattern.events),
        accounts=tuple(accounts),
    )


def _event(template: Event, number: int, bad: str, article: str, span: Span) -> Event:
    mention = replace(
        template.mentions[0], id=f"m{number}", article=article, start=span.start, end=span.end, trigger=bad,
        sentence=span, clause=span, label=bad,
    )  # fmt: skip
    reason = replace(template.reasons[0], text=bad, article=article, span=span, rule=bad)
    return replace(
        template, id=f"h{number}{bad}", label=bad, mentions=(mention,), attribution=bad, actors=(bad,),
        recipients=(bad,), place=bad, participants=(Participant(Part.ACTOR, bad, bad, bad),),
        weight=1 - number / 1000, reasons=(reason,),
    )  # fmt: skip


def test_there_are_enough_strings() -> None:
    assert len(set(BASE)) >= 60


def test_nothing_of_an_article_runs_wherever_it_stands(visit: Opened) -> None:
    seen = visit(poisoned(), width=1400, watch=WATCH, at="#most=")
    page_ = seen.page
    assert page_.locator("#count").inner_text().startswith("All ")
    for lanes in ("who", "where", "source", "kind"):
        page_.locator(f"#tools [value={lanes}]").check(force=True)
    box = page_.locator("#chart").bounding_box()
    for down in range(60, int(box["height"]) - 20, 40):
        page_.mouse.move(box["x"] + box["width"] / 2, box["y"] + down)
    page_.evaluate("document.querySelectorAll('.event h4').forEach(h => h.click())")
    page_.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page_.evaluate(
        "document.querySelectorAll('.event, .event *').forEach(e => e.dispatchEvent(new Event('mouseover')))"
    )
    page_.locator(".cite >> nth=0").click()
    page_.get_by_label("Search").fill("<script>")
    page_.wait_for_timeout(150)
    assert page_.evaluate("window.ran") == []
    assert page_.locator(FOREIGN).count() == 0
    assert seen.complaints == []
    assert seen.outside == []


def test_no_element_of_the_page_comes_from_an_article(visit: Opened) -> None:
    seen = visit(poisoned(), at="#most=")
    odd = seen.page.evaluate(
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name)"
        " || (/href|src|action/i.test(a.name) && !/^(https?:|#|data:)/.test(a.value))).map(a => e.tagName + a.name))"
    )
    assert odd == []
    assert "<script>pwned(1)</script>" in (seen.page.locator(".days").text_content() or "")


@pytest.mark.parametrize(
    "bad", ["event=</script><script>pwned(1)</script>", "lanes=<img src=x onerror=pwned(2)>"]
)
def test_nothing_in_the_address_runs(visit: Opened, bad: str) -> None:
    seen = visit(suez_story(), watch=WATCH, at=f"#{bad}")
    assert seen.page.evaluate("window.ran") == []
    assert seen.complaints == []


def test_the_same_hostile_story_gives_the_same_bytes() -> None:
    assert page(poisoned()) == page(poisoned())
