"""A real Spark cluster on this machine, for trying the engine: a master and two workers, all on loopback, gone at the end.

The cluster is Spark's own (``spark-class`` from the wheel); Java 17 must be there. Processes are started in groups of their own, so that a worker can
be lost as a machine is: itself, its executor and whatever that runs, at once.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

LOOPBACK = "127.0.0.1"
SOURCES = Path(__file__).resolve().parents[1] / "src"
STARTED_WITHIN = 60  # seconds
# Where the system can: a process that ends with this one, however this one ends.
_BOUND = ("setpriv", "--pdeathsig", "KILL") if shutil.which("setpriv") else ()


class Cluster:
    """A master and its workers, one core each. Use it as a context."""

    def __init__(self, workers: int = 2, memory: str = "1g") -> None:
        import pyspark

        self._home = Path(pyspark.__file__).parent
        self._memory = memory
        self._folder = tempfile.TemporaryDirectory(prefix="factcheck-cluster-")
        self.folder = Path(self._folder.name)
        self._processes: list[subprocess.Popen[bytes]] = []
        self.workers: list[subprocess.Popen[bytes]] = []
        self._wanted = workers
        self.url = ""

    def __enter__(self) -> Self:
        try:
            port = _free_port()
            self.url = f"spark://{LOOPBACK}:{port}"
            self._start("master", "org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", str(port), "--webui-port", "0")
            _wait_for(port)
            for _ in range(self._wanted):
                self.start_worker()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            _end(process)
        self._folder.cleanup()

    def start_worker(self) -> None:
        """One more worker, with one core."""
        name = f"worker-{len(self._processes)}"
        resources = ("--cores", "1", "--memory", self._memory, "--webui-port", "0", "--work-dir", str(self.folder / name))
        self.workers.append(self._start(name, "org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, *resources, self.url))

    def lose_worker(self) -> None:
        """The newest worker dies with all that it runs, without a word."""
        worker = self.workers.pop()
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def _start(self, name: str, what: str, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "SPARK_HOME": str(self._home), "SPARK_LOCAL_IP": LOOPBACK, "SPARK_DAEMON_MEMORY": "256m"}
        environment["SPARK_LOCAL_DIRS"] = str(self.folder / "local")
        with (self.folder / f"{name}.log").open("wb") as log:
            command = [*_BOUND, str(self._home / "bin" / "spark-class"), what, *arguments]
            process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)
        self._processes.append(process)
        return process

    @contextlib.contextmanager
    def session(self) -> Iterator[Any]:
        """A session on the cluster that begins when every worker has joined; the caller's own, as in any application."""
        from pyspark.sql import SparkSession

        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = LOOPBACK
        builder = SparkSession.builder.master(self.url).appName("factcheck")
        for name, value in self._settings().items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        try:
            yield session
        finally:
            session.stop()

    def _settings(self) -> dict[str, str]:
        return {
            "spark.driver.host": LOOPBACK,
            "spark.driver.bindAddress": LOOPBACK,
            "spark.driver.memory": "2g",
            "spark.driver.maxResultSize": "2g",
            "spark.executor.memory": "768m",
            "spark.executor.cores": "1",
            "spark.executorEnv.PYTHONPATH": os.pathsep.join([str(SOURCES), *filter(None, [os.environ.get("PYTHONPATH")])]),
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.log.level": "OFF",
            "spark.local.dir": str(self.folder / "local"),
            "spark.sql.warehouse.dir": str(self.folder / "warehouse"),
            "spark.locality.wait": "100ms",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime": f"{STARTED_WITHIN}s",
        }


class Loss(threading.Thread):
    """Loses a worker of a cluster while a session works: as soon as ``after`` tasks are done and some are under way.

    ``when`` tells what was under way then; empty as long as nothing was lost.
    """

    def __init__(self, cluster: Cluster, session: Any, after: int) -> None:
        super().__init__(daemon=True)
        self._cluster = cluster
        self._tracker = session.sparkContext.statusTracker()
        self._after = after
        self._ended = threading.Event()
        self.when = ""

    def run(self) -> None:
        """Look often, act once."""
        done: dict[int, int] = {}
        before = set(self._tracker.getActiveStageIds())
        while not self._ended.wait(0.02):
            for stage in self._tracker.getActiveStageIds():
                state = None if stage in before else self._tracker.getStageInfo(stage)
                if state is None:
                    continue
                done[stage] = max(done.get(stage, 0), state.numCompletedTasks)
                if sum(done.values()) >= self._after and state.numActiveTasks:
                    self._cluster.lose_worker()
                    self.when = f"stage {stage}, {state.numCompletedTasks} of {state.numTasks} tasks done, {state.numActiveTasks} under way"
                    return

    def end(self) -> None:
        """No loss from now on."""
        self._ended.set()
        self.join()


def _free_port() -> int:
    with socket.socket() as some:
        some.bind((LOOPBACK, 0))
        return int(some.getsockname()[1])


def _wait_for(port: int) -> None:
    """Until something listens there. Raises TimeoutError after a minute."""
    until = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError(f"no master on port {port} after {STARTED_WITHIN} s: is Java 17 installed?")


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=STARTED_WITHIN)
