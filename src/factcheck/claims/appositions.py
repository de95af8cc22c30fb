"""What stands behind a name and its comma, and whom it tells of: a measurement ("the Varn volcano, 4,870 metres high"), what it is, who does what."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.claims.reading import Located, Segment, Sentence, word_set
from factcheck.languages.clauses import Clauses
from factcheck.world.bearers import bearers
from factcheck.world.concepts import catalogue

REACH = 3
OPENERS = frozenset({"passive", "phrase", "verb", "adjective"})


def measured_name(sentence: Sentence, token: int, words: Clauses) -> tuple[Located, str] | None:
    """The name that the measurement at ``token`` is said of, and how it is found: because nothing but a comma and small words stands between them.

    "Varn, with 300 employees", "cerro Varn, de 4.870 metros", "đỉnh Varn, cao 900 m", "Varn, 900 feet high"; not "In Varn, 300 people marched", where
    the name only says where, nor "the third stage of the Varn race, 162 kilometres long".
    """
    item = next((item for item in sentence.located if item.first == token and item.quantity is not None), None)
    if item is None:
        return None
    small = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    measures = _measures(sentence)
    folds, at = sentence.tokens.folds, token - 1
    while at > 0 and token - at <= REACH and (folds[at] in small or at in measures):
        at -= 1
    bare = at == token - 1
    if at <= 0 or folds[at] != "," or (bare and not {item.last, item.last + 1} & measures):
        return None
    name = next((name for name in sentence.names() if name.last == at and not name.pointing), None)
    led = word_set(words.prepositions) | word_set(words.genitives)
    if name is None or folds[0] in led:
        return None
    ties = led if name.mention.kind == "place" else word_set(words.genitives)
    return (name, "measured behind its comma") if _before(sentence, name, words) not in ties else None


def told_name(sentence: Sentence, token: int, words: Clauses) -> tuple[Located, str] | None:
    """The name right before the only comma of a sentence so far, behind which a deed is told of it: "a work by *Ann Roth*, born in 1953".

    Of a name that hangs on a noun only what happens to people is told: it is the mill of Varn that was built.
    """
    folds = sentence.tokens.folds
    if "," not in folds:
        return None
    deeds = [match for match in sentence.concepts if match.role in {"passive", "phrase"} and match.start_token <= token < match.end_token]
    first = min((match.start_token for match in deeds), default=0)
    if first < 2 or folds[first - 1] != "," or "," in folds[: first - 1]:
        return None
    name = next((name for name in sentence.names() if name.last == first - 1 and not name.pointing), None)
    if name is None:
        return None
    attached = _before(sentence, name, words) in word_set(words.prepositions) | word_set(words.genitives)
    personal = any(bearers().events.get(match.id) == ("person",) for match in deeds)
    return (name, "told behind its comma") if personal or not attached else None


def _before(sentence: Sentence, name: Located, words: Clauses) -> str:
    """The word before a name and its articles, or nothing."""
    at = sentence.before(name.first, word_set(words.articles))
    return sentence.tokens.folds[at] if at >= 0 else ""


def is_clause(sentence: Sentence, segment: Segment, copulas: AbstractSet[str]) -> bool:
    """Whether what looks like an apposition is a clause of its own: its noun is followed by a copula ("Lit by Orsa, the hall was ...")."""
    noun = next((match for match in sentence.concepts if match.layer == "class" and segment.first <= match.start_token < segment.last), None)
    return noun is not None and noun.end_token < segment.last and sentence.tokens.folds[noun.end_token] in copulas


def opens_with_deed(sentence: Sentence, *, tied: bool = False) -> bool:
    """Whether a sentence opens with a participle of a deed or an adjective of measure ("Signed on ...", "Long de ..."); ``tied``: or with a phrase
    that ties somebody to something ("A native of Varn, ...").
    """
    opening = [match for match in sentence.concepts if match.start_token == 0 and match.layer == "concept"]
    return any(match.role in OPENERS or (tied and match.role == "phrase" and match.id.startswith("relation.")) for match in opening)


def _measures(sentence: Sentence) -> set[int]:
    """The tokens of words for a measure."""
    return {
        index
        for match in sentence.concepts
        if match.layer == "concept" and match.id.startswith("measure.") and match.role in {"noun", "adjective"}
        for index in range(match.start_token, match.end_token)
    }


def person_before(sentence: Sentence, segment: Segment, personal: AbstractSet[str]) -> Located | None:
    """The person that a relative clause of people tells of: the last one before it, whatever body stands between ("Ada Roe, the chair of Orsa, who
    ..."). ``personal``: the relatives that are said of people alone.
    """
    folds = sentence.tokens.folds
    if segment.nest != "relative" or folds[segment.first] not in personal:
        return None
    people = [item for item in sentence.names() if item.last <= segment.first and item.referent is not None and item.referent.type == "person"]
    return people[-1] if people and folds[people[-1].last] in {",", folds[segment.first]} else None


def thing_before_town(sentence: Sentence, inside: Sequence[Located], segment: Segment, kinds: AbstractSet[str]) -> Located | None:
    """The thing before its town that an apposition behind both tells of ("the Orsk Tower in Varn, the tallest building of ..."), if it is what the
    apposition says. ``kinds``: the classes of the thing, the name before the last of those ``inside``.
    """
    thing, town = inside[-2], inside[-1]
    noun = next((match for match in sentence.concepts if match.layer == "class" and segment.first <= match.start_token < segment.last), None)
    if noun is None or town.mention.kind != "place" or town.first - thing.last != 1:
        return None
    return thing if kinds & set(catalogue().kinds(noun.id)) else None
