"""``factcheck index PATH… --archive FILE``: build an archive, or bring it up to date."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click
import pathspec

from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.adapters.cli.program import CLEAN, FAILED, complain
from factcheck.adapters.cli.progress import watched

if TYPE_CHECKING:
    from factcheck.documents.readers.file import Ledger


@click.command("index")
@PATHS
@click.option("--archive", required=True, metavar="FILE", help="The file of the archive; made when there is none.")
@reading
def command(paths: tuple[str, ...], archive: str, **given: Any) -> int:
    """Read files and folders into an archive that drafts can be checked against.

    What has not changed costs a look-up. What is gone from a folder that is named is taken out. A run that is stopped is taken up by the next one.
    """
    from factcheck.adapters.archive import Archive
    from factcheck.adapters.inputs import stream
    from factcheck.documents.readers.file import Ledger

    settings = settings_for(paths, given)
    ledger = Ledger()
    excluded = pathspec.PathSpec.from_lines("gitignore", settings.exclude)
    documents = stream(list(paths), published=settings.published, language=settings.language, options=settings.reading(), ledger=ledger)
    kept = (document for document in documents if not excluded.match_file(document.id))
    with Archive(archive) as store:
        added = store.replace(paths, watched(kept, total=_files(paths)), jobs=settings.jobs or os.cpu_count() or 1, unread=_unread(ledger))
        click.echo(
            f"{archive}: {len(store)} documents: {added.read} read, {added.copied} moved or copied, {added.unchanged} unchanged, {added.removed} gone"
        )
    for entry in ledger.skipped:
        complain(f"{entry.path}: {entry.reason.removeprefix(f'{entry.path}: ')}")
    for note in ledger.notes:
        complain(f"{note.path}: {note.reason}")
    return FAILED if ledger.skipped and not given["skip_unreadable"] else CLEAN


def _unread(ledger: Ledger) -> Iterable[str]:
    """The paths that could not be read so far: what the archive holds of them is kept."""
    return (entry.path for entry in ledger.skipped)


def _files(paths: Iterable[str]) -> int:
    """About how many files there are to read."""
    return sum(1 if os.path.isfile(path) else sum(len(names) for _, _, names in os.walk(path)) for path in paths)  # noqa: PTH113
