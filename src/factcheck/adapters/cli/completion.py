"""``factcheck completion SHELL``: a completion script for a shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from factcheck.adapters.cli import output
from factcheck.reports.version import PROGRAM


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print a completion script. For bash: eval "$(factcheck completion bash)"."""
    from factcheck.adapters.cli.program import program

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"no completion for {shell}")
    output.write(completion(program, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE").source() + "\n")
    return 0
