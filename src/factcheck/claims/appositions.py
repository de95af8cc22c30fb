"""What stands behind a name and its comma: a measurement of the named thing ("the Varn volcano, 4,870 metres high")."""

from __future__ import annotations

from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.clauses import Clauses

REACH = 3


def measured_name(sentence: Sentence, token: int, words: Clauses) -> Located | None:
    """The name that the measurement at ``token`` is said of, because nothing but a comma and small words stands between them.

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
    before = name.first - 1
    while before >= 0 and folds[before] in word_set(words.articles):
        before -= 1
    return name if before < 0 or folds[before] not in word_set(words.genitives) else None


def _measures(sentence: Sentence) -> set[int]:
    """The tokens of words for a measure."""
    return {
        index
        for match in sentence.concepts
        if match.layer == "concept" and match.id.startswith("measure.") and match.role in {"noun", "adjective"}
        for index in range(match.start_token, match.end_token)
    }
