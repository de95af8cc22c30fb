"""``factcheck archive info|verify|compact FILE``: what is in an archive, whether it is whole, and making it smaller."""

from __future__ import annotations

import click

from factcheck.adapters.cli.program import CLEAN, FAILED, complain


@click.group("archive")
def command() -> None:
    """What is in an archive, and whether it is whole."""


@command.command("info")
@click.argument("file")
def info(file: str) -> int:
    """Documents, characters, size, and whether this version of factcheck has read them."""
    from factcheck.adapters.archive import Archive

    with Archive(file, create=False) as archive:
        for name, value in archive.info().items():
            click.echo(f"{name:<12} {value}")
    return CLEAN


@command.command("verify")
@click.argument("file")
def verify(file: str) -> int:
    """Read everything back; exit status 2 and a line for each fault that is found."""
    from factcheck.adapters.archive import Archive

    with Archive(file, create=False) as archive:
        faults = archive.verify()
    for fault in faults:
        complain(f"{file}: {fault}")
    if not faults:
        click.echo(f"{file}: is whole")
    return FAILED if faults else CLEAN


@command.command("compact")
@click.argument("file")
def compact(file: str) -> int:
    """Take out what is left of documents that are gone, and give the room back."""
    from factcheck.adapters.archive import Archive

    with Archive(file, create=False) as archive:
        before, after = archive.compact()
    click.echo(f"{file}: {before} bytes, now {after}")
    return CLEAN
