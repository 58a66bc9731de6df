"""A story's address -> an engine that never leaves half a transaction behind. Knows no table."""

import re
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from timeline.errors import UsageError

WRITES = "timeline_writes"  # the option of a connection that is going to write
_URL = re.compile(r"(sqlite|postgresql)(\+\w+)?://")
_MAGIC = b"SQLite format 3\0"
_APPLICATION = 0x646C7374  # what tells a story file from other SQLite files
_HEADER, _COOKIE, _MARK = 100, slice(40, 44), slice(68, 72)  # of an SQLite file, by its format's description
_LOCK = 0x646C7374  # PostgreSQL's lock that a writer holds
_PATIENCE = 30_000  # milliseconds that a writer waits for another
_EXAMPLES = "Name a file, like story.db, or a database, like postgresql+psycopg://user@host/story"


def is_story(address: str) -> bool:
    """Whether it is the address of a database, or a file that is one; a file that is not there is none.

    >>> is_story("postgresql+psycopg://desk@archive/suez"), is_story("suez.txt")
    (True, False)
    """
    if _URL.match(address):
        return True
    with suppress(OSError, ValueError), Path(address).open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC
    return False


def open_engine(address: str, *, create: bool = False) -> Engine:
    """The engine of a story; raises UsageError where the address is none, or nothing is there and none is made."""
    url = _url_of(address)
    if url.get_backend_name() == "sqlite":
        _check_file(url, address, create=create)
    try:
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError) as error:
        raise UsageError(f"{shown(url)}: no database has this address ({error}). {_EXAMPLES}") from error
    except ModuleNotFoundError as error:
        remedy = "Install it, as with pip install 'dateline-timeline[postgres]'"
        raise UsageError(f"{shown(url)}: its driver {error.name} is not installed. {remedy}") from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def shown(url: URL) -> str:
    """The address as users may see it: without a password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(True)


def _url_of(address: str) -> URL:
    if not _URL.match(address):
        return URL.create("sqlite", database=address)
    try:
        return make_url(address)
    except (ArgumentError, ValueError) as error:
        raise UsageError(f"{address.partition('://')[0]}://...: is no address. {_EXAMPLES}") from error


def _check_file(url: URL, address: str, *, create: bool) -> None:
    """Never make a story of a file that is something else, nor a file that was not wished for."""
    if not url.database or url.database == ":memory:":
        raise UsageError(f"{address}: names no file. {_EXAMPLES}")
    path = Path(url.database)
    if not path.exists():
        if not create:
            raise UsageError(f"{path}: there is no such story. Make it with timeline add {path} ARTICLES")
        if not path.parent.is_dir():
            raise UsageError(f"{path}: there is no folder {path.parent}. Make it, or choose another place")
    elif path.is_dir() or _is_foreign(path):
        raise UsageError(f"{path}: is not a story file. Choose another name for the story")


def _is_foreign(path: Path) -> bool:
    """Whether a file holds something else; one that was only just begun is empty, or has no table yet."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return False
    marked = int.from_bytes(header[_MARK]) == _APPLICATION
    return not header.startswith(_MAGIC) or (any(header[_COOKIE]) and not marked)


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    """Write ahead, and to the disk before a transaction counts as done; leave its begin and end to `_begin`."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {_PATIENCE}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "trusted_schema = OFF",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Let one writer in at a time, from the begin of his transaction to its end; readers never wait."""
    writes = connection.get_execution_options().get(WRITES, False)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    elif writes:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def mark(connection: Connection) -> None:
    """Mark a new SQLite file as a story."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION}")
