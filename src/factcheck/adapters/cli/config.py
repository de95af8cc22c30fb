"""``factcheck config``: the settings that hold, and whence."""

from __future__ import annotations

import attrs
import click

from factcheck.adapters.cli import output
from factcheck.adapters.settings import Settings, load


@click.command("config")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--config", "config_file", type=click.Path(dir_okay=False), metavar="FILE", help="Settings instead of the ones found.")
def command(paths: tuple[str, ...], config_file: str | None) -> int:
    """The settings that hold for the paths (the current folder when none is named), each with the file it comes from or "default"."""
    settings = load(paths, config_file)
    defaults = Settings().to_dict()
    lines = []
    for key, value in settings.to_dict().items():
        whence = settings.place if value != defaults[key] else "default"
        lines.append(f"{key} = {_shown(value)}  # {whence}\n")
    output.write("".join(lines))
    return 0


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(_shown(part) for part in value)}]"
    if attrs.has(type(value)):
        return _shown(attrs.asdict(value))  # type: ignore[arg-type]
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_shown(key)} = {_shown(part)}" for key, part in value.items()) + "}"
    return f'"{value}"' if isinstance(value, str) else "none" if value is None else str(value)
