"""Contrast: a word of a fragment that has an opposite, known by the words around it ("the *most* important buttons")."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Sentence
from factcheck.claims.versions import FEWEST_WORDS, surroundings
from factcheck.values import Text

CONTRAST = Kind(
    "contrast",
    (
        Role("version_key", Compare.FLAG, Mark.REQUIRED),
        Role("pole", Compare.CONCEPT, Mark.REQUIRED),
        Role("turned", Compare.FLAG),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("version_key",),),
)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The words of a fragment that have an opposite, outside quotations; ``turned`` holds all of the sentence, ``poles_key`` all of the text,
    ``frame_key`` the other words of the sentence.
    """
    around = extraction.once("versions", surroundings)
    if around is None or len(around.words[sentence.index]) < FEWEST_WORDS:
        return
    own = around.poles.get(sentence.index, ())
    turned = frozenset(f"{pole.pair}|{pole.side}|{'degree' if pole.degree else 'deed'}" for _, _, pole in own)
    poles = {stem(fold) for first, last, _ in own for fold in sentence.tokens.folds[first:last]}
    frame = frozenset(word for word in around.words[sentence.index] if word not in poles)
    for first, last, pole in own:
        keys = around.keys.get((sentence.index, first), ())
        if not keys or sentence.is_quoted(first):
            continue
        roles = {
            "version_key": keys,
            "frame_key": frame,
            "values_key": around.values,
            "turned": turned,
            "poles_key": around.told,
            "pole": f"{pole.pair}|{pole.side}",
            "value": Text.of(sentence.text(first, last)),
        }
        fillers = {name: extraction.filler(value, sentence, first, last) for name, value in roles.items()}
        yield extraction.claim("contrast", fillers, sentence, first, last, "a word that has an opposite")
