"""No option without a test: each one of each command is used somewhere in the tests."""

from __future__ import annotations

import pathlib

import click
import pytest

from factcheck.adapters.cli.program import COMMANDS, program

TESTS = pathlib.Path(__file__).parents[1]
WORDS = "\n".join(path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("test_*.py")))
OPTIONS = [
    (name, parameter)
    for name in COMMANDS
    if (command := program.get_command(click.Context(program), name)) is not None
    for parameter in command.params
    if isinstance(parameter, click.Option)
]


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda value: value if isinstance(value, str) else value.opts[0])
def test_every_option_is_tried_and_explained(command, option):
    assert option.help
    assert any(f'"{name}"' in WORDS for name in (*option.opts, *option.secondary_opts))
