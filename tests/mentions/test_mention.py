"""A mention is one record, however it was made."""

from __future__ import annotations

import attrs
import pytest

from factcheck.mentions.mention import Mention, new_mention
from factcheck.values import Ordinal

FIELDS = ("ordinal", 4, 8, "79th", Ordinal(79), (("anniversary", "79"),), ("ordinal", "figures"))


def test_a_mention_made_the_quick_way_is_the_same_record():
    """Equal, of one class, with one hash and one text."""
    quick, plain = new_mention(*FIELDS), Mention(*FIELDS)
    assert (quick, type(quick), hash(quick), repr(quick)) == (plain, Mention, hash(plain), repr(plain))
    assert new_mention(*FIELDS[:5]) == Mention(*FIELDS[:5])


def test_no_mention_changes():
    """A field of a mention cannot be set, nor can one be added."""
    for mention in (new_mention(*FIELDS), Mention(*FIELDS)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            mention.start = 5  # type: ignore[misc]  # what must not go
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            mention.other = 5  # type: ignore[attr-defined]
