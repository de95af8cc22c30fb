"""The generated tables are what the script writes with the Babel that they name."""

import importlib.util
import pathlib
from typing import Any

import pytest

from factcheck.languages.language import CODES

ROOT = pathlib.Path(__file__).parent.parent.parent
babel = pytest.importorskip("babel")


def script() -> Any:
    spec = importlib.util.spec_from_file_location("generate_territories", ROOT / "scripts" / "generate_territories.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("code", CODES)
def test_the_names_of_territories_are_pinned(code):
    written = (ROOT / "src" / "factcheck" / "languages" / code / "territories.toml").read_text(encoding="utf-8")
    if f"Babel {babel.__version__}," not in written:
        pytest.skip("written with another version of Babel")
    assert script().table(code) == written
