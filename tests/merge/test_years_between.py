"""Reports of other years that use the same words tell of other deeds, unless they name the one that they mean."""

from timeline.build import annotate_story, bring_together
from timeline.model import Article, Event

NEWS = "The crew of a ferry left the harbour and rescued nine anglers from a drifting boat, the coast guard said."
BEFORE = Article("2012", f"PORT ELLIS, March 4, 2012 (Coast Press) - {NEWS}")
LATER = Article("2015", f"PORT ELLIS, June 9, 2015 (Coast Press) - {NEWS}")
NEXT_DAY = Article("2012b", f"PORT ELLIS, March 5, 2012 (Harbour Wire) - {NEWS}")


def rescue(*articles: Article) -> list[Event]:
    story = bring_together(tuple(annotate_story(articles)))
    return [event for event in story.events if any(m.trigger == "rescue" for m in event.mentions)]


def test_the_same_words_in_another_year_are_another_deed() -> None:
    assert len(rescue(BEFORE, LATER)) == 2


def test_the_same_words_a_day_later_are_one() -> None:
    assert len(rescue(BEFORE, NEXT_DAY)) == 1
