"""Many articles at once: in this process, in several, or on a Dask cluster.

executors  where the work is done, and how many articles at a time
many       the work itself: results in order, and no article lost with a worker
"""

from dateline.ingest.run.executors import Workers, cluster, in_process, processes, workers_for
from dateline.ingest.run.many import process_all

__all__ = ["Workers", "cluster", "in_process", "process_all", "processes", "workers_for"]
