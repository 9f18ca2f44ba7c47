"""Many articles, here and in several processes."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from dateline.errors import UsageError
from dateline.ingest.model import Extraction, Fault
from dateline.ingest.run import Workers, in_process, process_all, processes, workers_for
from dateline.ingest.run.executors import FEW
from tests.ingest.run.working import dies_where_it_works, jobs, read

P = ParamSpec("P")
T = TypeVar("T")


def test_results_come_in_the_order_of_the_articles() -> None:
    """Each article has its result at its own place."""
    works = jobs(5)
    found = process_all(works, read, in_process())
    assert [one.article.id for one in found if isinstance(one, Extraction)] == [
        work.article.id for work in works
    ]


def test_no_articles_are_no_work() -> None:
    """An empty list gives an empty result."""
    assert process_all([], read, in_process()) == ()


def test_progress_is_told_of_every_article() -> None:
    """The callback gets each result once, faults included."""
    told: list[Extraction | Fault] = []
    found = process_all(jobs(4, special={2: "raises"}), read, in_process(), progress=told.append)
    assert len(told) == 4
    assert all(one in told for one in found)


@pytest.mark.parametrize("text", ["raises", "leaves"])
def test_an_exception_is_one_line_about_one_article(text: str) -> None:
    """Whatever a function raises becomes a fault of its article, on a single line."""
    found = process_all(jobs(3, special={1: text}), read, in_process())
    fault = found[1]
    assert isinstance(fault, Fault)
    assert fault.origin == "seeds/a1.txt"
    assert "\n" not in str(fault)
    assert isinstance(found[0], Extraction)
    assert isinstance(found[2], Extraction)


def test_processes_give_the_same_bytes() -> None:
    """Where the work is done cannot be told from the results."""
    works = jobs(12, special={3: "unreadable", 7: "raises"})
    here = process_all(works, read, in_process())
    there = process_all(works, read, processes(2))
    assert here == there
    assert [pickle.dumps(one) for one in map(_again, here)] == [
        pickle.dumps(one) for one in map(_again, there)
    ]


def _again(result: Extraction | Fault) -> object:
    """Through one more round of pickling, which forgets what objects were shared in memory."""
    return pickle.loads(pickle.dumps(result))  # noqa: S301 - made here


def test_a_worker_that_ends_loses_no_article(tmp_path: Path) -> None:
    """One worker is killed on an article: that article and all others are done all the same."""
    special = {6: "deadly once"}
    there = process_all(jobs(12, tmp_path / "killed", special), read, processes(2))
    assert (tmp_path / "killed").exists()
    here = process_all(jobs(12, tmp_path / "killed", special), read, in_process())
    assert there == here
    assert all(isinstance(one, Extraction) for one in there)


def test_an_article_that_ends_every_worker_is_left_out() -> None:
    """The article is tried alone and then listed as a fault; no other article suffers."""
    found = process_all(jobs(12, special={6: "deadly"}), read, processes(2))
    faults = {place: one for place, one in enumerate(found) if isinstance(one, Fault)}
    assert set(faults) == {6}
    assert "ended before it was done" in str(faults[6])


def test_workers_that_never_live_do_not_run_for_ever() -> None:
    """Where no process can be kept alive, the rest is given up with a reason."""
    found = process_all(jobs(12), dies_where_it_works, processes(1))
    assert all(isinstance(one, Fault) for one in found)
    assert "no worker could be kept running" in str(found[-1])


def test_a_result_that_cannot_be_sent_back_is_a_fault() -> None:
    """What cannot be pickled is one article's fault, too."""
    found = process_all(jobs(2), _unsendable, processes(1))
    assert ["could not be worked on" in str(one) for one in found] == [True, True]


def _unsendable(job: object) -> Fault:
    class Local(Fault):
        pass

    return Local("x", "y")


class _Silent(Executor):
    """Takes work and never does it."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        del fn, args, kwargs
        return Future()


def test_workers_lost_for_good_leave_the_rest_as_faults() -> None:
    """Where no result comes and none can be expected, what is left says why."""
    lost = Workers(
        open=_Silent, ahead=2, alone=_Silent, stalled=lambda _: "all are gone", patience=0.01
    )
    found = process_all(jobs(3), read, lost)
    assert ["all are gone" in str(one) for one in found] == [True, True, True]


@pytest.mark.parametrize(
    ("count", "jobs_asked", "ahead_of_one"),
    [(1, None, True), (FEW - 1, None, True), (500, 1, True), (1, 8, True), (500, 2, False)],
)
def test_few_articles_take_no_other_process(
    count: int, jobs_asked: int | None, ahead_of_one: bool
) -> None:
    """Processes are started only where they are asked for or are worth their start."""
    assert (workers_for(count, jobs=jobs_asked).ahead == 1) is ahead_of_one


def test_no_jobs_at_all_are_refused() -> None:
    """A number of processes below one is a mistake."""
    with pytest.raises(UsageError, match="0 processes"):
        workers_for(3, jobs=0)


def test_jobs_and_a_cluster_exclude_each_other() -> None:
    """A cluster brings its own workers."""
    with pytest.raises(UsageError, match="together"):
        workers_for(3, jobs=2, scheduler="tcp://127.0.0.1:1")


INTERRUPTED = """
from dateline.ingest.run import process_all, processes
from tests.ingest.run.working import jobs, sleeps

if __name__ == "__main__":
    try:
        print("begun", flush=True)
        process_all(jobs(4), sleeps, processes(2))
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.parametrize("started", [False, True])
def test_an_interrupt_ends_the_workers_without_a_word(
    started: bool, project: Path, tmp_path: Path
) -> None:
    """Ctrl-C, which the terminal sends to every process, ends the run at once, at any moment."""
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(project), "SLEEPING": str(tmp_path / "sleeping")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        while started and not (tmp_path / "sleeping").exists():
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert (out, err) == ("interrupted\n", "")
