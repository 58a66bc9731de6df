"""A story that is open: transactions that hold wholly or not at all, and faults told in words. Knows no record."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from timeline.errors import StoreError
from timeline.store.address import WRITES, open_engine, shown
from timeline.store.migrations import STEPS, migrate


class Connections:
    """The way to a story's tables, brought to their newest form as it is opened; close it, or use it with `with`."""

    def __init__(self, address: str, *, create: bool = False) -> None:
        self._engine: Engine = open_engine(address, create=create)
        self.name = shown(self._engine.url)
        try:
            self._bring_to_newest()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the story, whatever others write meanwhile."""
        with self._told_in_words(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the one writer: what is written in it is on the disk at its end, or never was."""
        options = {WRITES: True}
        engine = self._engine.execution_options(**options)
        with self._told_in_words(), engine.connect() as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of the story."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _bring_to_newest(self) -> None:
        with self.reading() as connection:
            known = "schema_version" in inspect(connection).get_table_names()
            version = connection.scalar(text("SELECT max(version) FROM schema_version")) if known else None
        if version != len(STEPS):
            with self.writing() as connection:
                migrate(connection, name=self.name)

    @contextmanager
    def _told_in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            reason = " ".join(str(error.orig).split())
            remedy = "See that it is there, that its disk has room, and that nothing else holds it"
            raise StoreError(f"{self.name}: the story cannot be reached ({reason}). {remedy}") from error


def fault(connection: Connection) -> str | None:
    """What SQLite finds wrong with its file, None where nothing is; PostgreSQL looks after itself."""
    if connection.dialect.name != "sqlite":
        return None
    found = str(connection.exec_driver_sql("PRAGMA integrity_check").scalar())
    return None if found == "ok" else found
