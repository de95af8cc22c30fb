"""Blocking keys: a few strings per claim under which claims meet that may speak of one slot."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

from factcheck.claims.claim import UNNAMED, Claim, Phrase, Referent, Subject
from factcheck.claims.kind import Kind
from factcheck.values import Entity, Value

MOST_TOKENS = 7
MOST_KEYS = 8


def keys(claim: Claim, kind: Kind) -> tuple[str, ...]:
    """The keys of a claim: for each combination of roles of its kind, the product of their key tokens, at most eight in all."""
    found: list[str] = []
    for combination in kind.keys:
        parts = [tuple(role_tokens(claim.get(role))) for role in combination]
        if all(parts):
            found.extend("|".join((kind.name, *combination, *tokens)) for tokens in itertools.product(*parts))
    return tuple(dict.fromkeys(found))[:MOST_KEYS]


def role_tokens(value: object) -> Iterator[str]:
    """What of a filler goes into a key: the id of a concept, the head of a phrase, a token of each of the nearest candidates of a subject."""
    if value is None:
        return
    if isinstance(value, Subject):
        chosen: dict[str, None] = {UNNAMED: None} if value.is_fragment else {}
        for candidate in value.candidates:
            for token in name_tokens(candidate.referent):
                chosen.setdefault(token)
        yield from itertools.islice(chosen, MOST_TOKENS)
    elif isinstance(value, Phrase):
        yield value.head
    elif isinstance(value, Entity):
        yield value.id
    elif isinstance(value, Value):
        yield str(value)
    elif isinstance(value, str):
        yield value
    else:
        yield from (str(item) for item in value)  # type: ignore[attr-defined]


def keyed(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> Iterator[tuple[str, Claim]]:
    """Every claim under each of its keys: what one document contributes to the comparing of claims."""
    return ((key, claim) for claim in claims for key in keys(claim, kinds[claim.kind]))


def name_tokens(referent: Referent) -> Iterator[str]:
    """The tokens under which a name is looked up: its id, its first and last word, and the longest, which no language puts elsewhere; of one with a
    class noun the first word beside that, which its translation has too.
    """
    if referent.id:
        yield referent.id
    yield from (*referent.tokens[:1], *referent.tokens[-1:])
    if len(referent.tokens) > 2 and referent.type != "person":
        yield max(referent.tokens, key=len)
    yield from (alias[1] for alias in referent.aliases if len(alias) > 1 and alias[0].startswith("class."))


def blocks(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> Iterator[tuple[str, list[Claim]]]:
    """Claims by key, keys in order, only those where two or more meet."""
    table: dict[str, list[Claim]] = {}
    for key, claim in keyed(claims, kinds):
        table.setdefault(key, []).append(claim)
    for key in sorted(table):
        if len(table[key]) > 1:
            yield key, table[key]
