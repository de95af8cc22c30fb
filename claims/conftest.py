"""The worked example is wrong on purpose: pytest must find these faults in it, and no others."""

from __future__ import annotations

import pytest

FAULTS = {
    "claims/articles/archive-note.en.txt::factcheck": "gives another day for the diplomatic relations than the reviewed fact",
    "claims/facts.toml::relations": "an article contradicts it",
    "claims/articles/ventora-guide.en.md::factcheck": "calls a Monday a Sunday",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the faults; where one is not found any more, the run fails."""
    for item in items:
        if item.nodeid in FAULTS:
            item.add_marker(pytest.mark.xfail(reason=FAULTS[item.nodeid], strict=True))
