"""Which bodies the nouns and the possessives of a phrase mean."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.claims.unclassified import COMMON
from factcheck.world.concepts import catalogue

REACH = 3
# How a body is meant by a noun or a possessive right beside a title.
OWNER = "meant right beside the title"


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


def owner(extraction: Extraction, sentence: Sentence, first: int, last: int) -> Candidate | None:
    """The body whose title stands at tokens ``[first, last)``, by a noun or a possessive right beside it ("*the club's* president", "président *du
    club*", "*its* president"); none that every land has.
    """
    folds, words = sentence.tokens.folds, extraction.reading.words
    behind = last
    while behind < len(folds) and behind - last < REACH and folds[behind] in word_set(words.genitives) | word_set(words.articles):
        behind += 1
    led = behind > last and folds[last] in word_set(words.genitives)
    for match in extraction.subjects.descriptions.nouns(sentence):
        entry = catalogue().classes.get(match.id)
        owns = folds[match.end_token : first] in POSSESSIVES
        if (owns or (led and match.start_token == behind)) and match.id not in COMMON and (entry is None or entry.type == "organization"):
            meant = extraction.subjects.descriptions.candidate(sentence, match.start_token, match.id)
            return attrs.evolve(meant, how=OWNER) if meant is not None and meant.referent.type == "organization" else None
    if first and folds[first - 1] in things(extraction):
        meant = extraction.subjects.antecedent(sentence, first - 1, "thing")
        known = meant is not None and meant.referent.type == "organization" and bool(extraction.classes.get(meant.referent))
        return attrs.evolve(meant, grade=2, how=OWNER) if meant is not None and known else None
    return None


def things(extraction: Extraction) -> frozenset[str]:
    """The possessives that can stand for a thing."""
    return frozenset(form for kind, forms in extraction.reading.words.possessives.items() if kind != "person" for form in forms)


def own_bodies(extraction: Extraction, sentence: Sentence) -> set[int]:
    """Class nouns that only say of what body the deed was one ("a ferry *of the line*")."""
    words = extraction.reading.words
    genitives = word_set(words.genitives)
    small = (word_set(words.articles) | {"'", "’"}) - genitives
    found: set[int] = set()
    for match in sentence.concepts:
        if match.layer == "class" and catalogue().classes[match.id].type == "organization":
            at = sentence.before(match.start_token, small)
            if at >= 0 and sentence.tokens.folds[at] in genitives:
                found.update(range(match.start_token, match.end_token))
    return found
