"""Titles in a sentence: which office, of which portfolio and grade, who bears it, and of what body or place."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.described_holders import before_description
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch, tokens_of
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES
from factcheck.mentions.phrases import HYPHENS

REACH = 3
# Grades that lead to the office of which they are one: an assistant to the mayor holds none.
DEPUTIES = frozenset({"grade.deputy", "grade.first-deputy"})
LONGEST_GAP = 6
FARTHEST_HOLDER = 14
LONGEST_NAME = 4
TAKING = "event.taking-office"
HOLDING = "cue.holding"
# What stands between a name and the title behind it ("X, director of", "X (director of", "X - director of").
APPOSING = frozenset({",", "(", *HYPHENS})
POSSESSIVES = frozenset({("'", "s"), ("’", "s"), ("'",), ("’",)})


@attrs.frozen(slots=True)
class Title:
    """A title read: tokens ``[first, last)``, the office id, its portfolio (ids joined by a space) and its grade words."""

    first: int
    last: int
    office: str
    portfolio: str | None
    grade: str | None

    @property
    def key(self) -> str:
        """Office, portfolio and grade as one string."""
        return " ".join(part for part in (self.grade, self.office, self.portfolio) if part)


def titles(sentence: Sentence, words: Clauses, language: str) -> Iterator[Title]:
    """The titles of a sentence with the portfolio and grade words that touch them, left to right."""
    seen: set[int] = set()
    for match in sentence.concepts:
        if match.layer != "concept" or not match.id.startswith("office.") or match.start_token in seen or sentence.is_quoted(match.start_token):
            continue
        if any(item.first < match.start_token < item.last and item.mention.kind != "person" for item in sentence.names()):
            continue
        if _in_designation(sentence, match) or _is_surname(sentence, match):
            continue
        seen.add(match.start_token)
        yield title_at(sentence, match, words, language)


def _is_surname(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether the word of a title ends a person's name behind a given name: "John Dean" is none, "Vice President" is."""
    person = next((item for item in sentence.names() if item.mention.kind == "person" and item.first < match.start_token < item.last), None)
    if person is None or person.last != match.end_token:
        return False
    return not any(other.layer in {"concept", "grade"} and person.first <= other.start_token < match.start_token for other in sentence.concepts)


def _in_designation(sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a short form of a title is a piece of a designation, glued to a hyphen and capitals ("the X-MP/24")."""
    first, last, tokens = match.start_token, match.end_token, sentence.tokens
    glued = first > 1 and last - first == 1 and tokens.folds[first - 1] in {"-", "/"} and tokens.ends[first - 1] == tokens.starts[first]
    return glued and tokens.word(first).isupper() and tokens.word(first - 2).isupper()


def title_at(sentence: Sentence, match: ConceptMatch, words: Clauses, language: str) -> Title:
    """The title that an office word makes with the portfolio and grade words that touch it."""
    first, last = match.start_token, match.end_token
    portfolios: set[str] = set()
    joining = word_set(words.coordinators)
    # Twice, for the first of "planning and trade minister" is joined to the second.
    for other in (*sentence.concepts, *sentence.concepts):
        if (
            other.layer == "portfolio"
            and other.start_token <= last + REACH
            and other.end_token >= first - REACH
            and _contiguous(sentence, first, last, other, joining, bool(portfolios))
        ):
            portfolios.add(other.id)
            first, last = min(first, other.start_token), max(last, other.end_token)
    grades: set[str] = set()
    edge = _edge(sentence, first)
    for other in sentence.concepts:
        if other.layer != "grade":
            continue
        if _grades(sentence, match, (first, last), other, language, words):
            grades.add(other.id)
            first, last = min(first, other.start_token), max(last, other.end_token)
        elif edge < first and other.end_token == edge:
            grades.add(other.id)
    # "governor of the bank of" runs into the name of the bank.
    last = max(
        [
            last,
            *(
                item.last
                for item in sentence.names()
                if item.first < last < item.last and item.mention.kind != "person" and item.first > match.start_token
            ),
        ]
    )
    return Title(first, last, match.id, " ".join(sorted(portfolios)) or None, " ".join(sorted(grades)) or None)


def _edge(sentence: Sentence, first: int) -> int:
    """Where the names right before a title begin: "former *British* prime minister" has its grade before them."""
    edge = first
    for item in sorted(sentence.names(), key=lambda item: -item.last):
        if item.last <= edge and item.mention.kind in {"place", "organization"} and not is_grade(sentence, item):
            gap = sentence.tokens.folds[item.last : edge]
            if gap and gap not in POSSESSIVES:
                break
            edge = item.first
    return edge


def is_grade(sentence: Sentence, item: Located) -> bool:
    """Whether a name is only a grade word with a capital ("*Assistant* U.S. Treasury Secretary")."""
    return any(match.layer == "grade" and match.start_token <= item.first and item.last <= match.end_token for match in sentence.concepts)


def _grades(sentence: Sentence, match: ConceptMatch, title: tuple[int, int], other: ConceptMatch, language: str, words: Clauses) -> bool:
    """Whether a grade word belongs to a title: right beside it or leading to it ("adjointe *au* maire"), running into it ("teniente de *alcalde*"),
    or inside it where its words alone are a form of the title ("thứ trưởng").
    """
    first, last = title
    if match.start_token <= other.start_token and other.end_token <= match.end_token:
        return language in CODES and sentence.tokens.folds[other.start_token : other.end_token] in _forms(language, match.id)
    folds = sentence.tokens.folds
    before = folds[other.end_token : first] if other.end_token <= first else None
    after = folds[last : other.start_token] if other.start_token >= last else None
    linking = word_set(words.genitives) | word_set(words.prepositions) | word_set(words.articles)
    led = other.id in DEPUTIES and bool(before) and len(before or ()) <= REACH and set(before or ()) <= linking
    into = other.start_token < first < other.end_token <= last
    return led or into or before in {(), ("-",)} or after in {(), ("-",)} or (other.start_token >= first and other.end_token <= last)


@functools.lru_cache(maxsize=1024)
def _forms(language: str, office: str) -> frozenset[tuple[str, ...]]:
    forms = concept_words(language).concepts.get(office)
    return frozenset(tokens_of(form) for form in forms.nouns) if forms is not None else frozenset()


def _contiguous(sentence: Sentence, first: int, last: int, other: ConceptMatch, joining: frozenset[str], further: bool) -> bool:
    """Whether only short function words stand between a title and its portfolio ("ministre *des* Affaires étrangères"); "and" only before a further
    portfolio.
    """
    if other.start_token >= last:
        gap = range(last, other.start_token)
    elif other.end_token <= first:
        gap = range(other.end_token, first)
    else:
        return True
    pointing = {index for item in sentence.names() if item.pointing for index in range(item.first, item.last)}
    return all(index in pointing or _linking(sentence.tokens.folds[index], joining, further) for index in gap)


def _linking(fold: str, joining: frozenset[str], further: bool) -> bool:
    """Whether a word is so short that it can only link; "and" and a comma link further portfolios."""
    if fold == ",":
        return further
    return len(fold) <= 3 and (fold[0].isalpha() or fold in {"'", "’", "&", "-"}) and (further or fold not in joining)


def holder_of(sentence: Sentence, title: Title, words: Clauses) -> Located | None:
    """The person who bears a title: right after it; before it behind a comma; on the other side of "is"; behind the body of the title."""
    persons = [item for item in sentence.names() if item.mention.kind == "person" or may_be_person(item)]
    copulas = word_set(words.copulas)
    if _is_verb(sentence, title):
        return _leader(sentence, title, persons, words)
    inside = next((item for item in persons if item.first <= title.first < item.last), None)
    if inside is not None:
        return inside
    following = [item for item in persons if item.first >= title.last and not _owned(sentence, title, item, words)]
    preceding = [item for item in reversed(persons) if item.last <= title.first]
    folds = sentence.tokens.folds
    if following and following[0].first == title.last:
        return following[0]
    for item in preceding[:1]:
        if _apposed(sentence, folds[item.last : title.first], item.last, words):
            return item
    for item in following[:1]:
        end = before_description(sentence, title.last, item, words)
        gap = folds[title.last : end]
        plain = tuple(fold for fold in gap if fold not in words.pronouns.get("person", ()))
        if plain in {(), (",",), (":",)} or _joined(gap, copulas) or _behind_body(sentence, title.last, end, words):
            return item
    for item in preceding[:1]:
        if _joined(folds[item.last : title.first], copulas) or _holds(sentence, item.last, title.first, words):
            return item
    # "Ann Roth has worked there for years and is director of ...": the one person of the sentence.
    at = sentence.before(title.first, word_set(words.articles))
    sure = [item for item in persons if item.mention.kind == "person"]
    sworn = _sworn_in(sentence, title, persons, words)
    if sworn is not None:
        return sworn
    return preceding[0] if preceding and len(sure) == 1 and sure == preceding[:1] and at >= 0 and folds[at] in copulas else None


def _is_verb(sentence: Sentence, title: Title) -> bool:
    """Whether a verb says who holds the office ("qui *dirige* le jardin")."""
    return any(match.start_token == title.first and match.id == title.office and match.role == "verb" for match in sentence.concepts)


def _leader(sentence: Sentence, title: Title, persons: Sequence[Located], words: Clauses) -> Located | None:
    """The person right before the verb of an office, or before the relative word that opens its clause; nobody where no body is named behind it."""
    folds, at = sentence.tokens.folds, title.first
    if at and folds[at - 1] in words.relatives:
        at -= 2 if at > 1 and folds[at - 2] == "," else 1
    bodies = [item for item in sentence.names() if 0 < item.first - title.last <= REACH and item.mention.kind in {"organization", "place"}]
    return next((item for item in persons if item.last == at and item.mention.kind != "place"), None) if bodies else None


def _owned(sentence: Sentence, title: Title, item: Located, words: Clauses) -> bool:
    """Whether a name that may be a person's is rather the body of a title: a bare genitive ties it to it ("director of Ortona Port, Ann Roth")."""
    gap = sentence.tokens.folds[title.last : item.first]
    small = word_set(words.articles)
    return item.mention.kind != "person" and bool(gap) and gap[0] in word_set(words.genitives) and all(fold in small for fold in gap[1:])


def may_be_person(item: Located) -> bool:
    """Whether a name of two words or more, of which the text does not say what it names, may be a person's beside a title."""
    return item.referent is not None and item.referent.type == "thing" and 1 < len(item.referent.tokens) <= LONGEST_NAME and not item.pointing


def _apposed(sentence: Sentence, gap: Sequence[str], first: int, words: Clauses) -> bool:
    """Whether a title stands in apposition to the name before it: a comma, then nothing but determiners, an age, or names in its adjectives ("X,
    the French minister").
    """
    if not gap or gap[0] not in APPOSING or len(gap) > LONGEST_GAP or (gap[0] in HYPHENS and not sentence.tokens.spaced(first + 1)):
        return False
    owners = {form for forms in words.possessives.values() for form in forms}
    small = word_set(words.articles) | word_set(words.genitives) | {"'", "’", "s", "-"} | owners
    folds = sentence.tokens.folds
    nouns = (match for match in sentence.concepts if match.layer == "class")
    owning = {match.start_token for match in nouns if _owns(tuple(folds[match.end_token : match.end_token + 2]))}
    counted = {index for item in sentence.values("ordinal") for index in range(item.first, item.last)}
    told = counted | owning
    return all(fold in small or first + 1 + index in told or _named(sentence, first + 1 + index) for index, fold in enumerate(gap[1:]))


def _owns(following: tuple[str, ...]) -> bool:
    """Whether a noun owns what follows ("the company's chief executive")."""
    return following in POSSESSIVES or following[:1] in POSSESSIVES


def _sworn_in(sentence: Sentence, title: Title, persons: Sequence[Located], words: Clauses) -> Located | None:
    """Who takes an office, "as the twelfth president": the name that opens the sentence, when no other person stands before the title."""
    folds, at = sentence.tokens.folds, title.first
    counted = {index for item in sentence.values("ordinal") for index in range(item.first, item.last)}
    while at and (folds[at - 1] in words.articles or at - 1 in counted):
        at -= 1
    taken = any(match.id == TAKING and match.start_token < title.first for match in sentence.concepts)
    before = [item for item in persons if item.last <= title.first]
    return before[0] if taken and at and folds[at - 1] in words.capacity and len(before) == 1 and not before[0].first else None


def _joined(gap: Sequence[str], copulas: frozenset[str]) -> bool:
    return 0 < len(gap) <= REACH and gap[0] in copulas and "," not in gap


def _holds(sentence: Sentence, first: int, last: int, words: Clauses) -> bool:
    """Whether the gap between a person and a title says that the person holds it now: "(, who) is serving as", "(, người) đang giữ chức"."""
    small = word_set((*words.relatives, *words.articles, *words.function_words)) | {","}
    held = [match for match in sentence.concepts if match.id == HOLDING and first <= match.start_token and match.end_token <= last]
    inside = {index for match in held for index in range(match.start_token, match.end_token)}
    gap = [index for index in range(first, last) if index not in inside]
    return bool(held) and len(gap) <= REACH and all(sentence.tokens.folds[index] in small for index in gap)


def _behind_body(sentence: Sentence, first: int, last: int, words: Clauses) -> bool:
    """Whether the gap between title and holder is the body of the title and a comma at most ("governor of the Bank of Sele, Ann Roth")."""
    if not 0 < last - first <= FARTHEST_HOLDER:
        return False
    if not _names_between(sentence, first, last) and sentence.tokens.folds[last - 1] != ",":
        return False
    small = word_set(words.genitives) | word_set(words.prepositions) | word_set(words.articles)
    folds = sentence.tokens.folds
    end = last - 1 if folds[last - 1] in words.pronouns.get("person", ()) else last
    end = end - 1 if folds[end - 1] == "," else end
    nouns = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    return all(folds[index] in small or index in nouns or _named(sentence, index) for index in range(first, end))


def _names_between(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= item.first < last for item in sentence.names())


def _named(sentence: Sentence, token: int) -> bool:
    return any(item.first <= token < item.last for item in sentence.names())
