"""One answer for several processes: the first one that asks computes it, the others wait for it and read it."""

from __future__ import annotations

import os
import pathlib
import pickle
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PAUSE = 0.02


def once(folder: pathlib.Path | None, key: str, compute: Callable[[], T]) -> T:
    """What ``compute`` gives, from ``folder`` when another process has left it there under ``key``.

    The folder is the run's own and readable by its owner only; with none, or one that is not on this machine, the answer is computed here.
    """
    if folder is None or not folder.is_dir():
        return compute()
    target, lock = folder / f"{key}.pickle", folder / f"{key}.lock"
    while not target.exists():
        if not _take(lock):
            _free_if_left(lock)
            time.sleep(PAUSE)
            continue
        try:
            if not target.exists():
                _write(target, compute())
        finally:
            lock.unlink(missing_ok=True)
    answer: T = pickle.loads(target.read_bytes())  # noqa: S301  written by this run, in a folder of its own
    return answer


def _take(lock: pathlib.Path) -> bool:
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except (FileExistsError, PermissionError):
        return False
    os.write(handle, str(os.getpid()).encode())
    os.close(handle)
    return True


def _free_if_left(lock: pathlib.Path) -> None:
    """Remove the lock of a process that has died. Signal 0 asks only on POSIX."""
    if os.name != "posix":
        return
    try:
        holder = int(lock.read_text(encoding="ascii") or "0")
        if holder:
            os.kill(holder, 0)
    except ProcessLookupError:
        lock.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _write(target: pathlib.Path, answer: object) -> None:
    draft = target.with_suffix(f".{os.getpid()}")
    draft.write_bytes(pickle.dumps(answer))
    draft.replace(target)
