"""Where articles are worked on: here, in several processes, or on a Dask cluster.

Each place is a way to open a `concurrent.futures` executor, since one whose worker has crashed is
of no more use and another must be opened. The package `distributed` is imported only where a
cluster is asked for.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from typing import Any, ParamSpec, TypeVar

from dateline import __version__
from dateline.errors import UsageError

P = ParamSpec("P")
T = TypeVar("T")

# Below this many articles (of some 20 ms each) the start of other processes takes longer than they do.
FEW = 64
# How many articles wait for each worker, so that none is idle while a result is fetched.
_AHEAD = 3
_AHEAD_OF_CLUSTER = 1024  # how many workers there are can change at any time
_MOST_PROCESSES = 61  # what Windows can wait for


@dataclass(frozen=True, slots=True)
class Workers:
    """A place where articles are worked on.

    Attributes:
        open: Opens an executor and closes it again; every call opens a fresh one.
        ahead: How many articles are handed over before the first result is fetched.
        alone: Opens an executor for one article that may have crashed a worker.
        stalled: Why no more results can be expected, asked when none came for a while; empty
            while there is hope.
        patience: Seconds without a result after which that is asked.
    """

    open: Callable[[], AbstractContextManager[Executor]]
    ahead: int
    alone: Callable[[], AbstractContextManager[Executor]]
    stalled: Callable[[Executor], str] = lambda _: ""
    patience: float = 5.0


def workers_for(count: int, *, jobs: int | None = None, scheduler: str | None = None) -> Workers:
    """The place that suits a number of articles.

    Args:
        count: How many articles there are.
        jobs: How many processes to use; None leaves it to the number of articles and cores.
        scheduler: The address of a Dask scheduler, such as `tcp://10.0.0.1:8786`.

    Raises:
        UsageError: Both are asked for, or `jobs` is less than one.
    """
    if scheduler is not None:
        if jobs is not None:
            raise UsageError(
                "--jobs and --scheduler cannot be used together",
                "a cluster has as many workers as it was started with",
            )
        return cluster(scheduler)
    if jobs is not None and jobs < 1:
        raise UsageError(f"{jobs} processes cannot do any work", "--jobs takes a number from 1")
    wanted = jobs if jobs is not None else (cores() if count >= FEW else 1)
    wanted = min(wanted, max(count, 1))
    return in_process() if wanted == 1 else processes(wanted)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_process() -> Workers:
    """This process, one article after the other."""
    return Workers(open=_Inline, ahead=1, alone=_Inline)


def processes(jobs: int) -> Workers:
    """Processes of this machine, started afresh, so that no thread or lock is copied into them."""
    jobs = min(jobs, _MOST_PROCESSES)
    return Workers(open=lambda: _pool(jobs), ahead=jobs * _AHEAD, alone=lambda: _pool(1))


def cluster(address: str, *, answer_within: float = 5, workers_within: float = 10) -> Workers:
    """The workers of a Dask scheduler; its machines need the same version of Dateline.

    Args:
        address: The scheduler's, such as `tcp://10.0.0.1:8786`.
        answer_within: Seconds that the scheduler has to answer.
        workers_within: Seconds that a first worker has to be there.

    Raises:
        UsageError: On opening: `distributed` is not installed, the scheduler cannot be reached, it
            has no workers, or Dateline is missing there or of another version.
    """

    def opened() -> AbstractContextManager[Executor]:
        return _dask(address, answer_within, workers_within)

    return Workers(open=opened, ahead=_AHEAD_OF_CLUSTER, alone=opened, stalled=_no_workers)


class _Inline(Executor):
    """Does the work at once, in the calling thread."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands on whatever was raised
            future.set_exception(error)
        return future


@contextmanager
def _pool(jobs: int) -> Iterator[Executor]:
    """Worker processes; on leaving, articles that were not begun are dropped."""
    try:
        pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_leave_interrupts)
    except (OSError, ImportError, NotImplementedError) as error:
        raise UsageError(
            f"worker processes cannot be started on this machine: {error}",
            "--jobs 1 works in one process",
        ) from None
    try:
        yield pool
    except BaseException:
        # Whoever interrupts does not want to wait for what a model may take minutes to answer.
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> BaseContext:
    """Never plain `fork`, which copies the progress bar's thread and its locks half-way."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver  # not on Windows

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["dateline.ingest.pipeline"])
    # The process that workers are forked from inherits that it hears no Ctrl-C, which would end
    # it in the middle of its imports with a traceback; here the signal waits until it is started.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _leave_interrupts() -> None:
    """Ctrl-C is for the main process, which then ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _dask(address: str, answer_within: float, workers_within: float) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        if error.name and error.name.partition(".")[0] not in {"distributed", "dask"}:
            raise UsageError(f"the package distributed cannot be loaded: {error}") from None
        raise UsageError(
            "--scheduler needs the package distributed, which is not installed",
            'install dateline with its extra: pip install "dateline[cluster]"',
        ) from None
    with warnings.catch_warnings():
        # On large inputs and on versions of its own parts it warns in the middle of the output.
        warnings.filterwarnings("ignore", module=r"distributed(\..*)?")
        _hush()
        client = _connect(Client, address, answer_within)
        try:
            _check_cluster(client, address, workers_within)
            # Not pure: two articles with the same bytes are still two, and so is a second attempt.
            executor: Executor = client.get_executor(pure=False)
            yield executor
        finally:
            client.close(timeout=answer_within)


def _hush() -> None:
    """Keep its log, tracebacks included, off the terminal: what matters of it becomes a fault."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _connect(make: Callable[..., Any], address: str, seconds: float) -> Any:
    try:
        return make(address, timeout=seconds, set_as_default=False)
    except (OSError, ValueError, TypeError, TimeoutError) as error:
        said = " ".join(str(error).split())
        raise UsageError(
            f"no Dask scheduler answers at {address}" + (f": {said}" if said else ""),
            "start one with `dask scheduler`; it prints its address, such as tcp://10.0.0.1:8786",
        ) from None


def _check_cluster(client: Any, address: str, seconds: float) -> None:
    """Workers there must be, and the same Dateline on all of them: other code, other bytes."""
    try:
        client.wait_for_workers(1, timeout=seconds)
    except TimeoutError:
        raise UsageError(
            f"the scheduler at {address} has no workers", f"start some with `dask worker {address}`"
        ) from None
    found = {
        "the scheduler": _tried(client.run_on_scheduler),
        **client.run(_version, on_error="return"),
    }
    for where, version in sorted(found.items()):
        if version != __version__:
            has = f"has version {version}" if isinstance(version, str) else "has none"
            raise UsageError(
                f"the cluster needs dateline {__version__} on all its machines, but {where} {has}",
                "install the same version there",
            )


def _tried(run: Callable[..., Any]) -> object:
    try:
        return run(_version)
    except Exception as error:  # noqa: BLE001 - whatever the other side raised
        return error


def _version() -> str:
    return __version__


def _no_workers(executor: Any) -> str:
    """Whether a cluster has lost its scheduler or all of its workers."""
    client = executor._client
    if client.status not in {"running", "connecting"}:
        return "the scheduler is gone"
    try:
        workers = client.scheduler_info()["workers"]
    except (OSError, TimeoutError):
        return "the scheduler does not answer"
    return "" if workers else "the cluster has no workers left"
