"""The tables of a story as they are now; `migrations.py` makes them, docs/STORE.md tells what they hold."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()

articles = Table(
    "articles",
    METADATA,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("content", Text, nullable=False, unique=True),
    Column("words", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("read", LargeBinary, nullable=False),
    Column("dated", LargeBinary, nullable=False),
)
annotations = Table(
    "annotations",
    METADATA,
    Column("position", Integer, ForeignKey("articles.position"), primary_key=True, autoincrement=False),
    Column("settled", Text, nullable=False),
    Column("version", Text, nullable=False),
)
findings = Table(
    "findings",
    METADATA,
    Column("position", Integer, ForeignKey("annotations.position"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
failures = Table(
    "failures",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("remedy", Text, nullable=False),
)
merged = Table(
    "merged",
    METADATA,
    Column("part", Text, primary_key=True),
    Column("piece", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
edits = Table(
    "edits",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("line", Text, nullable=False),
)
