"""What may stand where: no float in a value, no clock and no network in the flow, no name of a workplace or of a registry's host."""

from __future__ import annotations

import ast
import subprocess

import pytest

from tests.architecture.sources import ROOT, modules

FLOW = ("values", "world", "languages", "documents", "mentions", "claims", "groups", "findings", "reports")

#: Readers open files, that is their trade.
READERS = "factcheck/documents/readers/"


def in_flow(name: str) -> bool:
    return name.startswith(tuple(f"factcheck/{package}/" for package in FLOW))


def test_values_hold_no_floats():
    floats = [
        f"{name}:{node.lineno}"
        for name, tree, _ in modules()
        if name.startswith("factcheck/values/")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float)) or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    ]
    assert floats == []


AMBIENT = {"today", "now", "utcnow", "getenv", "environ", "urandom", "hash", "urlopen", "setlocale"}


def test_the_flow_asks_no_clock_no_environment_and_no_network():
    asked = []
    for name, tree, _ in modules():
        if not in_flow(name) or name.startswith(READERS):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                function = node.func
                called = function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
                if called in AMBIENT:
                    asked.append(f"{name}:{node.lineno}: {called}")
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                asked += [f"{name}:{node.lineno}: {found}" for found in names if found.split(".")[0] in {"random", "socket", "time", "locale", "os"}]
    assert asked == []


#: Each third-party package has one door: the modules (or packages) that may import it.
DOORS = {
    "click": ("factcheck/adapters/",),
    "rich": ("factcheck/reports/renderers/paint.py", "factcheck/adapters/cli/"),
    "jinja2": ("factcheck/reports/renderers/html.py",),
    "tomli": ("factcheck/languages/language.py",),
    "cattrs": ("factcheck/languages/language.py", "factcheck/world/", "factcheck/adapters/settings.py"),
    "pathspec": ("factcheck/reports/selection.py", "factcheck/adapters/", "factcheck/documents/readers/"),
    "pyromark": ("factcheck/documents/",),
    "pyarrow": ("factcheck/documents/readers/parquet.py", "factcheck/adapters/engines/"),
    "yaml": ("factcheck/documents/",),
    "pypdf": ("factcheck/documents/readers/pdf.py",),
    "rapidfuzz": ("factcheck/groups/",),
    "numpy": ("factcheck/groups/", "factcheck/adapters/engines/", "factcheck/adapters/archive/"),
    "pyspark": ("factcheck/adapters/engines/",),
}


@pytest.mark.parametrize("package", sorted(DOORS))
def test_each_third_party_package_has_one_door(package):
    importing = {
        name
        for name, tree, _ in modules()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == package for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package)
    }
    assert sorted(name for name in importing if not name.startswith(DOORS[package])) == []


# Written in halves, so that this file may be searched too.
FORBIDDEN = ["".join(halves) for halves in (("/wo", "rk/"), ("/opt/", "pypi"), ("pypi", ".org"), ("npm", "js.org"), ("python", "hosted"), ("crates", ".io"))]


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_nothing_names_a_workplace_or_a_registry_host():
    named = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        named += [f"{name}: {word}" for word in FORBIDDEN if word in text]
    assert named == []
