"""Definite descriptions: which entity of the text a class noun means ("the tunnel", "the company")."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.answers import Answers
from factcheck.claims.claim import Candidate, Referent, may_be_person
from factcheck.claims.fitting import ALONGSIDE, PART
from factcheck.claims.own_nouns import NOUN, OwnNouns
from factcheck.claims.parts import stands_by_a_part
from factcheck.claims.phrases import FINAL_HEADS, stem
from factcheck.claims.reading import Located, Reading, Segment, Sentence, word_set
from factcheck.claims.small_words import SmallWords
from factcheck.claims.unclassified import only_thing
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES
from factcheck.mentions.name_words import name_words
from factcheck.mentions.signs import APOSTROPHES
from factcheck.world.concepts import catalogue

SHORTEST_TRADE, SHORTEST_FIRM = 5, 4
LONGEST_DESCRIPTION, MOST_TITLE = 6, 5


class Descriptions:
    """Finds what the class nouns of one document mean."""

    def __init__(self, reading: Reading, classes: dict[Referent, frozenset[str]], small: SmallWords) -> None:
        self._reading = reading
        self._classes = classes
        self._kinds: dict[Referent, frozenset[str]] = {}
        self._told = 0
        self.mains: list[Candidate | None] = []
        self._own = OwnNouns(reading)
        self._small = small
        self._indefinites = word_set(reading.words.indefinites)
        self._definites = small.determiners - self._indefinites
        self._plain = small.function | small.coordinators | word_set(reading.words.contrasting)
        self._answers = Answers(self.told)
        self._final = reading.layout.language in FINAL_HEADS
        self._trades = name_words(reading.layout.language) if reading.layout.language in CODES else None

    def told(self) -> int:
        """Of how many things a noun has told the class so far; each may change what others mean."""
        return self._told

    def forget(self) -> None:
        """Find anew what was found while the sentences before were still being read."""
        self._answers.forget()

    def of(self, sentence: Sentence, segment: Segment, last: int, grade: int) -> tuple[Candidate, ...]:
        """The entities that class nouns of a segment describe ("the tunnel")."""
        return self._answers.of(sentence, (segment.first, last, grade), self._described, segment, last, grade)

    def _described(self, sentence: Sentence, segment: Segment, last: int, grade: int) -> tuple[Candidate, ...]:
        return tuple(self._describing(sentence, segment, last, grade))

    def _describing(self, sentence: Sentence, segment: Segment, last: int, grade: int) -> Iterator[Candidate]:
        for match in self.nouns(sentence):
            if segment.first <= match.start_token < last and not self._inside_name(sentence, match.start_token):
                described = self.meant(sentence, match.start_token, match.id)
                if described is not None:
                    how = self._manner(sentence, match.start_token, match.end_token, described)
                    yield Candidate(described, grade, how, sentence.place(match.start_token, match.end_token))
        by_trade = self._by_trade(sentence, segment, last, grade)
        if by_trade is not None:
            yield by_trade

    def _manner(self, sentence: Sentence, first: int, last: int, meant: Referent) -> str:
        """How a description stands: by a part that is really spoken of ("*the museum's* shop"), behind a preposition, or for itself."""
        words, language = self._reading.words, self._reading.layout.language
        opened = self.modified(sentence, first)
        start = first if opened is None else opened
        compounded = self._final and self._goes_on(sentence, last)
        if compounded or stands_by_a_part(sentence, start, last, words, language, self.kinds(meant) or frozenset({"class"})):
            return PART
        at = sentence.before(start, self._small.determiners)
        led = at >= 0 and sentence.tokens.folds[at] in self._small.where
        return f"{ALONGSIDE if led else 'described as'} “{sentence.text(first, last)}”"

    def _goes_on(self, sentence: Sentence, last: int) -> bool:
        """Whether an unknown noun goes on behind a description, so that it is a part of that one ("the museum *shop* was ...")."""
        folds = sentence.tokens.folds
        if last + 1 >= len(folds) or not folds[last].isalpha() or folds[last] in self._small.function:
            return False
        known = any(match.start_token <= last < match.end_token for match in sentence.concepts)
        named = any(item.first <= last < item.last for item in sentence.located)
        return not known and not named and folds[last + 1] in self._small.copulas

    def nouns(self, sentence: Sentence) -> tuple[ConceptMatch, ...]:
        """The nouns of a sentence that can describe something: those of a class, and those by which the text itself calls something."""
        return self._own.within(sentence)

    def goes_by(self, referent: Referent, class_id: str) -> bool:
        """Whether an entity is of a class, or is called by an own noun (``noun.hall``)."""
        return class_id[len(NOUN) :] in self._own.of.get(referent, ()) if class_id.startswith(NOUN) else class_id in self.kinds(referent)

    def _by_trade(self, sentence: Sentence, segment: Segment, last: int, grade: int) -> Candidate | None:
        """Whom a trade that no table holds means at the head of a clause ("the *jeweller* was freed"): the only person that the passage has named; a
        firm's ("the Swiss *cheesemaker*"): what the sentence before was about.
        """
        folds = sentence.tokens.folds
        start = segment.first + (segment.first < last and folds[segment.first] in self._small.coordinators)
        if start >= last or folds[start] not in self._definites:
            return None
        token = start + 2 if start + 1 < last and folds[start + 1] in APOSTROPHES else start + 1
        found = self._trade_at(sentence, token, last)
        if found is None:
            return None
        return Candidate(found[1], grade, f"described as “{sentence.tokens.word(found[0])}”", sentence.place(found[0], found[0] + 1))

    def _trade_at(self, sentence: Sentence, token: int, last: int) -> tuple[int, Referent] | None:
        """The trade at ``token``, or behind what tells more of it, with whom it means."""
        for at in range(token, min(last, token + LONGEST_DESCRIPTION - 1)):
            if self._is_trade(sentence, at) and (at == token or self.modified(sentence, at) == token - 1):
                only = self.one_person(sentence, token)
                if only is not None:
                    return at, only
            if self._is_firm(sentence, at) and (at == token or self.modified(sentence, at) == token - 1):
                before = self.mains[sentence.index - 1] if 0 < sentence.index <= len(self.mains) else None
                fits = before is not None and before.referent.type in {"organization", "thing"} and not self._classes.get(before.referent)
                return (at, before.referent) if before is not None and fits else None
        return None

    def _is_firm(self, sentence: Sentence, token: int) -> bool:
        """Whether a word in lower case is what a firm is by its trade: a maker or grower of something, in one word; no class of things."""
        word = sentence.tokens.folds[token]
        if self._trades is None or not word.endswith(self._trades.firms) or not sentence.tokens.word(token).islower():
            return False
        if any(match.start_token == token for match in sentence.classes):
            return False
        return any(len(form) > SHORTEST_FIRM and len(word) > len(form) and word.endswith(form) for form in self._trades.firms)

    def _is_trade(self, sentence: Sentence, token: int) -> bool:
        """Whether a word in lower case is what people are by trade: listed, or with the ending of such words; no class of things."""
        word, trades = sentence.tokens.folds[token], self._trades
        if trades is None or not (word in trades.roles or (len(word) > SHORTEST_TRADE and word.endswith(trades.role_endings or ("\0",)))):
            return False
        return sentence.tokens.word(token).islower() and not any(match.start_token == token for match in sentence.classes)

    def meant(self, sentence: Sentence, token: int, class_id: str) -> Referent | None:
        """Which entity a definite class noun at ``token`` means: the one named last of that class, else the only one that it could be."""
        if not self._definite(sentence, token) and self._reading.layout.language != "vi":
            return None
        if class_id.startswith(NOUN) and token and sentence.tokens.folds[token - 1] in self._indefinites:
            return None
        opened = self.modified(sentence, token)
        first = token if opened is None else opened
        for earlier in reversed(self._reading.up_to(sentence)):
            for item in reversed(list(earlier.names())):
                if earlier is sentence and item.first >= first:
                    continue
                if item.referent is not None and self.goes_by(item.referent, class_id):
                    return item.referent
        if class_id.startswith(NOUN):
            return None
        narrower = self._narrower(sentence, first, class_id)
        if narrower:
            return narrower[0]
        if (person := self._only_person(sentence, token, class_id)) is not None:
            return person
        thing = only_thing(self._reading, self._classes, self.mains, sentence, (token, first), class_id)
        if thing is not None:
            self._told += 1
            self._kinds.clear()
        return thing

    def _narrower(self, sentence: Sentence, token: int, class_id: str) -> list[Referent]:
        """The one entity named so far that goes by a wider class than the noun: "the reservoir" of a lake; nothing where there are two."""
        wider = set(catalogue().kinds(class_id)[1:])
        found: dict[Referent, None] = {}
        for earlier in self._reading.up_to(sentence):
            for item in earlier.names():
                before = earlier is not sentence or item.first < token
                if item.referent is not None and before and self._classes.get(item.referent, frozenset()) & wider:
                    found.setdefault(item.referent)
        return list(found) if len(found) == 1 else []

    def candidate(self, sentence: Sentence, token: int, class_id: str) -> Candidate | None:
        """What a class noun means, as a candidate."""
        found = self.meant(sentence, token, class_id)
        return None if found is None else Candidate(found, 2, "described", sentence.place(token, token + 1))

    def sized(self, sentence: Sentence, first: int, token: int, class_id: str) -> Candidate | None:
        """What the class noun at ``token`` of a phrase means whose determiner stands before ``first`` ("the 8-kilometre tunnel")."""
        if first == token or not self._definite(sentence, first) or sentence.tokens.folds[first - 1] in self._indefinites:
            return None
        for earlier in reversed(self._reading.up_to(sentence)):
            for item in reversed(list(earlier.names())):
                if item.referent is not None and (earlier is not sentence or item.first < first) and self.goes_by(item.referent, class_id):
                    return Candidate(item.referent, 2, "described by its class", sentence.place(first, token + 1))
        return None

    def _definite(self, sentence: Sentence, token: int) -> bool:
        """Whether a determiner stands before ``token``, in full or elided ("l'ouvrage"), or before what tells more of the same ("the Orsk firm")."""
        at = token - 2 if token > 1 and sentence.tokens.folds[token - 1] in APOSTROPHES else token - 1
        return (at >= 0 and sentence.tokens.folds[at] in self._small.determiners) or self.modified(sentence, token) is not None

    def known(self, sentence: Sentence, token: int, class_id: str) -> Candidate | None:
        """What a class noun means that no indefinite article introduces as a new thing ("pays for *a school* that ...")."""
        folds, at = sentence.tokens.folds, token - 1
        while at > token - LONGEST_DESCRIPTION and at >= 0 and folds[at] not in self._small.determiners and (folds[at].isalpha() or folds[at] == "-"):
            at -= 1
        new = at >= 0 and folds[at] in self._indefinites
        return None if new else self.candidate(sentence, token, class_id)

    def modified(self, sentence: Sentence, token: int) -> int | None:
        """Where the determiner of a noun stands that adjectives, a size or a place come before ("the Orsk firm", "the 900-seat theatre"); None where
        there are none, or one that makes it another ("the rival firm").
        """
        folds, at = sentence.tokens.folds, token - 1
        if not self._final or at < 1:
            return None
        while at > token - LONGEST_DESCRIPTION and at >= 0 and self._tells_more(sentence, at):
            at -= 1
        found = 0 <= at < token - 1 and folds[at] in self._definites and folds[at + 1] != "-"
        return at if found and not self._compounded(sentence, token + 1) else None

    def _compounded(self, sentence: Sentence, token: int) -> bool:
        """Whether a class noun or a trade at ``token`` makes the noun before it a part of its own ("the domestic car *makers*")."""
        if token >= len(sentence.tokens) or any(match.start_token == token for match in sentence.classes):
            return token < len(sentence.tokens)
        single = stem(sentence.tokens.folds[token])
        return self._trades is not None and (single in self._trades.firms or single in self._trades.roles or self._is_firm(sentence, token))

    def _tells_more(self, sentence: Sentence, at: int) -> bool:
        fold = sentence.tokens.folds[at]
        item = next((item for item in sentence.located if item.first <= at < item.last), None)
        if item is not None:
            place = item.referent is not None and (item.mention.kind == "place" or (item.referent.type == "thing" and len(item.referent.tokens) == 1))
            return place or (item.mention.kind in {"quantity", "duration"} and "-" in item.mention.text)
        if any(match.start_token <= at < match.end_token for match in sentence.classes):
            return False
        return fold == "-" or (fold.isalpha() and fold not in self._plain)

    def holds(self, sentence: Sentence, item: Located) -> bool:
        """Whether a place only tells more of a noun that means something the text has named ("the Orsk firm", "the Norwegian carrier")."""
        if item.referent is None or (item.mention.kind != "place" and (item.referent.type != "thing" or len(item.referent.tokens) > 1)):
            return False
        return self._answers.of(sentence, (item.first, item.last), self._holds, item)

    def _holds(self, sentence: Sentence, item: Located) -> bool:
        if (firm := self._trade_at(sentence, item.first, len(sentence.tokens))) is not None and firm[1] != item.referent and firm[0] == item.last:
            return True
        nouns = [match for match in self.nouns(sentence) if item.last <= match.start_token <= item.last + 2]
        return any(
            (start := self.modified(sentence, noun.start_token)) is not None
            and start < item.first
            and self.meant(sentence, noun.start_token, noun.id) not in {None, item.referent}
            for noun in nouns
        )

    def opening(self, sentence: Sentence) -> Candidate | None:
        """What a description means that opens a sentence ("The carrier ...", "The Orsk firm ..."), where it means anything."""
        if sentence.tokens.folds[0] not in self._small.determiners or sentence.is_quoted(0):
            return None
        noun = next((match for match in self.nouns(sentence) if match.start_token <= MOST_TITLE), None)
        if noun is None or (noun.start_token > 1 and self.modified(sentence, noun.start_token) != 0):
            return None
        if noun.end_token < len(sentence.tokens) and sentence.tokens.folds[noun.end_token] in APOSTROPHES | {"-"}:
            return None
        return self.candidate(sentence, noun.start_token, noun.id)

    def _only_person(self, sentence: Sentence, token: int, class_id: str) -> Referent | None:
        """Whom "the artist" means when the passage has named one person so far, and nobody's trade is told."""
        entry = catalogue().classes.get(class_id)
        return self.one_person(sentence, token) if entry is not None and entry.type == "person" else None

    def one_person(self, sentence: Sentence, token: int) -> Referent | None:
        """The only person that the passage has named before ``token``; where nobody is known to be one, the only full name that may be one."""
        named = [
            item.referent
            for earlier in self._reading.up_to(sentence)
            if earlier.passage == sentence.passage
            for item in earlier.names()
            if item.referent is not None and (earlier is not sentence or item.first < token)
        ]
        persons = list(dict.fromkeys(referent for referent in named if referent.type == "person"))
        seen = persons or list(dict.fromkeys(referent for referent in named if may_be_person(referent)))
        return seen[0] if len(seen) == 1 else None

    def kinds(self, referent: Referent) -> frozenset[str]:
        """The classes of a referent and every wider class: a treaty is a text."""
        known = self._kinds.get(referent)
        if known is None:
            known = self._kinds[referent] = frozenset(kind for near in self._classes.get(referent, ()) for kind in catalogue().kinds(near))
        return known

    def _inside_name(self, sentence: Sentence, token: int) -> bool:
        return any(item.first <= token < item.last for item in sentence.names())
