"""The story that `timeline edit` changes: finds what a user means, and takes down what he wants."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import typer

from timeline.cli.progress import with_progress
from timeline.cli.say import say
from timeline.edits import fault, words_of, words_of_article, words_of_mention
from timeline.errors import UsageError
from timeline.model import Edit, EditKind, Event, Timeline, Words
from timeline.render.story_events import event_meant

if TYPE_CHECKING:
    from timeline.store import Story


class OpenStory:
    """A story by its address; opened when something is asked of it."""

    def __init__(self, address: str) -> None:
        self.address = address

    def opened(self) -> "Story":
        """The story, to be closed by whoever asked for it."""
        from timeline.store import open_story  # noqa: PLC0415

        return open_story(self.address)

    @cached_property
    def timeline(self) -> Timeline:
        """The story as it is before the change."""
        with self.opened() as story:
            for _ in with_progress(story.catch_up(), story.waiting()):
                pass
            return story.timeline()

    def event(self, asked: str) -> Event:
        """The event that is meant; raises UsageError where none fits, or several do."""
        records = [
            {
                "id": event.id,
                "label": event.label,
                "on_timeline": event.on_timeline,
                "weight": event.weight,
                "when": event.when and {"edtf": event.when.edtf},
            }
            for event in self.timeline.events
        ]
        found = event_meant(records, asked)["id"]
        return next(event for event in self.timeline.events if event.id == found)

    def words_in(self, asked: str, article: str, word: str) -> tuple[Words, ...]:
        """The words by which an article tells an event, all of them or those that are this word."""
        event = self.event(asked)
        told = [words_of_mention(self.timeline, m) for m in event.mentions if m.article == article]
        found = tuple(words for words in told if word in ("", words.text))
        if not found:
            names = ", ".join(dict.fromkeys(mention.article for mention in event.mentions))
            how = f"with {word!r}" if word else "at all"
            raise UsageError(f"{event.label}: {article} does not tell it {how}. It is told by: {names}")
        return found

    def article(self, name: str) -> Words:
        """An article by its id, as an edit knows it."""
        known = {article.id: article for article in self.timeline.articles}
        if name not in known:
            raise UsageError(f"{name}: no article of the story has this id. Its ids are: {', '.join(known)}")
        return words_of_article(known[name])


def take_down(
    context: typer.Context,
    kind: EditKind,
    events: Sequence[str],
    *,
    words: tuple[Words, ...] = (),
    **told: str | int | None,
) -> None:
    """Take an edit down that is tied to these words, or to those of events; say which entry it is."""
    opened: OpenStory = context.obj
    tied = (*words, *(words_of(opened.timeline, opened.event(asked)) for asked in events))
    edit = Edit(kind, tied, **told)  # type: ignore[arg-type]
    if why := fault(edit):
        raise UsageError(f"edit {kind.value}: {why}")
    with opened.opened() as story:
        entry = story.edit(edit)
    say(f"entry {entry.number}: {kind.value} {', '.join(f'“{one.text}”' for one in tied if one.text)}")
