"""People counted in all and by sex: "nine people died, six men and four women"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds.inner import inner_claim
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.values import Quantity
from factcheck.world.cardinality import concepts

PERSON = "counted.person"
FEMALE, MALE = frozenset({"counted.woman", "cue.woman", "cue.restrict-women"}), frozenset({"counted.man", "cue.man", "cue.restrict-men"})
REACH = 12


def by_sex(extraction: Extraction, sentence: Sentence, total: Located, rest: Sequence[Located]) -> Iterator[Claim]:
    """A number of people, and behind it those of both sexes alone, that do not add up to it."""
    stated, parts = _number(total), rest[:2]
    if stated is None or len(parts) != 2 or len(rest) > 2 or not _people(sentence, total) or _sex(sentence, total) is not None:
        return
    numbers = [_number(part) for part in parts]
    if None in numbers or {_sex(sentence, part) for part in parts} != {"female", "male"} or not _lists(extraction, sentence, total, parts):
        return
    added = sum(number for number in numbers if number is not None)
    if added == stated:
        return
    why = " + ".join(str(number) for number in numbers) + f" = {added}"
    implied = Quantity.stated(str(added), unit=total.unit, exact=True)
    yield inner_claim(extraction, sentence, "sum", (total.mention.value, total.first, total.last), (implied, total.first, parts[-1].last), why)


def _number(item: Located) -> int | None:
    value = item.quantity
    whole = value is not None and value.number is not None and value.number.denominator == 1 and not value.hedged
    return int(value.number) if whole and value is not None and value.number is not None else None


def _people(sentence: Sentence, item: Located) -> bool:
    """Whether a number counts people."""
    table = concepts()
    near = (match for match in sentence.concepts if match.layer == "concept" and item.first <= match.start_token <= item.last and match.id in table)
    return any(match.id == PERSON or PERSON in (*table[match.id].implies, *table[match.id].counts) for match in near)


def _sex(sentence: Sentence, item: Located) -> str | None:
    """Of which sex a number of people is, by its noun."""
    ids = {match.id for match in sentence.concepts if item.first <= match.start_token <= item.last}
    return "female" if ids & FEMALE else "male" if ids & MALE else None


def _lists(extraction: Extraction, sentence: Sentence, total: Located, parts: Sequence[Located]) -> bool:
    """Whether the parts stand joined behind a comma or a bracket, close the clause, and nobody is said to be only some of them."""
    folds, joints = sentence.tokens.folds, word_set(extraction.reading.words.coordinators)
    before, between = folds[total.last : parts[0].first], folds[parts[0].last : parts[1].first]
    after = folds[parts[1].last] if parts[1].last < len(folds) else "."
    opened = bool(before) and (before[-1] in {",", "(", ":", "–", "—"} or _whole_list(sentence, parts[0].first))
    open_ended = any(
        match.id == "cue.open-list" and total.last <= match.start_token < parts[0].first and not _whole_list(sentence, match.end_token)
        for match in sentence.concepts
    )
    return (
        opened
        and not open_ended
        and len(before) <= REACH
        and len(between) <= 2
        and bool(joints & set(between))
        and (not after[0].isalnum() or after in joints)
    )


def _whole_list(sentence: Sentence, token: int) -> bool:
    """Whether a word for a whole list ends right before a token."""
    return any(match.id == "cue.closed-list" and match.end_token == token for match in sentence.concepts)
