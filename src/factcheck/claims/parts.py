"""Names that stand beside what is really spoken of: the span *of the bridge*, *the mill's* packaging line, *the town's* university."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.claims.phrases import BARE_GENITIVES, FINAL_HEADS
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.clauses import Clauses
from factcheck.mentions.name_words import name_words
from factcheck.world.bearers import bearers
from factcheck.world.concepts import catalogue

REACH = 4
EVENT = "event"
KIN = "cue.kin"


def names_a_part(sentence: Sentence, item: Located, words: Clauses, language: str, kinds: AbstractSet[str]) -> bool:
    """Whether a name only says of what a part is spoken: an unknown noun takes it by "of" or a possessive, or a class noun that it is none of by
    standing right behind it. A word for a measure, an event or an office speaks of the name itself ("the length of the bridge").
    """
    if names_kin(sentence, item, words, language):
        return True
    own = [match for match in sentence.classes if match.id in kinds and match.end_token == item.first]
    first = own[0].start_token if own else item.first  # "the extension of *the line* Orrin"
    owned = _owner_at(sentence, first, words) > 0
    tailed = {match.id for match in sentence.classes if match.start_token == item.last and language in FINAL_HEADS}
    told = bool(tailed) or _told(sentence, item)
    if stands_by_a_part(sentence, first, item.last, words, language, kinds | tailed if owned else kinds, told=told):
        return True
    if owned or any(sentence.tokens.folds[item.last : item.last + size] in POSSESSIVES for size in (2, 1)):
        return False
    return _heads(sentence, item, words, language) or (language in BARE_GENITIVES and _behind_another(sentence, item))


def names_kin(sentence: Sentence, item: Located, words: Clauses, language: str) -> bool:
    """Whether a name only says of whose family somebody is: "*Ada Roe's* father", "le père *d'Ada Roe*", in a language whose genitive may be left out
    also a form of address behind the noun ("cha *ông Bảo*").
    """
    if KIN not in sentence.ids:
        return False
    kin = [match for match in sentence.cues if match.id == KIN]
    folds = sentence.tokens.folds
    owning = next((size for size in (2, 1) if folds[item.last : item.last + size] in POSSESSIVES), 0)
    if owning:
        return any(item.last + owning <= match.start_token < item.last + owning + REACH - 1 for match in kin)
    ends = {match.end_token for match in kin}
    names = name_words(language)
    addressed = names.address.match_before(folds, item.first)
    at = addressed[0] if addressed is not None else item.first
    owner = _owner_at(sentence, at, words)
    return owner in ends or (addressed is not None and names.family_first and at in ends)


def stands_by_a_part(
    sentence: Sentence, first: int, last: int, words: Clauses, language: str, kinds: AbstractSet[str], *, told: bool = False
) -> bool:
    """Whether tokens ``[first, last)``, a name or a description, only say of what a part is spoken, as ``names_a_part`` has it."""
    at = _owner_at(sentence, first, words)
    if at > 0:
        return _parts(sentence, _noun_before(sentence, at, words), kinds, told=told)
    folds = sentence.tokens.folds
    for size in (2, 1):
        if folds[last : last + size] in POSSESSIVES:
            return _parts(sentence, _noun_after(sentence, last + size, words), kinds)
    following = range(last, min(last + 2, len(folds))) if language in FINAL_HEADS else range(0)
    classed = any(match.start_token in following and match.id not in kinds for match in sentence.classes)
    return classed and _parts(sentence, _noun_after(sentence, last, words), kinds)


def _owner_at(sentence: Sentence, first: int, words: Clauses) -> int:
    """Where the genitive stands that leads to what begins at ``first``, its determiners apart; 0 where none does."""
    at = sentence.before(first, word_set(words.articles) | word_set(words.demonstratives))
    return at if at > 0 and sentence.tokens.folds[at] in word_set(words.genitives) else 0


def _heads(sentence: Sentence, item: Located, words: Clauses, language: str) -> bool:
    """Whether a name that says itself what it is only stands before the noun that is the subject: "the Orrin Line *extension* is ..."."""
    referent = item.referent
    if language not in FINAL_HEADS or referent is None or referent.type == "person" or referent.id or not (referent.sort or _told(sentence, item)):
        return False
    noun = _noun_after(sentence, item.last, words)
    if not noun or not _predicated(sentence, noun.stop, words):
        return False
    adverbs = word_set(words.adverbs)
    endings = tuple(word[1:] for word in words.adverbs if word.startswith("-"))
    head = sentence.tokens.folds[noun.stop - 1]
    return head not in adverbs and not head.endswith(endings) and _parts(sentence, noun, frozenset())


def _predicated(sentence: Sentence, token: int, words: Clauses) -> bool:
    """Whether what stands at a token tells something of what is before it."""
    folds = sentence.tokens.folds
    verb = any(match.start_token == token and match.role in {"verb", "passive"} for match in sentence.concepts)
    return verb or (token < len(folds) and folds[token] in word_set(words.copulas) | word_set(words.having) - word_set(words.prepositions))


def _behind_another(sentence: Sentence, item: Located) -> bool:
    """Whether a class noun right before a name is of another class than the noun in the name: "*lưu vực* hồ Sơn Khê"; an event is no part."""
    classed = sentence.classes
    own = {match.id for match in classed if item.first <= match.start_token < item.last}
    kinds = catalogue().kinds
    before = [match.id for match in classed if match.end_token == item.first and catalogue().classes[match.id].type != EVENT]
    return bool(own) and any(not own & set(kinds(other)) and not any(other in kinds(one) for one in own) for other in before)


def part_behind(sentence: Sentence, item: Located, token: int, words: Clauses, language: str) -> bool:
    """Whether a preposition leads to a part of what is named behind a value ("people live *in the old streets of* Varn"), or a possessive ("visited
    Varn*'s site*").
    """
    if any(sentence.tokens.folds[item.last : item.last + size] in POSSESSIVES for size in (2, 1)):
        return names_a_part(sentence, item, words, language, frozenset())
    leading = word_set(words.prepositions) - word_set(words.genitives)
    led = any(fold in leading for fold in sentence.tokens.folds[token + 1 : item.first])
    return led and names_a_part(sentence, item, words, language, frozenset())


def _noun_before(sentence: Sentence, end: int, words: Clauses) -> range:
    """The tokens of the noun phrase that ends before ``end``."""
    first = end
    while first > 0 and end - first < REACH and _plain(sentence, first - 1, words):
        first -= 1
    at = first - 1
    if first < end and at > 0 and sentence.tokens.folds[at] in word_set(words.genitives) and _plain(sentence, at - 1, words):
        first = at - 1  # "the exports of wheat of Norland": what the first noun says counts as well
    return range(first, end)


def _noun_after(sentence: Sentence, first: int, words: Clauses) -> range:
    """The tokens of the noun phrase that begins at ``first``, up to a verb or a small word."""
    verbs = {match.start_token for match in sentence.concepts if match.role in {"verb", "passive"}}
    last = first
    while last < len(sentence.tokens) and last - first < REACH and last not in verbs and _plain(sentence, last, words):
        last += 1
    return range(first, last)


def _plain(sentence: Sentence, token: int, words: Clauses) -> bool:
    fold = sentence.tokens.folds[token]
    return fold.isalpha() and fold not in word_set(words.function_words)


def _told(sentence: Sentence, item: Located) -> bool:
    """Whether a name says itself what it is, so that a noun before it is no more of it ("the maternity of Orsk *Hospital*")."""
    return any(item.first <= match.start_token < item.last for match in sentence.classes)


def _parts(sentence: Sentence, phrase: range, kinds: AbstractSet[str], *, told: bool = False) -> bool:
    """Whether a noun phrase names a thing of its own: nothing in it is a measure, an event, an office, an amount, or what the name itself is, unless
    the name has ``told`` that.
    """
    if not phrase:
        return False
    for match in sentence.concepts:
        if match.layer == "cue" or match.id.startswith("counted.") or match.id in bearers().made:
            continue
        if not (match.start_token < phrase.stop and phrase.start < match.end_token):
            continue
        if match.layer != "class" or (match.id in kinds and not told) or not kinds:
            return False
    located = (other for other in sentence.located if other.mention.kind != "ordinal")
    return not any(other.first < phrase.stop and phrase.start < other.last for other in located)
