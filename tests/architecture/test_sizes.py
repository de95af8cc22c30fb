"""Modules stay around 300 lines and functions around 40: a longer one has its reason here, or is cut."""

from __future__ import annotations

from tests.architecture.sources import functions, modules

MODULE_LINES = 300
FUNCTION_LINES = 40

#: Longer on purpose: module -> reason.
LONG_MODULES: dict[str, str] = {}
#: Longer on purpose: module:function -> reason.
LONG_FUNCTIONS: dict[str, str] = {}


def long_modules() -> dict[str, int]:
    return {name: lines for name, _, text in modules() if (lines := text.count("\n")) > MODULE_LINES}


def long_functions() -> dict[str, int]:
    return {
        f"{name}:{function.name}": lines
        for name, tree, _ in modules()
        for function in functions(tree)
        if (lines := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES
    }


def test_modules_are_short():
    assert {name: lines for name, lines in long_modules().items() if name not in LONG_MODULES} == {}


def test_functions_are_short():
    assert {name: lines for name, lines in long_functions().items() if name not in LONG_FUNCTIONS} == {}


def test_every_exception_is_still_needed():
    assert sorted(set(LONG_MODULES) - set(long_modules())) == []
    assert sorted(set(LONG_FUNCTIONS) - set(long_functions())) == []
