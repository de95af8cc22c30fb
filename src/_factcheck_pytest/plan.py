"""What a run is asked to check: articles, claims files, severity and day, from the command line and the ini file."""

from __future__ import annotations

import datetime
import os
import pathlib
from collections.abc import Sequence

import attrs
import pytest

FAIL_ON = ("error", "warning", "never")


@attrs.frozen(slots=True, kw_only=True)
class Plan:
    """``paths`` are the articles, ``facts`` the claims files named; all absolute. ``fail_on`` and ``today`` are None when they are not given.

    ``explicit``: the command line asks for articles, whatever else it names.
    """

    root: pathlib.Path
    paths: tuple[pathlib.Path, ...]
    facts: tuple[pathlib.Path, ...]
    fail_on: str | None
    today: datetime.date | None
    explicit: bool

    @classmethod
    def of(cls, config: pytest.Config) -> Plan:
        """The plan of a run; an option comes before the ini file. Raises pytest.UsageError for what cannot be meant."""
        named = config.getoption("factcheck")
        return cls(
            root=config.rootpath,
            paths=_paths(config, "factcheck", "factcheck_paths"),
            facts=_paths(config, "factcheck_facts", "factcheck_facts"),
            fail_on=_fail_on(config),
            today=_today(config),
            explicit=bool(named),
        )

    def name(self, path: pathlib.Path) -> str:
        """What a file is called in reports: the way from the root directory, or its absolute path when it lies elsewhere."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def _paths(config: pytest.Config, option: str, ini: str) -> tuple[pathlib.Path, ...]:
    named: Sequence[str] | None = config.getoption(option)
    if named:
        base, where, given = config.invocation_params.dir, f"--{option.replace('_', '-')}", [pathlib.Path(path) for path in named]
    else:
        base, where, given = config.rootpath, ini, list(config.getini(ini))
    found = dict.fromkeys(pathlib.Path(os.path.abspath(base / path)) for path in given)  # noqa: PTH100  links stay as named
    for path in found:
        if not path.exists():
            raise pytest.UsageError(f"{where}: {path}: no such file or folder")
    return tuple(found)


def _fail_on(config: pytest.Config) -> str | None:
    value = config.getoption("factcheck_fail_on") or config.getini("factcheck_fail_on") or None
    if value is not None and value not in FAIL_ON:
        raise pytest.UsageError(f"factcheck_fail_on: {value!r} is none of {', '.join(FAIL_ON)}")
    return value


def _today(config: pytest.Config) -> datetime.date | None:
    value = config.getoption("factcheck_today") or config.getini("factcheck_today")
    if value == "today":
        # Only when asked for: a result that depends on the clock cannot be repeated.
        return datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    try:
        return datetime.date.fromisoformat(value) if value else None
    except ValueError:
        raise pytest.UsageError(f"factcheck_today: {value!r} is neither a date such as 2024-09-25 nor today") from None
