"""A story of any version is brought to the newest with all that it holds; one of a newer program is left alone."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, inspect, text
from store_articles import articles

from timeline.errors import UsageError
from timeline.store import open_story
from timeline.store.address import open_engine
from timeline.store.migrations import STEPS, migrate
from timeline.store.schema import METADATA


@contextmanager
def engine_of(address: str) -> Iterator[Engine]:
    engine = open_engine(address, create=True)
    yield engine
    engine.dispose()


def put_article(connection: Connection) -> None:
    row = {"text": articles("landing.txt")[0].text, "data": b""}
    connection.execute(text("INSERT INTO articles VALUES (0, 'a', 'b', 'c', :text, :data, :data)"), row)


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_a_story_of_each_version_keeps_its_articles(new_story: str, version: int) -> None:
    with engine_of(new_story) as engine:
        with engine.begin() as connection:
            migrate(connection, name="story", to=version)
            put_article(connection)
        open_story(new_story).close()
        with engine.begin() as connection:
            assert connection.scalar(text("SELECT max(version) FROM schema_version")) == len(STEPS)
            assert connection.scalar(text("SELECT text FROM articles")) == articles("landing.txt")[0].text


def test_the_steps_make_the_tables_that_the_program_uses(new_story: str) -> None:
    open_story(new_story, create=True).close()
    with engine_of(new_story) as engine:
        found = inspect(engine)
        made = {name: {c["name"] for c in found.get_columns(name)} for name in found.get_table_names()}
    used = {table.name: {column.name for column in table.columns} for table in METADATA.sorted_tables}
    assert made == used | {"schema_version": {"version"}}


def test_a_story_of_a_newer_program_is_refused(new_story: str) -> None:
    open_story(new_story, create=True).close()
    with engine_of(new_story) as engine, engine.begin() as connection:
        connection.execute(text("INSERT INTO schema_version VALUES (1000)"))
    with pytest.raises(UsageError, match="newer version"):
        open_story(new_story)


def test_a_database_of_somebody_else_is_left_alone(new_story: str) -> None:
    with engine_of(new_story) as engine, engine.begin() as connection:
        connection.execute(text("CREATE TABLE accounts (owner TEXT)"))
    with pytest.raises(UsageError, match="story"):
        open_story(new_story, create=True)
