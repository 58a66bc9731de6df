"""Who does a command's work: `--jobs` and `--dask`. Knows no work itself."""

from contextlib import AbstractContextManager
from typing import Annotated

import typer

from timeline import __version__
from timeline.errors import UsageError
from timeline.workers import Spread, cluster, processes

JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=1, max=256, metavar="N", help="How many processes share the work.")
]
DaskOption = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="A Dask cluster for the work, like tcp://host:8786.")
]


def spreading(jobs: int, dask: str | None) -> AbstractContextManager[Spread]:
    """Who does the work, to be let go when it is done; raises UsageError where both are wished for."""
    if dask is None:
        return processes(jobs)
    if jobs > 1:
        raise UsageError("--jobs and --dask: both say who does the work. Give one of them")
    return cluster(dask, version=__version__)
