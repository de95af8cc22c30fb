"""Every public module, class, function and method says what it is; examples in docstrings run."""

from __future__ import annotations

import ast
import doctest
import importlib

import pytest

from tests.architecture.sources import modules


def undocumented(name: str, tree: ast.Module) -> list[str]:
    """Public definitions without a docstring, nested ones in public classes too; test doubles of typing (``...``) count as well."""
    missing = [] if ast.get_docstring(tree) else [name]
    pending: list[tuple[str, ast.AST]] = [(name, tree)]
    while pending:
        place, node = pending.pop()
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) or child.name.startswith("_"):
                continue
            if not ast.get_docstring(child):
                missing.append(f"{place}:{child.name}")
            if isinstance(child, ast.ClassDef):
                pending.append((f"{place}:{child.name}", child))
    return missing


def test_every_public_thing_is_documented():
    assert [thing for name, tree, _ in modules() for thing in undocumented(name, tree)] == []


WITH_EXAMPLES = [name for name, _, text in modules() if ">>> " in text]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_in_docstrings_run(name):
    module = importlib.import_module(name.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    outcome = doctest.testmod(module)
    assert outcome.attempted > 0
    assert outcome.failed == 0
