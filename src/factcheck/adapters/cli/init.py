"""``factcheck init``: write a first configuration."""

from __future__ import annotations

import pathlib

import click

from factcheck.adapters.cli import output
from factcheck.adapters.settings import OWN_FILE
from factcheck.errors import ConfigurationError

TEXT = """\
# Settings of factcheck. Every key may be left out; `factcheck config` shows what holds.
# In a pyproject.toml the same keys stand under [tool.factcheck].

fail-on = "error"              # lowest severity that fails a run: error, warning or never
select = []                    # only these rules (codes, names or prefixes); none named: all
ignore = []                    # not these rules
exclude = []                   # files and documents to leave out, as globs: ["drafts/**"]
# fallback-encoding = "windows-1252"   # of files that declare none and are not UTF-8
# language = "en"              # of documents that do not show theirs: en, fr, es, vi
# published = 2024-09-25       # of documents that state no date
# baseline = "factcheck-baseline.json"
# claims = "claims"            # reviewed facts: a file, or a folder of them

[fields]                       # where records of JSON, CSV and Parquet hold the parts of a document
# text = "/content/body"

[limits]                       # how much is read: docs/formats.md
# size = 67108864

[per-path]                     # what is ignored where all places of a finding match a glob
# "archive/**" = ["DUP"]

# [[waiver]]                   # an accepted finding, by the id in the report
# finding = "0123456789ab"
# reason = "both dates are in use"
# expires = 2027-01-01
"""


@click.command("init")
@click.argument("folder", default=".", metavar="[FOLDER]")
def command(folder: str) -> int:
    """Write a factcheck.toml with every setting explained. An existing file is left alone."""
    target = pathlib.Path(folder) / OWN_FILE
    if target.exists():
        raise ConfigurationError(f"{target}: exists already; it is left as it is")
    output.write(TEXT, str(target))
    click.echo(f"{target} written; next: factcheck check {folder}")
    return 0
