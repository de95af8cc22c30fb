"""The words around a rank: what it goes by, and among whom it is counted."""

from __future__ import annotations

from typing import ClassVar

import attrs


@attrs.frozen(slots=True, kw_only=True)
class Positions:
    """Section ``positions.toml`` of a language, folded words, several separated by single spaces.

    ``criteria`` stand before what a rank goes by ("by area"); ``members`` before those among whom a bare rank is counted ("fourth *among* the
    ports"); ``beyond`` end a rank that names the ones ahead ("second *only to* X"): the name that follows is not the one that is ranked. ``home``
    is the country that "the country" means where a text in the language names none; empty for a language of many countries. ``ellipses`` stand for
    the deed said before ("the first to *do so*"); ``times`` are the nouns of an occasion ("for the first *time*"); ``one_of`` stand before the
    number of a whole of which one is meant ("*one of the* two"); ``ever`` adds nothing to a first ("in history"); ``records``
    are nouns of a rank that is held ("the *record* of").
    """

    FILE: ClassVar[str] = "positions.toml"

    source: str
    criteria: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    home: str = ""
    ellipses: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    ever: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
