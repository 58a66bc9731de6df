"""What an editor should look at before a story goes out. Knows the story's records; mends nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.model import Account, Article, Conflict, Event, Task, ToDo
from timeline.telling.gaps import gaps

_SURE_DAY = 0.9  # below it a day of publication is worth a look
_SURE_EVENT = 0.6
_TASKS = {task: rank for rank, task in enumerate(Task)}


def check(
    events: Sequence[Event],
    articles: Sequence[Article],
    accounts: Sequence[Account] = (),
    conflicts: Sequence[Conflict] = (),
    *,
    copies: Mapping[str, str] | None = None,
) -> tuple[ToDo, ...]:
    """What to look at: a task after the other, what matters most first in each.

    Articles without a sure day, events whose sources disagree or whose days contradict, events without a day; of the
    key events those that one source alone tells, where there are several, and those that stand on weak grounds; and
    gaps. A source is whoever published an article, where that is known; `copies` maps an article to the report that
    it is a copy of.
    """
    shown = {event.id: event for event in events if event.on_timeline}
    found = [
        *_articles(articles),
        *_disputes(shown, accounts, conflicts),
        *_weak(shown.values(), articles, copies or {}),
        *(ToDo(Task.GAP, gap=gap, weight=float(gap.last - gap.first + 1)) for gap in gaps(events, articles)),
    ]
    return tuple(sorted(found, key=_most_first))


def _most_first(todo: ToDo) -> tuple[object, ...]:
    of = todo.gap.of if todo.gap else ""
    return _TASKS[todo.task], of, -todo.weight, todo.event or "", todo.field or "", todo.article or ""


def _articles(articles: Sequence[Article]) -> Iterator[ToDo]:
    for article in articles:
        if article.published is None:
            yield ToDo(Task.UNDATED, article=article.id)
        elif article.published.confidence < _SURE_DAY:
            yield ToDo(Task.UNSURE_DAY, article=article.id, weight=1 - article.published.confidence)


def _disputes(
    shown: Mapping[str, Event], accounts: Sequence[Account], conflicts: Sequence[Conflict]
) -> Iterator[ToDo]:
    for account in accounts:
        if account.disputed and account.event in shown:
            weight = shown[account.event].weight
            yield ToDo(Task.DISPUTED, event=account.event, field=account.field, weight=weight)
    against = {
        event
        for conflict in conflicts
        for statement in conflict.statements
        if statement.id == conflict.set_aside
        for event in (statement.source, statement.target)
        if event in shown
    }
    for event in sorted(event for event in against if event is not None):
        yield ToDo(Task.DISPUTED, event=event, weight=shown[event].weight)


def _weak(events: Iterable[Event], articles: Sequence[Article], copies: Mapping[str, str]) -> Iterator[ToDo]:
    published_by = {article.id: article.source or article.id for article in articles}
    sources = {name: published_by.get(copies.get(name, name), name) for name in published_by}
    several = len(set(sources.values())) > 1
    for event in events:
        if event.when is None or (event.when.first_day is None and event.when.last_day is None):
            yield ToDo(Task.NO_DAY, event=event.id, weight=event.weight)
        elif event.key and event.confidence < _SURE_EVENT:
            yield ToDo(Task.LOW_CONFIDENCE, event=event.id, weight=event.weight)
        if event.key and several and len({sources[mention.article] for mention in event.mentions}) == 1:
            yield ToDo(Task.SINGLE_SOURCE, event=event.id, weight=event.weight)
