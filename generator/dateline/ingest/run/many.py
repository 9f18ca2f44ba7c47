"""Works on many articles, and loses none of them.

An article that ends its worker takes others down with it that were under way; which one it was
cannot be told. So all of them are tried again, each alone; the one that fails again is a fault,
and everything else goes on. Results come in the order of the articles, whatever worked on them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    wait,
)
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from dateline.errors import UsageError
from dateline.ingest.extractors.seam import in_one_line
from dateline.ingest.model import Article, Fault
from dateline.ingest.run.executors import Workers

# After so many crashes in a row without a single article done, no worker can be kept alive.
_MOST_BREAKS = 3
_SELF_ENDED = "KilledWorker"  # by Dask's name: it tried several workers already
_OTHERS = "no other article suffers from it"
_AGAIN = "run it again: what is done already stays as it is"


class Work(Protocol):
    """One article, with all that is needed to work on it; it can be pickled."""

    @property
    def article(self) -> Article:
        """The article."""


W = TypeVar("W", bound=Work)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Failed:
    """What a function raised, in words: not every exception survives the way back."""

    reason: str


def process_all(
    works: Sequence[W],
    function: Callable[[W], R | Fault],
    workers: Workers,
    *,
    progress: Callable[[R | Fault], None] = lambda _: None,
) -> tuple[R | Fault, ...]:
    """Work on all articles.

    Args:
        works: The articles.
        function: Works on one; at the top level of a module, or a `partial` of such, so that other
            processes can find it. Depends on nothing but its argument.
        workers: Where the work is done.
        progress: Called with each result as it comes, in any order.

    Returns:
        A result for each article, in their order. What could not be worked on, not even alone, is a
        `Fault`.

    Raises:
        UsageError: The workers cannot be started or reached in the first place.
    """
    run = _Run(works, function, workers, progress)
    breaks = 0
    while run.queue and breaks < _MOST_BREAKS:
        worked = run.worked
        run.each_alone(run.together())
        breaks = breaks + 1 if run.worked == worked else 0
    run.give_up("no worker could be kept running")
    return tuple(run.results[place] for place in range(len(works)))


@dataclass
class _Run(Generic[W, R]):
    """What is done, and what is still to do; articles are named by their place."""

    works: Sequence[W]
    function: Callable[[W], R | Fault]
    workers: Workers
    progress: Callable[[R | Fault], None]
    results: dict[int, R | Fault] = field(default_factory=dict)
    worked: int = 0
    queue: deque[int] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.queue.extend(range(len(self.works)))

    def together(self) -> list[int]:
        """Work on the queue until it is empty or a worker crashes.

        Returns:
            Those that failed or were under way when a worker crashed.
        """
        suspects: list[int] = []
        try:
            with self.workers.open() as executor:
                self._drain(executor, suspects)
        except UsageError as error:
            if not self.results:
                raise
            self.give_up(error.message, suspects)
            return []
        return suspects

    def each_alone(self, suspects: Iterable[int]) -> None:
        """Try each once more with nothing beside it; what fails again is a fault."""
        waiting = deque(sorted(suspects))
        while waiting:
            try:
                with self.workers.alone() as executor:
                    while waiting and self._one(executor, waiting.popleft()):
                        pass
            except UsageError as error:
                self.give_up(error.message, [*waiting])
                return

    def give_up(self, why: str, others: Iterable[int] = ()) -> None:
        """Make faults of all that is left."""
        for place in (*others, *self.queue):
            if place not in self.results:
                self._finish(place, self._fault(place, f"it was not worked on: {why}", _AGAIN))
        self.queue.clear()

    def _drain(self, executor: Executor, suspects: list[int]) -> None:
        pending: dict[Future[Any], int] = {}
        broken = False
        while pending or (self.queue and not broken):
            broken = broken or not self._fill(executor, pending)
            done, _ = wait(pending, self.workers.patience, FIRST_COMPLETED)
            if pending and not done and (why := self.workers.stalled(executor)):
                self.give_up(why, [*pending.values(), *suspects])
                suspects.clear()
                return
            for future in done:
                place = pending.pop(future)
                broken |= self._take(future, place, suspects)

    def _fill(self, executor: Executor, pending: dict[Future[Any], int]) -> bool:
        """Hand over as many as the executor should have at a time; false once it is broken."""
        while self.queue and len(pending) < self.workers.ahead:
            place = self.queue[0]
            try:
                future = executor.submit(_guarded, self.function, self.works[place])
            except (BrokenExecutor, OSError, RuntimeError):
                return False
            pending[future] = self.queue.popleft()
        return True

    def _take(self, future: Future[Any], place: int, suspects: list[int]) -> bool:
        """Keep a result, or what is to be tried alone; true where the executor is broken."""
        try:
            result = future.result()
        except (BrokenExecutor, CancelledError):
            suspects.append(place)
            return True
        except Exception as error:  # noqa: BLE001 - what the other side raised can be anything
            if type(error).__name__ == _SELF_ENDED:
                self._finish(place, self._crashed(place))
            else:
                suspects.append(place)
            return False
        if isinstance(result, _Failed):
            suspects.append(place)
        else:
            self._keep(place, result)
        return False

    def _one(self, executor: Executor, place: int) -> bool:
        """Work on one article by itself; false where the executor is broken now."""
        try:
            result = executor.submit(_guarded, self.function, self.works[place]).result()
        except (BrokenExecutor, CancelledError, OSError):
            self._finish(place, self._crashed(place))
            return False
        except Exception as error:  # noqa: BLE001 - what the other side raised can be anything
            self._finish(place, self._failed(place, in_one_line(error)))
            return True
        if isinstance(result, _Failed):
            self._finish(place, self._failed(place, result.reason))
        else:
            self._keep(place, result)
        return True

    def _keep(self, place: int, result: R | Fault) -> None:
        """Keep what the function returned; that a worker lived to return it is counted."""
        self.worked += 1
        self._finish(place, result)

    def _finish(self, place: int, result: R | Fault) -> None:
        self.results[place] = result
        self.progress(result)

    def _failed(self, place: int, reason: str) -> Fault:
        return self._fault(place, f"it could not be worked on: {reason}")

    def _crashed(self, place: int) -> Fault:
        return self._fault(place, "each process that worked on it ended before it was done")

    def _fault(self, place: int, message: str, hint: str = _OTHERS) -> Fault:
        return Fault(self.works[place].article.origin, message, hint)


def _guarded(function: Callable[[Any], Any], work: Any) -> Any:
    """Call a function; what it raises comes back as a value."""
    try:
        return function(work)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - one bad article stops no other
        return _Failed(in_one_line(error))
