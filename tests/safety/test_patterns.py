"""Every regular expression of the package takes time in proportion to its input.

The expressions are those that the package compiles when all of it is imported and a text of each language is checked. For each unbounded repetition in
one, strings are made from the expression itself: what stands before the repetition, many times what it repeats, and a character that ends the match.
Each string is tried at two lengths. What takes more than three times its share at the greater one is no linear search.
"""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

# Compiles everything in a process of its own, where ``re.compile`` tells what it is given, and prints the patterns with where they were made.
COLLECT = """
import importlib, json, pkgutil, re, sys
made, compiled = {}, re.compile
def telling(pattern, flags=0):
    found = compiled(pattern, flags)
    where = sys._getframe(1).f_globals.get("__name__", "")
    if where.partition(".")[0] in ("factcheck", "_factcheck_pytest") and isinstance(found.pattern, str):
        made.setdefault((found.pattern, int(found.flags)), where)
    return found
re.compile = telling
import factcheck
for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
    try:
        importlib.import_module(module.name)
    except ImportError:
        pass  # a reader whose package is not installed
for language in ("en", "fr", "es", "vi"):
    factcheck.check([factcheck.Document(id="a", text="The Orsa Dam, 5 km long, opened on 3 May 1990: 12% of it.", language=language)])
names = {}
for module in [module for name, module in sorted(sys.modules.items()) if name.partition(".")[0] in ("factcheck", "_factcheck_pytest")]:
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            names.setdefault((value.pattern, value.flags), name)
print(json.dumps([[pattern, flags, where, names.get((pattern, flags), "")] for (pattern, flags), where in made.items()]))
"""
SOURCES = pathlib.Path(__file__).parents[2] / "src"
SHORT, LONG = 300, 2_400
SHARE = 3.0
# Below this many seconds at the greater length nothing is measured.
LEAST = 0.002
# Expressions that are matched at a place under another name.
PASSED_ON = {"_ASCII_STRIDE", "_WORD_STRIDE"}
PUMPS = ["a", "1", " ", "A", "-", ".", "\n", "a ", "A ", "1,", "(", "<", '"', "é", "&"]
MOST = 16


def patterns() -> list[tuple[str, int, str, bool]]:
    """Every expression with its flags, its module, and whether it is only ever matched at a place: no line of the package searches for it by name."""
    ran = subprocess.run([sys.executable, "-c", COLLECT], capture_output=True, text=True, check=True)
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    uses = {(name, method) for name, method in re.findall(r"\b([A-Z_][A-Z0-9_]*)\.([a-z]+)\(?", source)}
    searched = {name for name, method in uses if method in {"search", "findall", "finditer", "sub", "subn", "split"}}
    matched = {name for name, method in uses if method in {"match", "fullmatch"}}
    at_a_place = (matched | PASSED_ON) - searched
    return [(pattern, flags, where, name in at_a_place) for pattern, flags, where, name in json.loads(ran.stdout)]


def repeats(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What stands before each unbounded repetition of a parsed expression, and what it repeats."""
    for place, (code, argument) in enumerate(tree):
        lead = before + example(tree[:place])
        name = str(code)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            if int(argument[1]) >= 50:
                yield from {(lead, one): None for one in (example(argument[2], turn) for turn in range(3)) if one}
            yield from repeats(argument[2], lead)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from repeats(branch, lead)
        elif name == "SUBPATTERN":
            yield from repeats(argument[3], lead)
        elif name == "ATOMIC_GROUP":
            yield from repeats(argument, lead)


def example(tree: Any, turn: int = 0) -> str:
    """A string that a parsed expression matches, or nearly; another one for each ``turn``."""
    out = ""
    for code, argument in tree:
        name = str(code)
        if name == "LITERAL":
            out += chr(argument)
        elif name in {"NOT_LITERAL", "ANY"}:
            out += "b" if name == "NOT_LITERAL" and argument == ord("a") else "a"
        elif name == "IN":
            out += member(argument, turn)
        elif name == "BRANCH":
            out += example(argument[1][turn % len(argument[1])], turn)
        elif name == "SUBPATTERN":
            out += example(argument[3], turn)
        elif name == "ATOMIC_GROUP":
            out += example(argument, turn)
        elif name.endswith("_REPEAT"):
            out += example(argument[2], turn) * max(argument[0], 1)
    return out


CATEGORIES = {"DIGIT": "1", "SPACE": " ", "WORD": "a", "NOT_DIGIT": "a", "NOT_SPACE": "a", "NOT_WORD": "-"}


def member(items: Any, turn: int) -> str:
    """A character of a set."""
    listed = []
    for code, argument in items:
        if str(code) == "LITERAL":
            listed.append(chr(argument))
        elif str(code) == "RANGE":
            listed += [chr(argument[0]), chr(argument[1])]
        elif str(code) == "CATEGORY":
            listed.append(CATEGORIES[str(argument).removeprefix("CATEGORY_")])
    if items and str(items[0][0]) == "NEGATE":
        listed = [char for char in 'a1 -.,(\n"<é' if char not in listed] or ["\u4e00"]
    return listed[turn % len(listed)]


def seconds(search: Any, text: str) -> float:
    best = 9.0
    for _ in range(2):
        begun = time.process_time()
        search(text)
        best = min(best, time.process_time() - begun)
        if not LEAST / 8 < best < 20 * LEAST:
            break
    return best


def growth(look: Any, before: str, pump: str) -> float:
    """How many times its share a look takes at the greater length; 1.0 is linear, 0.0 too little to measure."""
    short, long = (before + (pump * length)[:length] + "\x00" for length in (SHORT, LONG))
    taken = seconds(look, long)
    return 0.0 if taken < LEAST else taken / (max(seconds(look, short), 1e-5) * LONG / SHORT)


def worst(pattern: str, flags: int, *, at_a_place: bool = False) -> tuple[float, str]:
    """The greatest growth of a pattern, with the string that shows it; searched for unless it is only ever matched at a place."""
    import re._parser as parser  # type: ignore[import-not-found]

    found = re.compile(pattern, flags)
    look = found.match if at_a_place else found.search
    made = dict.fromkeys([*repeats(parser.parse(pattern, flags))][:MOST])
    if not made:
        return 0.0, ""
    most = 0.0, ""
    for before, pump in (*made, *(("", pump) for pump in PUMPS)):
        most = max(most, (growth(look, before, pump), f"{before!r} then {pump!r}"))
        if most[0] > SHARE:
            break
    return most


def test_a_search_that_is_not_linear_is_seen():
    assert worst(r"\w+@", 0)[0] > SHARE


@pytest.mark.parametrize("part", range(8))
def test_every_expression_is_linear(part: int, request: pytest.FixtureRequest) -> None:
    everything = request.config.stash.setdefault(PATTERNS, None) or patterns()
    request.config.stash[PATTERNS] = everything

    assert len(everything) > 100, "the expressions were found"
    some = sorted(everything)[part::8]
    found = [(where, pattern[:80], *worst(pattern, flags, at_a_place=at_a_place)) for pattern, flags, where, at_a_place in some]
    slow = [row for row in found if row[2] > SHARE]
    assert slow == []


PATTERNS = pytest.StashKey[Any]()
