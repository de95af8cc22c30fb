"""Cues of change around an amount: up or down, by or to or from, and the basis of the comparison."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import attrs

from factcheck.languages.language import section
from factcheck.languages.units import Changes
from factcheck.mentions.phrases import Phrases
from factcheck.mentions.tokens import Tokens

_REACH = 4


@attrs.frozen(slots=True)
class ChangeTable:
    """The words of change of a language."""

    directions: Mapping[str, str]
    after: Phrases[str]
    roles: Phrases[str]
    passed: frozenset[str]
    bases: Phrases[str]
    leading: frozenset[str]
    """Every word that may stand at once before an amount that changed."""
    following: frozenset[str]
    """Every word that may follow one at once."""


@functools.cache
def change_table(language: str) -> ChangeTable:
    """The table of a language, built once."""
    changes = section(language, Changes)
    directions = {w: d for d, words in changes.directions.items() for w in words}
    after = Phrases([(w, d) for d, words in changes.after.items() for w in words])
    roles = Phrases([(w, r) for r, words in changes.roles.items() for w in words])
    bases = Phrases([(p, b) for b, phrases in changes.bases.items() for p in phrases])
    return ChangeTable(
        directions=directions,
        after=after,
        roles=roles,
        passed=frozenset(changes.passed),
        bases=bases,
        leading=frozenset((*directions, *roles.ending, *changes.passed)),
        following=after.firsts | bases.firsts,
    )


def change_before(tokens: Tokens, start: int, table: ChangeTable) -> tuple[str, str] | None:
    """The direction of the word of change that leads to token ``start``, and the role of the amount: by, to or from."""
    folds, at, role = tokens.folds, start, ""
    for _ in range(_REACH):
        if at == 0:
            return None
        direction = table.directions.get(folds[at - 1])
        if direction is not None:
            return direction, role or "by"
        found = table.roles.match_before(folds, at) if folds[at - 1] in table.roles.ending else None
        if found is not None:
            at, role = found[0], role or found[1]
        elif folds[at - 1] in table.passed:
            at -= 1
        else:
            return None
    return None


def change_cues(tokens: Tokens, start: int, end: int, table: ChangeTable) -> tuple[tuple[str, str], ...]:
    """The cues ``change``, ``role`` and ``basis`` of the amount at tokens ``start`` to ``end``."""
    folds = tokens.folds
    following = folds[end] if end < len(folds) else ""
    led = start > 0 and folds[start - 1] in table.leading
    beyond = folds[end + 1] if following == "," and end + 1 < len(folds) else following
    if not led and following not in table.following and beyond not in table.bases.opening:
        return ()
    cues: list[tuple[str, str]] = []
    before = change_before(tokens, start, table) if led else None
    after = table.after.match(folds, end) if following in table.after.opening else None
    if before is not None:
        cues += [("change", before[0]), ("role", before[1])]
    elif after is not None:
        cues += [("change", after[1]), ("role", "by")]
    at = after[0] if after is not None else end
    basis = table.bases.match(folds, at) if at < len(folds) and folds[at] in table.bases.opening else None
    if basis is None and at + 1 < len(folds) and folds[at] == ",":
        basis = table.bases.match(folds, at + 1)
    if basis is not None:
        cues.append(("basis", basis[1]))
    return tuple(cues)
