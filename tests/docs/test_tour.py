"""The tour prints what its objects are."""

import doctest
import pathlib


def test_the_tour_prints_the_real_objects():
    result = doctest.testfile(str(pathlib.Path(__file__).parents[2] / "docs" / "tour.md"), module_relative=False)
    assert result.attempted > 10
    assert result.failed == 0
