"""One fact in many ways: each of them meets the plain sentence, and what only looks like it does not."""

from __future__ import annotations

import pytest

from tests.findings.rules.ways import Way, contradicts, ways

FILES = ("ways_of_ages.toml", "ways_of_firsts.toml", "ways_of_ties.toml", "ways_of_change.toml", "ways_of_terms.toml", "ways_of_dates.toml", "ways_in_articles.toml")


@pytest.mark.parametrize("way", [way for name in FILES for way in ways(name)], ids=str)
def test_way(way: Way) -> None:
    """A way of saying the same with another value conflicts with the plain sentence, a near miss does not."""
    assert way.conflicts == contradicts(way)
