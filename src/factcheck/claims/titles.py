"""Titles in a sentence: which office, of which portfolio and grade, who bears it, and of what body or place."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from factcheck.claims.claim import Referent
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch, tokens_of
from factcheck.languages.concepts import words as concept_words
from factcheck.languages.language import CODES
from factcheck.values import HOME
from factcheck.world.offices import offices

REACH = 3
LONGEST_GAP = 6
FARTHEST_HOLDER = 14
LONGEST_NAME = 4
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


@attrs.frozen(slots=True)
class Body:
    """What a title is of: ``main`` the body or country, ``seat`` what narrows it (the posting of an ambassador, the region of a party's chair)."""

    main: Located | None
    seat: tuple[Referent, ...] = ()


def titles(sentence: Sentence, words: Clauses, language: str) -> Iterator[Title]:
    """The titles of a sentence with the portfolio and grade words that touch them, left to right."""
    seen: set[int] = set()
    for match in sentence.concepts:
        if match.layer != "concept" or not match.id.startswith("office.") or match.start_token in seen or sentence.is_quoted(match.start_token):
            continue
        if any(item.first < match.start_token < item.last and item.mention.kind != "person" for item in sentence.names()):
            continue
        seen.add(match.start_token)
        yield _title(sentence, match, words, language)


def _title(sentence: Sentence, match: ConceptMatch, words: Clauses, language: str) -> Title:
    first, last = match.start_token, match.end_token
    portfolios: set[str] = set()
    joining = word_set(words.coordinators)
    for other in sentence.concepts:
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
        if _grades(sentence, match, first, last, other, language):
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
        if item.last <= edge and item.mention.kind in {"place", "organization"} and not _is_grade(sentence, item):
            gap = sentence.tokens.folds[item.last : edge]
            if gap and gap not in POSSESSIVES:
                break
            edge = item.first
    return edge


def _is_grade(sentence: Sentence, item: Located) -> bool:
    """Whether a name is only a grade word with a capital ("*Assistant* U.S. Treasury Secretary")."""
    return any(match.layer == "grade" and match.start_token <= item.first and item.last <= match.end_token for match in sentence.concepts)


def _grades(sentence: Sentence, match: ConceptMatch, first: int, last: int, other: ConceptMatch, language: str) -> bool:
    """Whether a grade word belongs to a title: right beside it, or inside it where its words alone are a form of the title ("thứ trưởng")."""
    if match.start_token <= other.start_token and other.end_token <= match.end_token:
        return language in CODES and sentence.tokens.folds[other.start_token : other.end_token] in _forms(language, match.id)
    folds = sentence.tokens.folds
    before = folds[other.end_token : first] if other.end_token <= first else None
    after = folds[last : other.start_token] if other.start_token >= last else None
    return before in {(), ("-",)} or after in {(), ("-",)} or (other.start_token >= first and other.end_token <= last)


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
    inside = next((item for item in persons if item.first <= title.first < item.last), None)
    if inside is not None:
        return inside
    following = [item for item in persons if item.first >= title.last]
    preceding = [item for item in reversed(persons) if item.last <= title.first]
    folds = sentence.tokens.folds
    if following and following[0].first == title.last:
        return following[0]
    for item in preceding[:1]:
        if _apposed(sentence, folds[item.last : title.first], item.last, words):
            return item
    for item in following[:1]:
        gap = folds[title.last : item.first]
        plain = tuple(fold for fold in gap if fold not in words.pronouns.get("person", ()))
        if plain in {(), (",",), (":",)} or _joined(gap, copulas) or _behind_body(sentence, title.last, item.first, words):
            return item
    for item in preceding[:1]:
        if _joined(folds[item.last : title.first], copulas):
            return item
    return None


def may_be_person(item: Located) -> bool:
    """Whether a name of two words or more, of which the text does not say what it names, may be a person's beside a title."""
    return item.referent is not None and item.referent.type == "thing" and 1 < len(item.referent.tokens) <= LONGEST_NAME and not item.pointing


def _apposed(sentence: Sentence, gap: Sequence[str], first: int, words: Clauses) -> bool:
    """Whether a title stands in apposition to the name before it: a comma, then nothing but determiners, an age, or names in its adjectives ("X,
    the French minister").
    """
    if not gap or gap[0] != "," or len(gap) > LONGEST_GAP:
        return False
    small = word_set(words.articles) | word_set(words.genitives) | {"'", "’", "s", "-"}
    return all(fold in small or _named(sentence, first + 1 + index) for index, fold in enumerate(gap[1:]))


def _joined(gap: Sequence[str], copulas: frozenset[str]) -> bool:
    return 0 < len(gap) <= REACH and gap[0] in copulas and "," not in gap


def _behind_body(sentence: Sentence, first: int, last: int, words: Clauses) -> bool:
    """Whether the gap between title and holder is the body of the title and a comma at most ("governor of the Bank of Sele, Ann Roth")."""
    if not 0 < last - first <= FARTHEST_HOLDER or not _names_between(sentence, first, last):
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


def body_of(sentence: Sentence, title: Title, holder: Located, words: Clauses) -> Body:
    """The country or body of a title, named beside it: the adjective or owner before it, or what follows it by "of" or its like.

    Of a posted office the one that sends, with the posting as its seat; of others what narrows the body ("Jefferson County GOP chairman").
    """
    ahead = _ahead(sentence, title, holder)
    behind = _behind(sentence, title, holder, words) or _behind(sentence, _joint(sentence, title, words), holder, words)
    spec = offices()
    if title.office in spec.territorial:
        ahead = [item for item in ahead if item.mention.kind == "place" or country_in(item) is not None]
    if title.office in spec.posted:
        return _posted(ahead, behind, words)
    if ahead:
        return Body(ahead[-1], tuple(_referents(ahead[:-1] + [item for _, item in behind])))
    own = [item for _, item in behind]
    return Body(own[0], tuple(_referents(own[1:]))) if own else Body(None)


def _joint(sentence: Sentence, title: Title, words: Clauses) -> Title:
    """The title that another is joined to by "and" ("chairman *and chief executive* of the group"), or the title itself."""
    folds = sentence.tokens.folds
    if title.last < len(folds) and folds[title.last] in words.coordinators:
        following = [match for match in sentence.concepts if match.id.startswith("office.") and title.last < match.start_token <= title.last + 2]
        if following:
            return attrs.evolve(title, last=max(match.end_token for match in following))
    return title


def country_in(item: Located) -> str | None:
    """The country that the name of a body holds ("Bộ Ngoại giao *Nga*"), None when it holds none."""
    place = dict(item.mention.cues).get("place")
    return place if place and place != HOME else None


def _posted(ahead: list[Located], behind: list[tuple[str, Located]], words: Clauses) -> Body:
    """Sender and posting: "Norway's ambassador to Ghana", "ambassadeur du Vietnam à Cuba", "Đại sứ Cuba tại Việt Nam"."""
    genitives = word_set(words.genitives)
    sender = ahead[-1] if ahead else next((item for link, item in behind if link in genitives or not link), None)
    postings = [item for link, item in behind if item is not sender and link and link not in genitives]
    return Body(sender, tuple(_referents(postings[:1])))


def _referents(items: list[Located]) -> list[Referent]:
    return [item.referent for item in items if item.referent is not None]


def _ahead(sentence: Sentence, title: Title, holder: Located) -> list[Located]:
    """The names right before a title, left to right: its adjective or owner ("Maltese", "Malta's"), and what stands right before that."""
    found: list[Located] = []
    edge = title.first
    for item in sorted(sentence.names(), key=lambda item: -item.last):
        if item is holder or item.mention.kind not in {"place", "organization"} or item.last > edge or _is_grade(sentence, item):
            continue
        gap = sentence.tokens.folds[item.last : edge]
        if gap and gap not in POSSESSIVES:
            break
        found.append(item)
        edge = item.first
    within = [
        item
        for item in sentence.names()
        if title.first <= item.first and item.last <= title.last and item.mention.kind in {"place", "organization"} and item is not holder
    ]
    return [*reversed(found), *within]


def _behind(sentence: Sentence, title: Title, holder: Located, words: Clauses) -> list[tuple[str, Located]]:
    """The names that follow a title by linking words alone, each with the word that links it (empty when none does)."""
    genitives = word_set(words.genitives)
    small = genitives | word_set(words.prepositions) | word_set(words.articles)
    nouns = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    folds = sentence.tokens.folds
    found: list[tuple[str, Located]] = []
    edge = title.last
    for item in sentence.names():
        if item.first < edge:
            continue
        if item is holder or item.mention.kind not in {"place", "organization"} or item.first - edge > REACH:
            break
        gap = range(edge, item.first)
        owned = bool(gap) and folds[gap[0]] in genitives and all(folds[index].isalpha() for index in gap)
        if not owned and not all(folds[index] in small or index in nouns for index in gap):
            break
        links = [folds[index] for index in gap if folds[index] in small and folds[index] not in words.articles] or [folds[index] for index in gap]
        if not links and edge == title.last and folds[edge - 1] in small:
            links = [folds[edge - 1]]
        found.append((links[0] if links else "", item))
        edge = item.last
    return found
