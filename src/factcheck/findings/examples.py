"""Examples of rules: tiny corpora in which a rule reports, and near misses in which it does not (``examples.toml`` beside this file)."""

from __future__ import annotations

import datetime
import functools
import importlib.resources
import tomllib

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Example:
    """A tiny corpus and whether the rule reports in it.

    ``texts`` are the documents, one string each; ``published`` and ``language`` hold for all of them. ``reported`` is False for a near miss: the
    texts share a trigger with what is reported, and ``note`` says why nothing is. ``facts`` is a claims file that the texts are held against.
    """

    texts: tuple[str, ...]
    reported: bool = True
    note: str = ""
    published: datetime.date | None = None
    language: str | None = None
    facts: str = ""


@functools.cache
def _table() -> dict[str, tuple[Example, ...]]:
    data = tomllib.loads(importlib.resources.files("factcheck.findings").joinpath("examples.toml").read_text(encoding="utf-8"))
    return {code: tuple(_example(code, row) for row in rows) for code, rows in data.items()}


def _example(code: str, row: dict[str, object]) -> Example:
    known = {field.name for field in attrs.fields(Example)}
    if not row.keys() <= known or not isinstance(row.get("texts"), list):
        raise TableError(f"findings/examples.toml: {code}: {sorted(row.keys() - known) or 'texts must be a list'}")
    return Example(**(row | {"texts": tuple(row["texts"])}))  # type: ignore[arg-type]


def examples(code: str) -> tuple[Example, ...]:
    """The examples of the rule with this code, in the order of the table; none for a code without any."""
    return _table().get(code, ())


def codes() -> tuple[str, ...]:
    """The codes that have examples."""
    return tuple(_table())
