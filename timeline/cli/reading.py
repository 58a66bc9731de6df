"""The articles that a command's arguments name; each failure is said at once. Reads no format itself."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from timeline.calendar import parse_day
from timeline.cli.say import finish, say
from timeline.errors import InputError, UsageError
from timeline.model import Article

Paths = Annotated[list[str], typer.Argument(help="Articles: files, folders, or - for standard input.")]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication day (YYYY-MM-DD) of articles without one.")
]


SplitOption = Annotated[
    bool | None,
    typer.Option(
        "--split/--no-split",
        help="Divide texts that hold several stories.",
        show_default="where it is sure",
    ),
]
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FIELD=NAME,...", help="Which columns of a table hold what, as text=Body,published=Date."
    ),
]


def read_all(
    paths: Sequence[str],
    published: str | None = None,
    *,
    split: bool | None = None,
    columns: Sequence[str] | None = None,
) -> tuple[tuple[Article, ...], tuple[InputError, ...]]:
    """Return all articles, and what could not be read; exit where there is no article."""
    from timeline import intake  # noqa: PLC0415

    found = intake.read(
        paths,
        published=day_of(published),
        split=split,
        columns=intake.parse_columns(columns or ()),
        stdin=sys.stdin.buffer,
    )
    for error in found.failures:
        say(f"timeline: {error}")
    if not found.articles:
        finish(failed=len(found.failures), read=0)
    return found.articles, found.failures


def read_each(
    paths: Sequence[str],
    published: str | None,
    *,
    split: bool | None = None,
    columns: Sequence[str] | None = None,
) -> Iterator[Article | InputError]:
    """Yield articles and failures, one at a time."""
    from timeline import intake  # noqa: PLC0415

    return intake.read_iter(
        paths,
        published=day_of(published),
        split=split,
        columns=intake.parse_columns(columns or ()),
        stdin=sys.stdin.buffer,
    )


class ArticleStream:
    """The articles one at a time; `read` counts how many came, `failures` are those that could not be read."""

    def __init__(
        self,
        paths: Sequence[str],
        published: str | None,
        *,
        split: bool | None = None,
        columns: Sequence[str] | None = None,
    ) -> None:
        self._found = read_each(paths, published, split=split, columns=columns)
        self.read = 0
        self.failures: list[InputError] = []

    @property
    def failed(self) -> int:
        """How many could not be read."""
        return len(self.failures)

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles; what cannot be read is said and counted."""
        for found in self._found:
            if isinstance(found, InputError):
                self.failures.append(found)
                say(f"timeline: {found}")
            else:
                self.read += 1
                yield found


def day_of(text: str | None, *, option: str = "--published") -> int | None:
    """Return the number of the day that an option names, None where it was not given."""
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as error:
        raise UsageError(f"{option} {text}: not a day. Write it as YYYY-MM-DD, like 2020-01-03") from error
