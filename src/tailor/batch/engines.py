"""Who does the work: this process, worker processes of this machine, or a cluster behind joblib."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import Any, Final

from tailor.batch.job import Job
from tailor.batch.sources import Item
from tailor.batch.work import Done, do, do_chunk
from tailor.errors import InputError, UsageError

Work = tuple[Item, str]
Stopped = Callable[[], bool]
ENGINES: Final = ("local", "dask", "ray")
_CHUNK: Final = 16  # postings: some 0.1 to 1 s of work, so that sending them costs nothing and stopping is quick
_LOOK: Final = 0.1  # seconds between two looks at the flag that says stop
_DASK: Final = "DASK_SCHEDULER_ADDRESS"
_RAY: Final = "RAY_ADDRESS"
_job: Job | None = None


def run_on(engine: str, job: Job, work: Iterable[Work], jobs: int, stopped: Stopped) -> Iterator[Done]:
    """Yield every posting's result as it is finished, in any order; end early once `stopped` says so."""
    if engine not in ENGINES:
        raise UsageError(f"--engine {engine}: choose {', '.join(ENGINES)}")
    if engine != "local":
        yield from _cluster(engine, job, _chunks(work), jobs, stopped)
    elif jobs == 1:
        for item, name in work:
            if stopped():
                return
            yield do(job, item, name)
    else:
        yield from _processes(job, _chunks(work), jobs, stopped)


def _chunks(work: Iterable[Work]) -> Iterator[list[Work]]:
    left = iter(work)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk


def _processes(job: Job, chunks: Iterator[list[Work]], jobs: int, stopped: Stopped) -> Iterator[Done]:
    """Do all chunks, with a new pool after a worker has died; what it left undone is done one posting at a time."""
    broken = True
    while broken:
        broken = False
        under_way: dict[Future[list[Done]], list[Work]] = {}
        try:
            yield from _in_pool(job, chunks, jobs, stopped, under_way)
        except BrokenProcessPool:
            broken = True
            yield from _one_by_one(job, chain.from_iterable(list(under_way.values())), stopped)


def _in_pool(
    job: Job, chunks: Iterator[list[Work]], jobs: int, stopped: Stopped, under_way: dict[Future[list[Done]], list[Work]]
) -> Iterator[Done]:
    """Keep two chunks a worker under way, and note them; BrokenProcessPool where a worker has died."""
    pool = _pool(job, jobs)
    ended = False
    try:
        while not stopped():
            for chunk in islice(chunks, max(0, 2 * jobs - len(under_way))):
                under_way[_submit(pool, chunk, under_way)] = chunk
            if not under_way:
                ended = True
                return
            for future in wait(under_way, timeout=_LOOK, return_when=FIRST_COMPLETED).done:
                results = future.result()
                del under_way[future]
                yield from results
    finally:
        if not ended:
            # Killed, not asked: a worker that has only just been forked still has its parent's answer to a request.
            for child in multiprocessing.active_children():
                child.kill()
            _end_results(pool)
        pool.shutdown(wait=True, cancel_futures=True)


def _end_results(pool: ProcessPoolExecutor) -> None:
    """Let the reader of results see their end.

    A worker that is killed while it sends leaves half a result, and the pool would wait for the rest of it as long as
    this process holds the pipe's other end open itself. The pool has no method for that.
    """
    results: Any = getattr(pool, "_result_queue", None)
    writer = getattr(results, "_writer", None)
    if writer is not None:
        writer.close()


def _submit(
    pool: ProcessPoolExecutor, chunk: list[Work], under_way: dict[Future[list[Done]], list[Work]]
) -> Future[list[Done]]:
    """Give a chunk to the pool; one that the pool does not take counts as under way all the same."""
    try:
        return pool.submit(_do, chunk)
    except BrokenProcessPool:
        under_way[Future()] = chunk
        raise


def _one_by_one(job: Job, left: Iterator[Work], stopped: Stopped) -> Iterator[Done]:
    """Do postings one after the other in another process; one that kills its process becomes an error."""
    died = True
    while died:
        died = False
        with _pool(job, 1) as pool:
            for item, name in left:
                if stopped():
                    return
                try:
                    yield from pool.submit(_do, [(item, name)]).result()
                except BrokenProcessPool:
                    record = {"key": item.key, "name": name, "hash": ""}  # the next run tries again
                    yield Done(record | {"error": f"{item.source}: the process that worked on it died"}, {})
                    died = True
                    break


def _pool(job: Job, jobs: int) -> ProcessPoolExecutor:
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(job, os.getpid()))


def _start(job: Job, parent: int) -> None:
    """Make a process a worker: it keeps the job, leaves Ctrl-C to its parent, and ends when the parent has."""
    global _job  # noqa: PLW0603 - a worker's one piece of state, set once
    _job = job
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _do(chunk: list[Work]) -> list[Done]:
    if _job is None:
        raise RuntimeError("this process was not started as a worker")
    return do_chunk(_job, chunk)


def _cluster(engine: str, job: Job, chunks: Iterator[list[Work]], jobs: int, stopped: Stopped) -> Iterator[Done]:
    """Send chunks in rounds, so that no more than a round is ever in memory."""
    try:
        import joblib  # noqa: PLC0415 - an extra

        leave = _connect(engine, jobs)
    except ImportError as error:
        hint = "install it: pip install 'tailor-resume[cluster]'"
        raise InputError(f"--engine {engine}", f"needs {error.name}", hint=hint) from None
    try:
        # All the cluster's workers: without a number, joblib would do the work in this process where it can.
        with joblib.parallel_config(engine, n_jobs=-1):
            while not stopped() and (turn := list(islice(chunks, 4 * jobs))):
                for results in joblib.Parallel()(joblib.delayed(do_chunk)(job, chunk) for chunk in turn):
                    yield from results
    finally:
        leave()


def _connect(engine: str, jobs: int) -> Callable[[], None]:
    """Join the cluster that the environment names, or start one of `jobs` workers here; return how to leave it."""
    if engine == "dask":
        from dask.distributed import Client  # noqa: PLC0415

        address = os.environ.get(_DASK)
        client = Client(address) if address else Client(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
        leave: Callable[[], None] = client.close
        return leave
    import ray  # noqa: PLC0415
    from ray.util.joblib import register_ray  # noqa: PLC0415

    register_ray()
    started = {} if _RAY in os.environ else {"num_cpus": jobs, "include_dashboard": False}
    ray.init(log_to_driver=False, logging_level=logging.ERROR, **started)
    shutdown: Callable[[], None] = ray.shutdown
    return shutdown
