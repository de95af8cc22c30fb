"""Whether a longer name may be the full form of a shorter one: "Orlen Lower Dam" is no Orlen Dam, "Marlow Bank Ltd" may be Marlow Bank."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.claims.claim import Referent
from factcheck.claims.phrases import FINAL_HEADS
from factcheck.languages.language import CODES
from factcheck.languages.name_parts import class_nouns, name_parts
from factcheck.mentions.lexicon import ROMANS
from factcheck.values import folded_words
from factcheck.world.concepts import catalogue

# Sorts of places after which bodies are named.
BUILT = frozenset({"structure", "nature"})
_NO_WORD: tuple[str, ...] = ()
# So many words the name of a place has at most.
LONGEST = 4


def may_be_longer(a: Referent, b: Referent) -> bool:
    """Whether of two names, the words of one all in the other, the longer may only say the shorter in full.

    It says another thing where what it adds tells things of one name apart (a number, a side, "lower", "junior"), where a hyphen adds it, or where
    the name ends up with another class ("Orlen Dam Museum"). A name that has its class noun and a word of its own is whole: what is added to it
    may only be the place, or the form of a firm. Names of persons are not asked: they have further given names.
    """
    if "person" in (a.type, b.type):
        return True
    short, long = sorted((a, b), key=lambda referent: len(referent.tokens))
    added = [token for token in long.tokens if token not in short.tokens]
    if _set_apart(added, long.label) or _hyphened(short.tokens, long.label):
        return False
    if short.type == "place" and short.sort in BUILT and long.type == "organization":
        return False
    whole, full = class_of(short), class_of(long)
    if not whole or not full or _says_where(added):
        return True
    kinds = catalogue().kinds
    if whole not in kinds(full) and full not in kinds(whole):
        return False
    size = len(short.tokens)
    goes_on = long.tokens[:size] == short.tokens and not name_parts().joining.isdisjoint(long.tokens[size : size + 1])  # "Hospital Sorva *de Lerma*"
    noun = set().union(*(_class_word(long, code) for code in CODES))
    return goes_on or _says_where([token for token in added if token not in noun])


def is_full(referent: Referent) -> bool:
    """Whether a name has a word that is neither a place's nor the form of a firm: not "Canada Ltd", nor "N.V."."""
    return not _says_where(referent.tokens)


def may_be_translated(a: Referent, b: Referent) -> bool:
    """Whether two names of one class and the same further words may be one name in two languages: "Lake Tamboura", "lac Tamboura".

    Two nouns of one language make two names ("Orlen Castle", "Orlen Palace").
    """
    x, y = ({code: _class_word(referent, code) for code in CODES} for referent in (a, b))
    return any(x[one] and y[other] and (one != other or x[one][0] == y[other][0]) for one in CODES for other in CODES)


def _class_word(referent: Referent, code: str) -> tuple[str, ...]:
    """The longest noun of its class in a name, by the forms of one language and where that language has it: at the end, or before its name."""
    tokens, found = referent.tokens, _NO_WORD
    for form in class_nouns(code).get(class_of(referent), ()):
        last = len(tokens) - len(form)
        if len(form) > len(found) and any(tokens[i : i + len(form)] == form for i in range(last if code not in FINAL_HEADS else last + 1)):
            found = form
    return found


def class_of(referent: Referent) -> str:
    """The class noun in a name, as an id; nothing for a name without one."""
    return next((alias[0] for alias in referent.aliases if alias and alias[0] in catalogue().classes), "")


def _set_apart(added: Collection[str], label: str) -> bool:
    """Whether a word that is added to a name is a number, in figures or roman, or one that tells things of one name apart."""
    for word in label.replace("-", " ").split():
        plain = word.casefold()
        telling = plain.isdecimal() or plain in name_parts().distinguishing or (word.isupper() and plain in ROMANS)
        if telling and not set(folded_words(word)).isdisjoint(added):
            return True
    return False


def _hyphened(short: Collection[str], long: str) -> bool:
    """Whether a hyphen joins a further word to one of the shorter name: "Arvel-Aval" beside "Arvel"."""
    for word in long.split():
        parts = folded_words(word.replace("-", " "))
        if "-" in word and any(part in short for part in parts) and not all(part in short for part in parts):
            return True
    return False


def _says_where(added: Sequence[str]) -> bool:
    """Whether words that a name adds are names of places and forms of firms, one after another."""
    at = 0
    while at < len(added):
        step = next((size for size in range(min(LONGEST, len(added) - at), 0, -1) if tuple(added[at : at + size]) in name_parts().placing), 0)
        if not step:
            return False
        at += step
    return True
