"""Which bodies the nouns and the possessives of a phrase mean."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Sentence, word_set
from factcheck.world.concepts import catalogue


def described_bodies(extraction: Extraction, sentence: Sentence, first: int, last: int) -> list[tuple[int, int, Candidate]]:
    """The bodies that definite nouns and possessives in tokens ``[first, last)`` mean, with their tokens ("to lead *the 94-year-old union*", "*its*
    first female commander").
    """
    descriptions, found = extraction.subjects.descriptions, []
    for match in sentence.concepts:
        if match.layer == "class" and first <= match.start_token < last and catalogue().classes[match.id].type == "organization":
            opened = descriptions.modified(sentence, match.start_token)
            meant = descriptions.candidate(sentence, match.start_token, match.id)
            if meant is not None:
                found.append((match.start_token if opened is None else opened, match.end_token, meant))
    owner = next((index for index in range(max(0, first - 1), first + 1) if sentence.tokens.folds[index] in things(extraction)), None)
    meant = extraction.subjects.antecedent(sentence, owner, "thing") if owner is not None else None
    if meant is not None and any(name.referent == meant.referent for name in sentence.names()) and sentence.index:
        # Who is first is not the body too: that was spoken of before.
        meant = descriptions.mains[sentence.index - 1]
    if meant is not None and owner is not None and meant.referent.type != "person":
        found.append((owner, owner + 1, attrs.evolve(meant, grade=2, how="meant by a possessive")))
    return found


def things(extraction: Extraction) -> frozenset[str]:
    """The possessives that can stand for a thing."""
    return frozenset(form for kind, forms in extraction.reading.words.possessives.items() if kind != "person" for form in forms)


def own_bodies(extraction: Extraction, sentence: Sentence) -> set[int]:
    """Class nouns that only say of what body the deed was one ("a ferry *of the line*")."""
    words = extraction.reading.words
    small, genitives = word_set(words.articles) | {"'", "’"}, word_set(words.genitives)
    found: set[int] = set()
    for match in sentence.concepts:
        if match.layer == "class" and catalogue().classes[match.id].type == "organization":
            at = match.start_token - 1
            while at >= 0 and sentence.tokens.folds[at] in small and sentence.tokens.folds[at] not in genitives:
                at -= 1
            if at >= 0 and sentence.tokens.folds[at] in genitives:
                found.update(range(match.start_token, match.end_token))
    return found
