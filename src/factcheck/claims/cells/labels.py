"""What a label of a table says: which measure or event, in which unit, at which time, of whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import attrs

from factcheck.claims.gates import STATUS
from factcheck.claims.reading import word_set
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import ConceptMatch, matcher
from factcheck.languages.language import CODES, section
from factcheck.languages.tables import TableWords
from factcheck.mentions import recognize
from factcheck.mentions.mention import Mention
from factcheck.mentions.tokens import Tokens, tokenize
from factcheck.values import Moment, Value
from factcheck.world.cardinality import concepts

LONGEST = 120  # characters of a label
YEAR = re.compile(r"(?:1[0-9]|20|21)\d\d")
PIECES = re.compile(r"[,;()\[\]:]")
FAMILIES = frozenset({"measure", "counted", "event", "relation"})
AS_OF = "cue.as-of"
RESTRICTING = "cue.restrict"


@attrs.frozen(slots=True)
class Label:
    """What a label says. ``concepts`` are the measures, counts and events that its words name (empty: it names none, or says more than that).

    ``units`` are the words beside them that are no time: "km", "US$ m". ``classes`` are the class nouns in it, ``restriction`` the restrictive
    words, ``status`` what is not actual ("target"). ``time`` is when what it heads holds; ``total``: it sums up other rows; ``temporal``: it heads a
    column of times; ``dated`` are the measures of which its value says when they hold ("population as of").
    """

    text: str
    concepts: tuple[ConceptMatch, ...] = ()
    units: str = ""
    classes: tuple[str, ...] = ()
    restriction: str = ""
    status: str = "actual"
    time: Value | None = None
    total: bool = False
    temporal: bool = False
    dated: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it may name what its row or column is about: it is no measure, no time, no total."""
        return not (self.concepts or self.time is not None or self.total or self.temporal)


def read_label(text: str, language: str) -> Label:
    """A label read. Bounded: of a long label nothing is read.

    >>> label = read_label("Length (km)", "en")
    >>> [match.id for match in label.concepts], label.units
    (['measure.length'], 'km')
    """
    words = " ".join(text.replace("_", " ").split())
    if not words or len(words) > LONGEST or language not in CODES:
        return Label(words)
    time = whole_time(words, language)
    if time is not None:
        return Label(words, time=time)
    tokens = tokenize(words)
    found = matcher(language).match(tokens.folds)
    table = section(language, TableWords)
    total = bool(tokens.folds) and (tokens.folds[0] in table.totals or tokens.folds[-1] in table.totals)
    temporal = any(fold in table.times for fold in tokens.folds)
    dated = tuple(match.id for match in found if match.layer == "concept") if any(match.id == AS_OF for match in found) else ()
    named = _named(found, {i for i, fold in enumerate(tokens.folds) if fold in table.wholes})
    if not named:
        return Label(words, total=total, temporal=temporal, classes=_classes(found), dated=dated)
    rest = _rest(words, tokens, found, named, language, table)
    units, when = _units_and_time(rest, language)
    cues = [match.id for match in found if match.layer == "cue"]
    status = next((STATUS[cue] for cue in cues if cue in STATUS), "actual")
    restriction = " ".join(sorted({cue for cue in cues if cue.startswith(RESTRICTING)}))
    return Label(words, named, units, _classes(found), restriction, status, when, total, temporal)


def _classes(found: Sequence[ConceptMatch]) -> tuple[str, ...]:
    return tuple(match.id for match in found if match.layer == "class")


def _named(found: Sequence[ConceptMatch], wholes: Collection[int]) -> tuple[ConceptMatch, ...]:
    """The measures, counts and events of a label; what it adds to them of a change, a base, a limit or a rate makes it say something else."""
    table = concepts()
    named = tuple(match for match in found if match.layer == "concept" and match.id in table and table[match.id].family in FAMILIES)
    # A thing beside a count makes it another count ("crane jobs"); beside a measure it only says of what ("tunnel length").
    things = {i for match in found if match.layer == "class" for i in range(match.start_token, match.end_token)}
    named = tuple(match for match in named if table[match.id].family != "counted" or things <= set(range(match.start_token, match.end_token)))
    cues = [match for match in found if match.layer == "cue" and match.start_token not in wholes]
    return () if any(match.id not in STATUS and not match.id.startswith(RESTRICTING) for match in cues) else named


def _rest(
    words: str, tokens: Tokens, found: Sequence[ConceptMatch], named: Sequence[ConceptMatch], language: str, table: TableWords
) -> str:
    """What of a label its concepts, classes and function words leave over, from the first such word to the last."""
    clauses = section(language, Clauses)
    read = (*named, *(match for match in found if match.layer in {"class", "cue"}))
    known = {index for match in read for index in range(match.start_token, match.end_token)}
    loose = word_set(clauses.function_words) | word_set(clauses.prepositions) | word_set(clauses.genitives) | set(table.wholes) | set(table.times)
    left = [i for i, fold in enumerate(tokens.folds) if i not in known and fold not in loose and not (len(fold) == 1 and fold in ",;:()[].-–—/&|")]
    return words[tokens.starts[left[0]] : tokens.ends[left[-1]]] if left else ""


def _units_and_time(rest: str, language: str) -> tuple[str, Value | None]:
    """Units and the one time of what is left over; several times are no time."""
    pieces = [piece.strip() for piece in PIECES.split(rest) if piece.strip()]
    times = [time for piece in pieces if (time := whole_time(piece, language)) is not None]
    units = [piece for piece in pieces if whole_time(piece, language) is None]
    return " ".join(units), times[0] if len(times) == 1 else None


def whole_time(text: str, language: str) -> Value | None:
    """The time that a text is, all of it; None for what is none or says more.

    >>> str(whole_time("March 2024", "en")), whole_time("March 2024 target", "en")
    ('2024-03', None)
    """
    if len(text) > LONGEST or not any(letter.isdigit() for letter in text):
        return None
    if YEAR.fullmatch(text):
        return Moment.of(int(text))
    found = read_whole(text, language, ("moment", "period"))
    return None if found is None else found.value


def read_whole(text: str, language: str, kinds: Sequence[str]) -> Mention | None:
    """The mention of one of ``kinds`` that a text consists of, marks at its ends apart."""
    mentions = recognize(text, language=language)
    fitting = [mention for mention in mentions if mention.kind in kinds]
    if len(fitting) != 1:
        return None
    before, after = text[: fitting[0].start], text[fitting[0].end :]
    return None if (before + after).strip(" \u00a0\u202f.") else fitting[0]
