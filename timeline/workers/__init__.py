"""Who does the work on many things: this process, several on this machine, or a cluster. Knows no work itself.

Each gives a `Spread`, which is called as `map` is: the results come in the order of what is given, whoever was
quicker, and no more is taken than is being worked on, so that memory stays bounded.
"""

from timeline.workers.dask_cluster import cluster
from timeline.workers.processes import processes
from timeline.workers.spread import Spread, here

__all__ = ["Spread", "cluster", "here", "processes"]
