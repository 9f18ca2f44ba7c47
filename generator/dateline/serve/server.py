"""Build, show, wait for a change, build again, until told to stop."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from types import FrameType
from typing import Protocol

from tornado.httpserver import HTTPServer

from dateline.errors import ContentError, Location, Problem, UsageError
from dateline.serve.pages import Stage, application
from dateline.serve.shown import good
from dateline.serve.watching import Watch

HOST = "127.0.0.1"

# How long, in seconds, a build under way may still take after the preview was told to stop.
_LAST_WAIT = 2.0
# Connections that may wait to be answered.
_WAITING = 128
# How many ports after a taken one are tried for the advice.
_NEAR = 20


class Built(Protocol):
    """What the preview needs to know of a build."""

    @property
    def title(self) -> str:
        """The site's title."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """The site's files by path from its root."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Warnings."""

    @property
    def rendered(self) -> int:
        """Pages that were made anew."""

    @property
    def reused(self) -> int:
        """Pages that were taken from the build before."""


class Reporter(Protocol):
    """Where the preview says what happens."""

    def up(self, url: str) -> None:
        """The first build has ended, and the browser may come."""

    def built(self, site: Built, changed: tuple[str, ...], seconds: float) -> None:
        """A build went well; `changed` names the files that led to it, none for the first."""

    def failed(self, problems: tuple[Problem, ...], *, has_site: bool) -> None:
        """A build failed; `has_site` says whether an earlier one is being shown."""

    def stopped(self) -> None:
        """All is closed."""


def bind(port: int) -> socket.socket:
    """Take `port` on the loopback interface, or any free one for 0.

    Raises:
        UsageError: The port is taken, or needs rights that the user does not have.
    """
    try:
        opened = socket.create_server((HOST, port), backlog=_WAITING)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UsageError(f"port {port} is taken; use --port {_free_after(port)}") from error
        if error.errno in (errno.EACCES, errno.EPERM):
            raise UsageError(
                f"port {port} is reserved for the system; use --port {_free_after(8000 - 1)}"
            ) from error
        raise UsageError(f"port {port} cannot be used: {error.strerror}") from error
    opened.setblocking(False)
    return opened


def _free_after(port: int) -> int:
    """The next port that can be taken just now."""
    for candidate in range(port + 1, min(port + _NEAR, 65535) + 1):
        with suppress(OSError), socket.create_server((HOST, candidate)):
            return candidate
    return 0  # any free one


def address(listening: socket.socket) -> str:
    """The URL at which the site is seen."""
    return f"http://{HOST}:{listening.getsockname()[1]}/"


def run(
    root: Path,
    make: Callable[[], Built],
    listening: socket.socket,
    reporter: Reporter,
) -> None:
    """Show the site at `root` until SIGINT, SIGTERM or SIGHUP.

    Args:
        root: The site's folder; its files are watched.
        make: Builds the site; raises `ContentError` when it has problems.
        listening: From `bind`; closed at the end.
        reporter: Told what happens.
    """
    # One thread builds, so that pages are still answered meanwhile.
    worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="build")
    preview = _Preview(root, make, reporter, Stage(), worker)
    at_rest = asyncio.run(preview.run(listening))
    worker.shutdown(wait=False, cancel_futures=True)
    reporter.stopped()
    if not at_rest:
        # Python would wait for the build. It writes nothing, so that it can be dropped.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


@dataclass(slots=True)
class _Preview:
    root: Path
    make: Callable[[], Built]
    reporter: Reporter
    stage: Stage
    worker: ThreadPoolExecutor

    async def run(self, listening: socket.socket) -> bool:
        """Serve and build until told to stop; whether no build is left running."""
        stop = asyncio.Event()
        server = HTTPServer(application(self.stage))
        with _stopped_by_signals(stop):
            server.add_sockets([listening])
            building = asyncio.create_task(self._keep_building(address(listening)))
            stopping = asyncio.create_task(stop.wait())
            try:
                await asyncio.wait({building, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if building.done():
                    building.result()  # ends only by an error
            finally:
                stopping.cancel()
                building.cancel()
                self.stage.leave()
                server.stop()
                await server.close_all_connections()
            return await self._is_at_rest()

    async def _keep_building(self, url: str) -> None:
        watch = Watch(self.root)
        await self._build(())
        self.reporter.up(url)
        async for changed in watch.changes():
            await self._build(changed)

    async def _build(self, changed: tuple[str, ...]) -> None:
        start = perf_counter()
        loop = asyncio.get_running_loop()
        outcome = await loop.run_in_executor(self.worker, _attempt, self.make)
        if isinstance(outcome, tuple):
            self.stage.show(self.stage.shown.with_problems(outcome))
            self.reporter.failed(outcome, has_site=self.stage.shown.files is not None)
        else:
            self.stage.show(await loop.run_in_executor(self.worker, good, outcome.files))
            self.reporter.built(outcome, changed, perf_counter() - start)

    async def _is_at_rest(self) -> bool:
        """Whether the build under way, if any, ends soon."""
        loop = asyncio.get_running_loop()
        behind_it = loop.run_in_executor(self.worker, int)
        with suppress(TimeoutError):
            await asyncio.wait_for(behind_it, _LAST_WAIT)
            return True
        return False


def _attempt(make: Callable[[], Built]) -> Built | tuple[Problem, ...]:
    """A site, or why there is none."""
    try:
        return make()
    except ContentError as error:
        return error.problems
    except OSError as error:
        # A file was there when its folder was listed and gone when it was read.
        place = Location(str(error.filename or "."))
        return (Problem(place, f"cannot be read: {error.strerror or error}"),)
    except Exception as error:  # noqa: BLE001  the preview outlives faults of the generator too
        return (
            Problem(
                Location("."),
                f"the build ended with {type(error).__name__}: {error}",
                "this is a fault in Dateline; please report it with the change that led to it",
            ),
        )


@contextmanager
def _stopped_by_signals(stop: asyncio.Event) -> Iterator[None]:
    """Have the signals that end a program set `stop` instead."""
    loop = asyncio.get_running_loop()

    def tell(_signal: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.set)

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), tell) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
