"""How two quotations relate word by word."""

from __future__ import annotations

import pytest

from factcheck.groups.wording import Wording, wording
from factcheck.values import Text

PAIRS = [
    ("we waited nine long winters", "we waited nine long winters", Wording.SAME),
    ("we waited nine long winters for this bridge", "we waited nine long winters", Wording.PART),
    ("we waited nine long winters for this bridge", "we waited for this bridge", Wording.PART),
    ("we waited nine long winters for this bridge", "we waited seven long winters for this bridge", Wording.EXCHANGED),
    ("we waited nine long winters for this bridge", "this bridge will carry our children", Wording.OTHER),
    ("we waited nine long winters", "you dreamt seven short summers", Wording.OTHER),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_wording(a, b, expected):
    assert wording(Text.of(a), Text.of(b)) is expected
    assert wording(Text.of(b), Text.of(a)) is expected
