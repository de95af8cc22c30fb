"""Office: who holds which title of which organization or country, and when."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Referent, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch

OFFICE = Kind(
    "office",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("title", Compare.CONCEPT, Mark.REQUIRED),
        Role("portfolio", Compare.FLAG, Mark.HARD),
        Role("organization", Compare.SUBJECT),
        Role("grade", Compare.FLAG, Mark.HARD),
        Role("at", Compare.TIME, Mark.TIME),
    ),
    keys=(("title", "portfolio_key", "organization"), ("holder",)),
)

REACH = 3


@attrs.frozen(slots=True)
class Title:
    """A title read: tokens ``[first, last)``, the office id, its portfolio and its grade words."""

    first: int
    last: int
    office: str
    portfolio: str | None
    grade: str | None


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The office claims of a sentence: a title beside a person's name, or a person who "is" it."""
    for title in titles(sentence):
        holder = _holder(extraction, sentence, title)
        if holder is None:
            continue
        organization = _organization(extraction, sentence, title, holder)
        person = Subject((Candidate(_referent(holder), 3, "beside the title", sentence.place(holder.first, holder.last)),))
        first, last = min(title.first, holder.first), max(title.last, holder.last)
        yield extraction.claim(
            "office",
            {
                "holder": extraction.about(person),
                "title": extraction.filler(title.office, sentence, title.first, title.last),
                "portfolio": extraction.filler(title.portfolio, sentence, title.first, title.last) if title.portfolio else None,
                "portfolio_key": extraction.filler(title.portfolio or "-", sentence, title.first, title.last),
                "organization": organization,
                "grade": extraction.filler(title.grade, sentence, title.first, title.last) if title.grade else None,
                "at": extraction.period(sentence, title.first),
            },
            sentence,
            first,
            last,
            "a title beside a name",
        )


def titles(sentence: Sentence) -> Iterator[Title]:
    """The titles of a sentence with the portfolio and grade words that touch them."""
    offices: dict[tuple[int, int], ConceptMatch] = {}
    for match in sentence.concepts:
        if match.layer == "concept" and match.id.startswith("office.") and not sentence.is_quoted(match.start_token):
            offices.setdefault((match.start_token, match.end_token), match)
    for match in offices.values():
        first, last = match.start_token, match.end_token
        portfolio, grade = None, []
        for other in sentence.concepts:
            near = other.start_token <= last + REACH and other.end_token >= first - REACH
            if other.layer == "portfolio" and near and _contiguous(sentence, first, last, other):
                portfolio = other.id
                first, last = min(first, other.start_token), max(last, other.end_token)
        for other in sentence.concepts:
            if other.layer == "grade" and (first - 2 <= other.end_token <= first or last <= other.start_token <= last + 1 or first <= other.start_token < last):
                grade.append(other.id)
                first, last = min(first, other.start_token), max(last, other.end_token)
        yield Title(first, last, match.id, portfolio, " ".join(sorted(set(grade))) or None)


def _contiguous(sentence: Sentence, first: int, last: int, other: ConceptMatch) -> bool:
    """Whether only short function words stand between a title and its portfolio ("ministre *des* Affaires étrangères")."""
    if other.start_token >= last:
        gap = sentence.tokens.folds[last : other.start_token]
    elif other.end_token <= first:
        gap = sentence.tokens.folds[other.end_token : first]
    else:
        return True
    return all(len(fold) <= 3 and fold not in {",", ".", ";", "and"} for fold in gap)


def _referent(item: Located) -> Referent:
    if item.referent is None:
        raise ValueError("a holder needs a referent")
    return item.referent


def _holder(extraction: Extraction, sentence: Sentence, title: Title) -> Located | None:
    """The person beside the title: right after it, before it behind a comma, or on the other side of "is"."""
    persons = [item for item in sentence.names() if item.mention.kind == "person"]
    copulas = word_set(extraction.reading.words.copulas)
    for item in persons:
        gap = sentence.tokens.folds[title.last : item.first] if item.first >= title.last else None
        if gap is not None and (len(gap) == 0 or gap in {(",",), (":",)} or _only_names(sentence, title.last, item.first) or _joins(gap, copulas)):
            return item
    for item in persons:
        gap = sentence.tokens.folds[item.last : title.first] if item.last <= title.first else None
        if gap is not None and len(gap) <= REACH + 3 and (gap[:1] == (",",) or _joins(gap, copulas)) and _plain(sentence, item.last, title.first):
            return item
    return None


def _joins(gap: tuple[str, ...], copulas: frozenset[str]) -> bool:
    return 0 < len(gap) <= REACH and gap[0] in copulas


def _only_names(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the gap between title and holder is the organization ("governor of the Bank of Tessaly, Henrik Vass")."""
    if last - first > 14:
        return False
    names = {index for item in sentence.names() for index in range(item.first, item.last)}
    return any(index in names for index in range(first, last)) and all(
        index in names or len(sentence.tokens.folds[index]) <= 3 for index in range(first, last)
    )


def _plain(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no second comma and no other person stands between."""
    return sentence.tokens.folds[first:last].count(",") <= 1


def _organization(extraction: Extraction, sentence: Sentence, title: Title, holder: Located) -> Filler | None:
    """The country or body of the title: inside or beside it; else the subject the text speaks of."""
    words = extraction.reading.words
    linking = word_set(words.genitives) | word_set(words.prepositions) | word_set(words.articles)
    found: list[Candidate] = []
    for item in sentence.names():
        if item.mention.kind not in {"place", "organization"} or item.referent is None or item is holder:
            continue
        after = item.first >= title.last and all(fold in linking or _named(sentence, index) for index, fold in _gap(sentence, title.last, item.first))
        ahead = item.last <= title.first and sentence.tokens.folds[item.last : title.first] in {(), ("'", "s"), ("’", "s")}
        within = title.first <= item.first < title.last
        if (after and item.first - title.last <= 8) or ahead or within:
            found.append(Candidate(item.referent, 3, "beside the title", sentence.place(item.first, item.last)))
    if not found:
        subject = extraction.subjects.of(sentence, title.first)
        if subject is not None:
            found = [
                attrs.evolve(candidate, grade=min(candidate.grade, 2))
                for candidate in subject.candidates
                if candidate.referent.type in {"place", "organization", "thing"} and candidate.referent != holder.referent
            ]
    return extraction.about(Subject(tuple(found[:4]))) if found else None


def _gap(sentence: Sentence, first: int, last: int) -> list[tuple[int, str]]:
    return [(index, sentence.tokens.folds[index]) for index in range(first, last)]


def _named(sentence: Sentence, token: int) -> bool:
    return any(item.first <= token < item.last for item in sentence.names())
