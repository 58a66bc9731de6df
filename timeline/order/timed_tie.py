"""A tie between an event and a time expression, with what every statement made from it shares."""

from dataclasses import dataclass

from timeline.allen import RelationType as R
from timeline.model import Event, Link, Mention, Statement, Timex
from timeline.order.scene import Scene, quoted
from timeline.when import When


@dataclass(frozen=True, slots=True)
class TimedTie:
    """A link of kind TIME with both its ends."""

    scene: Scene
    link: Link
    mention: Mention
    event: Event
    timex: Timex

    @property
    def signal(self) -> str:
        """The preposition before the expression, in small letters; empty without one."""
        return self.link.signal.lower()

    @property
    def name(self) -> str:
        """The event as reasons name it."""
        return quoted(self.event)

    @property
    def words(self) -> str:
        """The expression as reasons quote it."""
        text = self.scene.article.text[self.timex.start : self.timex.end]
        return f"“{' '.join(text.split())}”"

    def here(self, when: When) -> When:
        """A wall-clock window put where the event's times are told."""
        return when.at(self.scene.zone(self.event))

    def says(self, relation: R, reason: str, rule: str, *, when: When | None = None) -> Statement:
        """A statement about the event, without an id and a weight; refine it with `replace`."""
        return Statement(
            id="",
            article=self.scene.article.id,
            span=self.timex.span,
            source=self.event.id,
            relation=relation,
            reason=reason,
            rule=rule,
            when=when,
            timex=self.timex.id,
            cue=self.timex.span,
        )
