"""A story that is kept: articles go in, a timeline comes out. Knows no table and no stage; its modules do."""

from collections.abc import Iterable, Iterator, Sequence

from timeline.edits import standing, unmatched
from timeline.errors import InputError
from timeline.model import Annotation, Article, Edit, EditKind, Entry, Timeline
from timeline.store import adding, connections, ledger, merging, rows
from timeline.store.adding import Added
from timeline.store.connections import Connections
from timeline.telling import AS_IT_IS, Wish
from timeline.workers import Spread, here


class Story:
    """A story file, or a story in a database; `open_story` opens it. Close it, or use it with `with`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self.name = connections.name

    def add(self, articles: Iterable[Article]) -> Iterator[Added]:
        """Take articles in, one at a time, and yield each once it is on the disk; those that are known are skipped.

        Their events are not looked for yet: call `catch_up` when all are in.
        """
        return adding.register(self._connections, articles)

    def catch_up(self, *, spread: Spread = here) -> Iterator[Article]:
        """Find the events of all articles whose events are not known, or whose day the others now tell otherwise.

        Yields each article once what was found in it is on the disk; go through all of them. `spread` says who does
        the work; this process alone writes.
        """
        return adding.catch_up(self._connections, spread)

    def articles(self) -> tuple[Article, ...]:
        """The articles in the order in which they were added, each with the day that it tells by itself."""
        with self._connections.reading() as connection:
            return tuple(kept.article for kept in rows.dated_articles(connection))

    def fault(self) -> str | None:
        """What a database that is damaged says of itself; None where it finds no fault, or cannot look for one."""
        with self._connections.reading() as connection:
            return connections.fault(connection)

    def size(self) -> int:
        """How many articles it holds."""
        with self._connections.reading() as connection:
            return len(rows.known_contents(connection))

    def waiting(self) -> int:
        """How many articles `catch_up` would go through if it were called now."""
        return len(adding.waiting(self._connections))

    def note_failures(self, failures: Sequence[InputError], *, read: Sequence[str] = ()) -> None:
        """Remember inputs that could not be read, and forget those, by name, that now could."""
        with self._connections.writing() as connection:
            rows.put_failures(connection, tuple(failures), tuple(read))

    def annotations(self) -> tuple[Annotation, ...]:
        """What was found in each article, in the order in which they were added."""
        with self._connections.reading() as connection:
            return tuple(rows.read_annotations(connection))

    def timeline(self, wish: Wish = AS_IT_IS) -> Timeline:
        """The timeline of all articles whose events are known, with the edits, told as wished.

        It is kept, so that it is made once for each state; only what was known on another day is made each time.
        """
        return merging.timeline(self._connections, wish)

    def edit(self, edit: Edit) -> Entry:
        """Take an edit down; `catch_up` and `timeline` follow it. Raises UsageError where it says nothing."""
        with self._connections.writing() as connection:
            return ledger.take_down(connection, edit)

    def undo(self, number: int, *, reason: str = "", by: str = "") -> Entry:
        """Take down that an entry does not count any more; an undoing can itself be undone."""
        return self.edit(Edit(EditKind.UNDO, undoes=number, reason=reason, by=by))

    def ledger(self) -> tuple[Entry, ...]:
        """All entries, those that were undone as well; `timeline.edits.standing` tells which count."""
        with self._connections.reading() as connection:
            return ledger.read_ledger(connection)

    def take_over(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Take down the entries of another ledger, all or none; gives the new ones, under their numbers here."""
        with self._connections.writing() as connection:
            return ledger.take_over(connection, entries)

    def unmatched(self) -> tuple[Edit, ...]:
        """The edits that count and find nothing to change, because their words are gone."""
        return unmatched(standing(self.ledger()), self.timeline())

    def close(self) -> None:
        """Let go of the story."""
        self._connections.close()

    def __enter__(self) -> "Story":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_story(address: str, *, create: bool = False) -> Story:
    """Open the story at an address: a file, or a URL as SQLAlchemy writes it; `create` makes it where it is not.

    Raises UsageError where there is no story, and StoreError where it cannot be reached.
    """
    return Story(Connections(address, create=create))
