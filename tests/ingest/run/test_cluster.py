"""Many articles on a real Dask cluster: a scheduler and two workers, each a process of its own."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.ingest.model import Extraction
from dateline.ingest.run import cluster, in_process, process_all, workers_for
from tests.ingest.run.working import jobs, read

pytestmark = pytest.mark.server
PROJECT = Path(__file__).parents[3]
_NO_NANNY = ("--no-nanny", "--no-dashboard", "--nthreads", "1", "--memory-limit", "0")


@pytest.fixture(scope="module", autouse=True)
def distributed() -> None:
    """The package; without it these tests are skipped, and fail where CI is set."""
    if importlib.util.find_spec("distributed") is None:
        missing = "distributed is not installed: it comes with the extra dateline[cluster]"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)


@contextmanager
def started(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process of Dask's command line, which is killed at the end."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", "--host", "127.0.0.1", *arguments]
    with subprocess.Popen(
        command, cwd=PROJECT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told(process: subprocess.Popen[str], words: str) -> str:
    """Wait for a line of the log, and give it."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if words in line:
            return line
    pytest.fail(f"the process ended: {''.join(lines)}")


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler without workers."""
    with started("dask_scheduler", "--port", "0", "--no-dashboard") as process:
        yield told(process, "Scheduler at:").split()[-1]


@pytest.fixture
def address(scheduler: str) -> Iterator[str]:
    """The address of the scheduler, with two workers for the length of a test."""
    with ExitStack() as stack:
        workers = [
            stack.enter_context(started("dask_worker", scheduler, *_NO_NANNY)) for _ in range(2)
        ]
        for worker in workers:
            told(worker, "Registered to:")
        yield scheduler


def test_a_scheduler_without_workers_is_said_so(scheduler: str) -> None:
    """Where nobody would do the work, the command ends with what to start."""
    with pytest.raises(UsageError, match="has no workers") as error:
        process_all(jobs(2), read, cluster(scheduler, workers_within=0.5))
    assert f"dask worker {scheduler}" in error.value.hint


def test_a_killed_worker_loses_no_article(address: str, tmp_path: Path) -> None:
    """One of two workers is killed half-way, and the results are those of one process."""
    marker = tmp_path / "killed"
    works = jobs(40, marker, {20: "deadly once", 5: "unreadable", 30: "raises"})
    there = process_all(works, read, workers_for(40, scheduler=address))
    assert marker.exists()
    assert there == process_all(works, read, in_process())
    assert sum(isinstance(one, Extraction) for one in there) == 38


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x", "tcp://127.0.0.1:bad"])
def test_a_scheduler_that_does_not_answer_is_said_so(address: str) -> None:
    """A wrong address ends the command within seconds, in one line."""
    with pytest.raises(UsageError, match="no Dask scheduler answers") as error:
        process_all(jobs(2), read, cluster(address, answer_within=0.5))
    assert address in error.value.message


def test_a_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the message says how to install it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match="not installed") as error:
        process_all(jobs(2), read, workers_for(2, scheduler="tcp://127.0.0.1:9"))
    assert "dateline[cluster]" in error.value.hint
