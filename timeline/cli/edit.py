"""`timeline edit STORY ...`: changes of a story that is kept, each an entry of its ledger that can be undone."""

from typing import Annotated

import typer

from timeline.cli.edited import OpenStory, take_down
from timeline.cli.reading import day_of
from timeline.model import EditKind

edit_app = typer.Typer(name="edit", no_args_is_help=True)

Event = Annotated[str, typer.Argument(metavar="EVENT", help="The event: its id, or words of its label.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, for whoever reads the story.")]
By = Annotated[str, typer.Option("--by", help="Who says so.")]


@edit_app.callback()
def open_for(
    context: typer.Context,
    story: Annotated[str, typer.Argument(metavar="STORY", help="A story file, or a database's address.")],
) -> None:
    """Change a story: dates, merges, splits, labels, notes. Each change is kept in a ledger and can be undone."""
    context.obj = OpenStory(story)


@edit_app.command()
def date(
    context: typer.Context,
    event: Event,
    first: Annotated[str, typer.Argument(metavar="DATE", help="The day, or the first day; .. for none.")],
    last: Annotated[str | None, typer.Argument(metavar="[LAST]", help="The last day; .. for none.")] = None,
    reason: Reason = "",
    by: By = "",
) -> None:
    """Say on which day, or within which days, an event was; what hangs on it moves with it."""
    begins, ends = _open_day(first), _open_day(last or first)
    take_down(context, EditKind.DATE, [event], first=begins, last=ends, reason=reason, by=by)


@edit_app.command()
def merge(
    context: typer.Context,
    events: Annotated[list[str], typer.Argument(metavar="EVENT...", help="Two events or more.")],
    reason: Reason = "",
    by: By = "",
) -> None:
    """Say that several entries are one event."""
    take_down(context, EditKind.MERGE, events, reason=reason, by=by)


@edit_app.command()
def split(
    context: typer.Context,
    event: Event,
    article: Annotated[str, typer.Argument(help="The id of the article that tells of another event.")],
    word: Annotated[str, typer.Argument(metavar="[WORD]", help="Which word there, if not all.")] = "",
    reason: Reason = "",
    by: By = "",
) -> None:
    """Say that what an article tells is another event than the entry under which it stands."""
    opened: OpenStory = context.obj
    words = opened.words_in(event, article, word)
    take_down(context, EditKind.SPLIT, (), words=words, reason=reason, by=by)


@edit_app.command()
def hide(context: typer.Context, event: Event, reason: Reason = "", by: By = "") -> None:
    """Leave an event out of the timeline."""
    take_down(context, EditKind.HIDE, [event], reason=reason, by=by)


@edit_app.command()
def show(context: typer.Context, event: Event, reason: Reason = "", by: By = "") -> None:
    """Put an event on the timeline that was left out."""
    take_down(context, EditKind.SHOW, [event], reason=reason, by=by)


@edit_app.command()
def label(
    context: typer.Context,
    event: Event,
    text: Annotated[str, typer.Argument(help="What to call it.")],
    by: By = "",
) -> None:
    """Call an event otherwise."""
    take_down(context, EditKind.LABEL, [event], text=text, by=by)


@edit_app.command()
def note(
    context: typer.Context,
    event: Event,
    text: Annotated[str, typer.Argument(help="What to say about it.")],
    by: By = "",
) -> None:
    """Put a note on an event."""
    take_down(context, EditKind.NOTE, [event], text=text, by=by)


@edit_app.command()
def published(
    context: typer.Context,
    article: Annotated[str, typer.Argument(help="The article's id.")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="The day on which it was published.")],
    reason: Reason = "",
    by: By = "",
) -> None:
    """Say on which day an article was published; what hangs on it is worked out anew."""
    opened: OpenStory = context.obj
    words, number = (opened.article(article),), day_of(day, option="DATE")
    take_down(context, EditKind.PUBLISHED, (), words=words, first=number, reason=reason, by=by)


def _open_day(text: str) -> int | None:
    return None if text == ".." else day_of(text, option="DATE")
