"""The files of an earlier revision, for what is new since then. Git is asked; nothing of the work tree is touched."""

from __future__ import annotations

import io
import os
import pathlib
import subprocess
import tarfile

from factcheck.errors import ConfigurationError


def extract(revision: str, paths: tuple[str, ...], folder: str) -> tuple[str, ...]:
    """Write what ``paths`` held at ``revision`` under ``folder``; gives the paths there, without those that did not exist then.

    Raises ConfigurationError when the paths are in no repository, or the revision is not known in it.
    """
    if revision.startswith("-"):
        raise ConfigurationError(f"--since: {revision!r} is no revision")
    top = pathlib.Path(_git(pathlib.Path.cwd(), "rev-parse", "--show-toplevel").decode().strip())
    _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", missing=f"--since: {revision}: no such revision")
    named = [_inside(path, top) for path in paths]
    known = [path for path in named if path == "." or _git(top, "ls-tree", "--name-only", revision, "--", path)]
    if known:
        data = _git(top, "archive", "--format=tar", revision, "--", *known)
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            archive.extractall(folder, filter="data")
    return tuple(str(pathlib.Path(folder) / path) for path in known)


def _inside(path: str, top: pathlib.Path) -> str:
    real = pathlib.Path(os.path.realpath(path))
    if not real.is_relative_to(top):
        raise ConfigurationError(f"--since: {path}: is not in the repository {top}")
    return real.relative_to(top).as_posix()


def _git(folder: pathlib.Path, *arguments: str, missing: str = "") -> bytes:
    try:
        run = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607  no shell; git as found
    except FileNotFoundError:
        raise ConfigurationError("--since: git is not installed") from None
    if run.returncode:
        lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigurationError(missing or f"--since: git {arguments[0]}: {lines[-1] if lines else 'failed'}")
    return run.stdout
