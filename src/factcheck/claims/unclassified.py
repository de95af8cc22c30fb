"""What "the company" or "the volcano" means where the text has not said what any of its names is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.claim import Candidate, Referent
from factcheck.claims.reading import Reading, Sentence, word_set
from factcheck.world.concepts import catalogue

# What every state has: "the court" is not the body that happens to be named.
COMMON = frozenset(
    f"class.{name}" for name in ("court", "parliament", "council", "government", "ministry", "agency", "police", "army", "union", "party", "port")
)
# The types of referent that a class noun of a type can mean.
MEANT = {
    "organization": frozenset({"organization", "thing"}),
    "place": frozenset({"place", "thing"}),
    "work": frozenset({"work", "thing"}),
    "vessel": frozenset({"work", "thing"}),
}


def only_thing(
    reading: Reading,
    classes: dict[Referent, frozenset[str]],
    mains: Sequence[Candidate | None],
    sentence: Sentence,
    noun: tuple[int, int],
    class_id: str,
) -> Referent | None:
    """The one thing named so far in the passage that the class noun at token ``noun[0]`` can mean, whose phrase begins at ``noun[1]``; of several
    bodies the one that the sentence before is about. None where its class is known.

    What it means is then of that class, for the rest of the text. ``mains``: what each sentence so far is about. A place within the phrase only tells
    where it is.
    """
    token, first = noun
    entry = catalogue().classes.get(class_id)
    if entry is None or entry.type not in MEANT or class_id in COMMON:
        return None
    if entry.type != "organization" and reading.layout.language == "vi" and not _pointed_at(reading, sentence, token):
        return None
    seen = {
        item.referent: None
        for earlier in reading.up_to(sentence)
        if earlier.passage == sentence.passage
        for item in earlier.names()
        if item.referent is not None and _may_be(item.referent, entry.type)
        if earlier is not sentence or item.first < (first if item.mention.kind == "place" else token)
    }
    exact = [referent for referent in seen if referent.type == entry.type == "work"]
    unknown = [referent for referent in seen if not classes.get(referent)]
    before = mains[sentence.index - 1] if 0 < sentence.index <= len(mains) else None
    salient = before.referent if before is not None and entry.type == "organization" and len(unknown) == len(seen) else None
    only = exact[0] if len(exact) == 1 else next(iter(seen)) if len(seen) == 1 else salient if salient in seen else None
    if only is None or classes.get(only):
        return None
    classes[only] = frozenset({class_id})
    return only


def _may_be(referent: Referent, kind: str) -> bool:
    """Whether a referent can be of a type; a country that the tables know is no "volcano"."""
    return referent.type in MEANT[kind] and (kind == "organization" or not referent.id)


def _pointed_at(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether a demonstrative follows the noun at ``token`` ("cây cầu này")."""
    demonstratives = word_set(reading.words.demonstratives)
    return any(fold in demonstratives for fold in sentence.tokens.folds[token + 1 : token + 3])
