"""The group of commands, and what every command shares: exit statuses, messages, clean ends."""

from __future__ import annotations

import importlib
import os
import sys
import traceback

import click

from factcheck.errors import FactcheckError
from factcheck.reports.version import PROGRAM, version

COMMANDS = {
    "check": "The consistency report over files and folders.",
    "index": "Build an archive, or bring it up to date.",
    "archive": "What is in an archive; whether it is whole.",
    "claims": "The normalized claims themselves.",
    "duplicates": "Near-duplicates only.",
    "facts": "Every statement about a subject.",
    "explain": "The reasoning behind one finding.",
    "rules": "All rules in a table.",
    "rule": "The page of one rule.",
    "baseline": "Accept the findings there are now.",
    "config": "The settings that hold, and whence.",
    "init": "Write a first configuration.",
    "completion": "A completion script for a shell.",
}

CLEAN, GATED, FAILED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


class Program(click.Group):
    """Commands in the order of ``COMMANDS``; the module of one is loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands, most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"factcheck.adapters.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table of commands, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _tell_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001  the signature of click
    if value:
        click.echo(f"{PROGRAM}, version {version()}")
        ctx.exit()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version, help="Show the version and exit.")
def program() -> None:
    """The copy desk that reads every article at once: where texts agree, conflict, repeat one another, or where a fact has changed."""


def run(arguments: list[str]) -> int:
    """Run one command; the exit status."""
    try:
        outcome = program.main(args=arguments, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.ClickException as error:
        error.show()
        return FAILED
    except FactcheckError as error:
        complain(str(error))
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        return _silenced()
    except SystemExit as ending:  # click's own end of a closed pipe, and of a completion
        return _silenced() if ending.code == 1 else int(ending.code or 0)
    except Exception:  # noqa: BLE001  the last resort: status 1 would say that findings gate
        traceback.print_exc()
        complain("this is a defect of factcheck, not of the input; please report it with the lines above")
        return FAILED
    return outcome if isinstance(outcome, int) else CLEAN


def _silenced() -> int:
    """The reader has gone: nothing more can be said on this stream, not even while the interpreter shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return PIPE_CLOSED


def complain(message: str) -> None:
    """One line on stderr that names the program."""
    click.echo(f"{PROGRAM}: {message}", err=True)
