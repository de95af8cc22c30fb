"""Whether an entity can be meant: by a pronoun, by a class noun, or although another is named."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate, Referent, may_be_person
from factcheck.world.bearers import bearers

PERSONAL = frozenset({"person"})
# Ways in which a name stands in a text that leave open whether anything is said of it.
LOOSE = frozenset({"named elsewhere in the sentence", "subject of the sentence before", "topic of the text"})
# Ways in which a name stands in a sentence that leave open whether a bare measurement is its own.
LATER, ATTACHED_LATER = "named later in the clause", "attached later in the clause"
BESIDE = frozenset({"attached in the clause", "a part of it is spoken of", "named elsewhere in the sentence", LATER, ATTACHED_LATER})
# How a name is meant that only says of what a part is spoken.
PART = "a part of it is spoken of"
# How a name is meant that stands before its town, behind both of which something is told.
IN_TOWN, OF_TOWN = "relative of the name before its town", "relative of the town"
ONLY = "the only name of the text"
# How the name is meant right beside which an age stands.
AGED, BY_AGE = "named beside the age", "described by an age"
# How somebody is meant of whom a clause says outright how old he is.
AGE_TOLD = "said to be so old"
# How the name is meant with which a clause begins that something without a subject opens.
OPENED = "opening of the clause of the name after"
# How the subject of the sentence before is meant by what opens a sentence, or by a sentence that begins with its verb.
MEANT = "meant by"
# How something is meant by a description behind a preposition: that is where, or with what, something is done.
ALONGSIDE = "told beside"
OPENED_BEFORE, CARRIED = "opening about the subject before", "subject carried on from the sentence before"


def humbled(candidate: Candidate) -> Candidate:
    """The only name of a text is what a toll is told of; of an amount that moves it is no more than the topic."""
    return attrs.evolve(candidate, grade=1) if candidate.how == ONLY else candidate


def passing(candidate: Candidate) -> Candidate:
    """A place named behind what is only counted is where that is, not whose ("two students at work in Varn")."""
    return attrs.evolve(candidate, grade=1) if candidate.how in {LATER, ATTACHED_LATER} and candidate.referent.type == "place" else candidate


def whose(measure: str, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates that can have a measure, where others are meant as surely: of people the town before "which", and no person beside a body that a
    pronoun means as well.
    """
    if measure in bearers().of_places and any(one.how == IN_TOWN for one in candidates):
        town = next((one for one in candidates if one.how == OF_TOWN), None)
        rest = tuple(one for one in candidates if one.how not in {IN_TOWN, OF_TOWN})
        return (attrs.evolve(town, grade=3), *rest) if town is not None else candidates
    if measure in bearers().not_of_persons and candidates[0].how.startswith((MEANT, CARRIED)):
        left = tuple(one for one in candidates if one.referent.type != "person")
        return left if left and left[0].grade == candidates[0].grade else candidates
    return candidates


def outdone(candidate: Candidate, best: Candidate) -> bool:
    """Whether something of the same type is named for what is said, so that a name elsewhere is not meant."""
    return best.grade == 3 and best.referent != candidate.referent and best.referent.type == candidate.referent.type != "thing"


def fits(referent: Referent, kind: str) -> bool:
    """Whether a pronoun of ``kind`` (person, thing, any) can mean the referent."""
    return kind == "any" or (kind == "person") == (referent.type in PERSONAL)


def may_fit(referent: Referent, _kind: str) -> bool:
    """Whether a personal pronoun may mean the referent: a full name whose type is only guessed."""
    return may_be_person(referent)
