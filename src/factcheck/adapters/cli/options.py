"""Options that several commands share, and how they override the settings of a file."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from typing import Any, TypeVar

import attrs
import click

from factcheck.adapters.settings import FAIL_ON, LIMITS, SHOWN, Settings, load, suggestion
from factcheck.documents.readers.file import FIELDS

F = TypeVar("F", bound=Callable[..., Any])

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH…")



def words(*known: str) -> Callable[[click.Context, click.Parameter, str | None], tuple[str, ...] | None]:
    """A callback that cuts comma-separated words; with ``known``, each must be one of them."""

    def cut(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
        if value is None:
            return None
        found = tuple(word.strip() for word in value.split(",") if word.strip())
        for word in found:
            if known and word not in known:
                raise click.BadParameter(f"{word!r} is none of {', '.join(known)}{suggestion(word, known)}", ctx, param)
        return found

    return cut


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    """A callback that reads a date in ISO 8601."""
    try:
        return None if value is None else datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date such as 2024-09-25", ctx, param) from None


def _absolute(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001  the signature of click
    """A path of the command line is seen from the working directory, not from that of the configuration."""
    return None if value is None else os.path.abspath(value)  # noqa: PTH100  links stay as named


def _pairs(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, str] | None:
    """``name=value`` options as a mapping; None when there are none."""
    found = {}
    for pair in value:
        name, equals, right = pair.partition("=")
        if not equals or not right:
            raise click.BadParameter(f"{pair!r} is not of the form name=value", ctx, param)
        found[name] = right
    return found or None


def _numbers(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, int] | None:
    pairs = _pairs(ctx, param, value) or {}
    for name, number in pairs.items():
        if not (number.isascii() and number.isdigit()):
            raise click.BadParameter(f"{name}: {number!r} is no whole number", ctx, param)
    return {name: int(number[:18]) for name, number in pairs.items()} or None



_READING = (
    click.option("--language", metavar="CODE", help="Language of documents that do not show theirs: en, fr, es, vi."),
    click.option("--published", callback=day, metavar="DATE", help="Publication date of documents that state none."),
    click.option("--preview/--no-preview", default=None, help="Run the rules that are still on trial."),
    click.option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", help="Processes that read documents."),
    click.option("--claims", callback=_absolute, metavar="PATH", help="Claims file with reviewed facts, or folder of them.  [default: claims]"),
    click.option("--config", "config_file", type=click.Path(dir_okay=False), metavar="FILE", help="Settings instead of the ones found."),
    click.option("--input-format", metavar="NAME", help="Format of standard input (-) and of the files named, whatever their names say."),
    click.option("--fallback-encoding", metavar="NAME", help="Encoding of files that declare none and are not UTF-8."),
    click.option("--field", "fields", multiple=True, callback=_pairs, metavar="PART=NAME", help=f"Where records hold it: {', '.join(FIELDS)}."),
    click.option("--limit", "limits", multiple=True, callback=_numbers, metavar="NAME=N", help=f"How much is read: {', '.join(LIMITS)}."),
    click.option("--gitignore/--no-gitignore", default=None, help="Whether folders are read without what Git ignores."),
    click.option("--skip-unreadable", is_flag=True, help="Do not fail for input that cannot be read."),
)

_CHOOSING = (
    click.option("--select", callback=words(), metavar="CODES", help="Only these rules: codes, names or prefixes, comma-separated."),
    click.option("--ignore", callback=words(), metavar="CODES", help="Not these rules."),
)

_GATING = (
    click.option("--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity that makes the exit status 1.  [default: error]"),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
)

SHOW = click.option(
    "--show", callback=words(*SHOWN, "all"), metavar="KINDS", help=f"Kinds of findings, comma-separated: {', '.join(SHOWN)} or all."
)


def _with(options: tuple[Callable[[F], F], ...]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


reading = _with(_READING)
choosing = _with(_CHOOSING)
gate_options = _with(_GATING)


def settings_for(paths: tuple[str, ...], given: dict[str, Any]) -> Settings:
    """The settings found from ``paths``, with what the command line gives in their place. ``given`` may hold further options."""
    settings = load(paths, given.get("config_file"))
    named = {field.name for field in attrs.fields(Settings)}
    new = {name: value for name, value in given.items() if name in named - {"fields", "limits"} and value is not None}
    merged: dict[str, Any] = {name: {**getattr(settings, name), **(given.get(name) or {})} for name in ("fields", "limits")}
    return attrs.evolve(settings, **new, **merged)
