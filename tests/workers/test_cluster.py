"""A Dask cluster finds what one process finds, even when a worker dies in the middle."""

import os
import signal
from pathlib import Path

import pytest

from timeline import __version__, build
from timeline.errors import UsageError
from timeline.intake import read_text
from timeline.workers import cluster

distributed = pytest.importorskip("distributed", reason="Dask is not installed")
pytestmark = pytest.mark.filterwarnings("default")

ARTICLES = tuple(
    read_text(
        f"LONDON, May {day}, 1982 (Isles Wire) - Patrol {day} landed on the island on Saturday and took a hill.",
        name=f"patrol-{day}.txt",
    )
    for day in range(1, 13)
)


def whose(_: object) -> int:
    return os.getpid()


def test_a_worker_that_dies_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        local_directory=str(tmp_path),
    ) as local:
        with cluster(local.scheduler_address, version=__version__) as spread:
            victim = next(spread(whose, [0]))
            found = []
            for annotation in build.annotate_story(ARTICLES, spread=spread):
                found.append(annotation)
                if len(found) == 3:
                    os.kill(victim, signal.SIGKILL)
        assert found == list(build.annotate_story(ARTICLES))
        with pytest.raises(UsageError, match="version"), cluster(local.scheduler_address, version="0.0.0"):
            pass


def test_a_cluster_that_does_not_answer_is_named_with_a_remedy() -> None:
    unanswered = cluster("tcp://127.0.0.1:9", version=__version__, patience="1s")
    with pytest.raises(UsageError, match="no scheduler"), unanswered:
        pass
