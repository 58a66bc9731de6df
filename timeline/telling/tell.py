"""What a story's records do not say by themselves: who says what, which days matter, what is left to check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.calendar import iso_day
from timeline.model import Annotation, Rule, Timeline
from timeline.telling.accounts import accounts, told_by
from timeline.telling.check import check
from timeline.telling.days import key_days
from timeline.telling.weigh import most_of, weigh

AS_OF, _RULE, _DAYS = "as of", "rule", "days"  # what the settings are called


@dataclass(frozen=True, slots=True)
class Wish:
    """How a reader wants the story told: as it was known on a day, by a rule, by its most important days."""

    as_of: int | None = None
    rule: Rule | None = None
    days: int | None = None

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The wishes that were made, for the story's note on how it was made."""
        made = (
            (AS_OF, None if self.as_of is None else iso_day(self.as_of)),
            (_RULE, self.rule and self.rule.value),
            (_DAYS, None if self.days is None else str(self.days)),
        )
        return tuple((name, value) for name, value in made if value is not None)


AS_IT_IS = Wish()


def tell(
    timeline: Timeline,
    annotations: Sequence[Annotation],
    wish: Wish = AS_IT_IS,
    *,
    copies: Mapping[str, str] | None = None,
) -> Timeline:
    """The timeline with its accounts, its days by importance, weights moved by these, and what is to be checked.

    `annotations` are those that the timeline was brought together from; `copies` maps an article to the report that
    it is a copy of, which counts as one source.
    """
    articles = timeline.articles
    days = key_days(timeline.events, articles, timeline.timexes, copies=copies)
    events = weigh(timeline.events, days, articles=len(articles))
    told = accounts(events, annotations, copies=copies)
    to_do = check(events, articles, told, timeline.conflicts, copies=copies)
    whole = replace(timeline, events=events, accounts=told, days=days, to_do=to_do)
    return as_wished(whole, wish)


def as_wished(timeline: Timeline, wish: Wish) -> Timeline:
    """A story that is told already, by the rule and the number of days wished for; both are noted on it.

    What was known on a day is decided before: bring together what `known_on` gives.
    """
    others = (one for one in timeline.made_with.settings if one[0] not in (AS_OF, _RULE, _DAYS))
    made_with = replace(timeline.made_with, settings=(*others, *wish.settings))
    told = timeline if wish.rule is None else told_by(timeline, wish.rule)
    return replace(told if wish.days is None else most_of(told, wish.days), made_with=made_with)
