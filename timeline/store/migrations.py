"""How a story's tables came to be, step by step: a story of any version is brought to the newest. Forward only.

A step is never changed once it was published: what is new is a new step at the end. `schema.py` has the tables as
they are after the last one.
"""

from sqlalchemy import Connection, inspect, text

from timeline.errors import UsageError
from timeline.store.address import mark

# Statements of each step; {blob} is what the database calls bytes.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE articles (
            position INTEGER NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            content TEXT NOT NULL UNIQUE,
            words TEXT NOT NULL,
            text TEXT NOT NULL,
            read {blob} NOT NULL,
            dated {blob} NOT NULL
        )""",
        "CREATE INDEX articles_words ON articles (words)",
        """CREATE TABLE annotations (
            position INTEGER NOT NULL PRIMARY KEY REFERENCES articles (position),
            settled TEXT NOT NULL,
            version TEXT NOT NULL,
            article {blob} NOT NULL,
            timexes {blob} NOT NULL,
            events {blob} NOT NULL,
            relations {blob} NOT NULL,
            conflicts {blob} NOT NULL,
            statements {blob} NOT NULL,
            links {blob} NOT NULL
        )""",
        """CREATE TABLE failures (
            name TEXT NOT NULL PRIMARY KEY,
            reason TEXT NOT NULL,
            remedy TEXT NOT NULL
        )""",
        """CREATE TABLE merged (
            part TEXT NOT NULL PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            data {blob} NOT NULL
        )""",
    ),
    # What was found is a row for each part of it, so that a new part needs no column; it is found anew. The ledger.
    (
        "DROP TABLE annotations",
        """CREATE TABLE annotations (
            position INTEGER NOT NULL PRIMARY KEY REFERENCES articles (position),
            settled TEXT NOT NULL,
            version TEXT NOT NULL
        )""",
        """CREATE TABLE findings (
            position INTEGER NOT NULL REFERENCES annotations (position) ON DELETE CASCADE,
            part TEXT NOT NULL,
            data {blob} NOT NULL,
            PRIMARY KEY (position, part)
        )""",
        """CREATE TABLE edits (
            number INTEGER NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            line TEXT NOT NULL
        )""",
    ),
    # The timeline in pieces, so that a large one is never in memory twice; it is made anew.
    (
        "DROP TABLE merged",
        """CREATE TABLE merged (
            part TEXT NOT NULL,
            piece INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            data {blob} NOT NULL,
            PRIMARY KEY (part, piece)
        )""",
    ),
)
_BLOBS = {"sqlite": "BLOB", "postgresql": "BYTEA"}
_VERSIONS = "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)"


def migrate(connection: Connection, *, name: str, to: int = len(STEPS)) -> None:
    """Bring the tables to a version, the newest as a rule; the connection's transaction holds all of it or nothing.

    Raises UsageError where the database is no story, or one of a newer program.
    """
    tables = inspect(connection).get_table_names()
    if "schema_version" not in tables:
        if tables:
            raise UsageError(f"{name}: holds other tables, and no story. Name a database of its own")
        mark(connection)
        connection.execute(text(_VERSIONS))
    version = connection.execute(text("SELECT max(version) FROM schema_version")).scalar() or 0
    if version > len(STEPS):
        raise UsageError(f"{name}: was written by a newer version of this program. Use that one")
    for number, step in enumerate(STEPS[version:to], start=version + 1):
        for statement in step:
            connection.execute(text(statement.format(blob=_BLOBS[connection.dialect.name])))
        connection.execute(text("INSERT INTO schema_version VALUES (:number)"), {"number": number})
