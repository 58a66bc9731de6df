"""A Dask cluster. The only room with Dask; knows no work itself."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from timeline.errors import UsageError
from timeline.workers.spread import Spread, in_order

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_AHEAD = 4  # pieces of work for each thread of the cluster
_LEAST_AHEAD = 16


@contextmanager
def cluster(address: str, *, version: str, patience: str = "10s") -> Iterator[Spread]:
    """Work on the cluster whose scheduler is at the address, like tcp://host:8786; what a lost worker had is redone.

    Raises UsageError where none answers, or where its workers have another version of the program: they would find
    something else.
    """
    try:
        from distributed import Client  # noqa: PLC0415
    except ModuleNotFoundError as error:
        remedy = "Install it, as with pip install 'dateline-timeline[dask]'"
        raise UsageError(f"--dask {address}: {error.name} is not installed. {remedy}") from error
    try:
        client = Client(address, timeout=patience, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        remedy = "Start one with dask scheduler, and workers for it with dask worker"
        raise UsageError(f"--dask {address}: no scheduler answers there ({error}). {remedy}") from error
    with client:
        _check(client.run(_version), version, address)
        threads: dict[str, int] = client.nthreads()  # type: ignore[no-untyped-call]
        ahead = max(_LEAST_AHEAD, _AHEAD * sum(threads.values()))

        def spread(work: Callable[[_Given], _Made], given: Iterable[_Given], /) -> Iterator[_Made]:
            return in_order(lambda one: client.submit(work, one, pure=False), given, ahead=ahead)

        yield spread


def _version() -> str | None:
    """The version of the program on a worker, None where it is not installed there."""
    try:
        from timeline import __version__  # noqa: PLC0415
    except ModuleNotFoundError:
        return None
    return __version__


def _check(found: dict[str, str | None], version: str, address: str) -> None:
    if not found:
        raise UsageError(
            f"--dask {address}: the cluster has no workers. Start some with dask worker {address}"
        )
    for worker, other in sorted(found.items()):
        if other != version:
            has = f"version {other} of the program" if other else "no such program"
            raise UsageError(
                f"--dask {address}: the worker {worker} has {has}. Install version {version} there"
            )
