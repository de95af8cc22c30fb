"""Statement: a value about a subject whose attribute no table knows. It may agree with another, never conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.claims.aspects import REPEAT, aspect_of, repeated
from factcheck.claims.claim import Claim, Filler
from factcheck.claims.clocks import clocks
from factcheck.claims.event_times import manner
from factcheck.claims.extraction import Extraction, value_key
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.versions import version
from factcheck.languages.language import CODES
from factcheck.mentions.lexicon import NUMERAL, lexicon
from factcheck.mentions.signs import DASHES
from factcheck.values import UNITS, Duration, Moment, Ordinal, Period, Quantity, civil

STATEMENT = Kind(
    "statement",
    (
        Role("subject", Compare.SUBJECT),
        Role("value_key", Compare.FLAG),
        Role("year_key", Compare.FLAG),
        Role("beside_key", Compare.FLAG),
        Role("version_key", Compare.FLAG),
        Role("companion_key", Compare.FLAG),
        Role("value", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("value_key",), ("year_key", "subject"), ("version_key",), ("companion_key",)),
)

LONG_AGO = 2
FEW, SMALL, LARGE = 3, 3, 100
# From how many on a number tells which matter is spoken of.
COMPANY = 10
AROUND = 6
FEW_YEARS = 5


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Every value with what it is about; those that would be an unlikely coincidence also get a key under which they meet."""
    counts = companions(sentence)
    for item in sentence.values("quantity", "moment", "period", "ordinal", "duration"):
        if _numbers_an_issue(sentence, item):
            continue
        subject = extraction.subject(sentence, item.first, named=True)
        roles = {
            "subject": subject,
            "value_key": extraction.filler(keys_of(item), sentence, item.first, item.last) if telling(item) else None,
            "year_key": _year(extraction, sentence, item),
            "beside_key": _beside(extraction, sentence, item),
            "near_key": extraction.filler("near", sentence, item.first, item.last) if _by_weekday(item) else None,
            "heading": extraction.filler("heading", sentence, item.first, item.last) if sentence.heading else None,
            "value": extraction.value(item),
            "around_key": _around(extraction, sentence, item),
            "companion_key": extraction.filler(counts[item.first], sentence, item.first, item.last) if counts.get(item.first) else None,
            "weekday_key": _weekday(extraction, sentence, item),
            **version(extraction, sentence, item.first, item.last),
        }
        yield extraction.claim("statement", roles, sentence, item.first, item.last, "a telling value")
    for first, last, clock in clocks(sentence, extraction.reading.layout.language):
        roles = {
            "subject": extraction.subject(sentence, first, named=True),
            "value_key": extraction.filler((value_key(clock).replace("≈ ", ""),), sentence, first, last),
            "value": extraction.filler(clock, sentence, first, last),
            **version(extraction, sentence, first, last),
        }
        yield extraction.claim("statement", roles, sentence, first, last, "a time of day")


def _by_weekday(item: Located) -> bool:
    """Whether a day is told by its weekday or from the day of the text alone ("on Thursday", "yesterday"), as every text of the day tells it."""
    numbered = any(character.isdecimal() for character in item.mention.text)
    return item.mention.kind == "moment" and manner(item) in {"weekday", "relative"} and not numbered


def companions(sentence: Sentence) -> dict[int, tuple[str, ...]]:
    """For each count of a noun that the sentence counts once, by its first token: the noun with each other number of the sentence beside it."""
    counted = [item for item in sentence.values("quantity") if item.quantity is not None and (item.unit is None or item.unit.startswith("{"))]
    if len(counted) < 2:
        return {}
    often = Counter(item.unit for item in counted)
    exact = [(item, item.quantity.number) for item in counted if item.quantity is not None and item.quantity.number is not None]
    large = [(item, number) for item, number in exact if number >= COMPANY and not (item.quantity and item.quantity.hedged)]
    return {
        item.first: tuple(sorted(f"{item.unit} beside {number}" for other, number in large if other is not item and number != own))
        for item, own in exact
        if item.unit is not None and often[item.unit] == 1 and own >= COMPANY
    }


def _around(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The telling words around a value that many things share, a few years or a day told by its name: what lasts so long, happens then."""
    value = item.mention.value
    few = isinstance(value, Duration) and value.unit == "year" and value.number is not None and value.number <= FEW_YEARS
    if not few and not _by_weekday(item):
        return None
    folds, small = sentence.tokens.folds, word_set(extraction.reading.words.function_words)
    named = {index for name in sentence.names() for index in range(name.first, name.last)} | set(range(item.first, item.last))
    around = [folds[i] for i in range(max(0, item.first - AROUND), min(len(folds), item.last + AROUND)) if i not in named]
    return extraction.filler(frozenset(stem(fold) for fold in around if fold.isalpha() and fold not in small), sentence, item.first, item.last)


def _weekday(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The weekday that tells a day of a text without a date, of which nothing else is known."""
    day = dict(item.mention.cues).get("weekday")
    unknown = isinstance(item.mention.value, Moment) and item.mention.value.start is None
    return extraction.filler(day, sentence, item.first, item.last) if unknown and day is not None else None


def _numbers_an_issue(sentence: Sentence, item: Located) -> bool:
    """Whether a bare number before a dash in a heading tells issues of one table apart ("RATES 1430 - 9 MAY")."""
    folds = sentence.tokens.folds
    bare = item.quantity is not None and item.unit is None
    return bare and sentence.heading and item.last < len(folds) and folds[item.last] in DASHES


def telling(item: Located) -> bool:
    """Whether a value is specific enough that two texts sharing it and a matter speak of one fact.

    A number with a unit that is no small count, a day, a period, an ordinal beyond the third; a duration of two or more.
    """
    value = item.mention.value
    if isinstance(value, Quantity):
        counted = value.unit is None or value.unit.startswith("{")
        return value.number is not None and (value.number >= (LARGE if value.unit is None else SMALL if counted else 0))
    if isinstance(value, Moment):
        return value.start is not None and value.grain == "day" and "relative" not in dict(item.mention.cues)
    if isinstance(value, Period):
        return value.start is not None and value.end is not None
    if isinstance(value, Ordinal):
        return value.number > FEW
    return isinstance(value, Duration) and value.number is not None and value.number > 1


def keys_of(item: Located) -> tuple[str, ...]:
    """The look-up keys of a value: its number as written and in the base unit of its dimension, so that other units and counted nouns meet too."""
    value = item.mention.value
    if isinstance(value, Quantity) and value.number is not None:
        number = f"n:{value.number}"
        if value.unit is not None and value.unit in UNITS:
            return (number, f"b:{UNITS[value.unit][0]}:{value.number * UNITS[value.unit][1]}")
        return (number,)
    return (value_key(value),)


def _beside(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """What a quantity counts, by the words after its number, and in which part it stands: the function word before it, the restricting words of its
    sentence; of a time whether it is what something is compared with, or of what happens once more. Copies that differ here state two things, not
    one thing twice ("17 dead", "27 injured"; "to 90", "from 80"; "gross", "net"; "elected", "elected again").
    """
    if item.quantity is None:
        marks = [mark for mark, found in (("base", aspect_of(sentence, item) == "base"), (REPEAT, repeated(sentence, item.first))) if found]
        return extraction.filler(tuple(marks), sentence, item.first, item.last) if marks else None
    folds, language = sentence.tokens.folds, extraction.reading.layout.language
    lexical = lexicon(language) if language in CODES else {}
    numerals = [i for i in range(item.first, item.last) if not folds[i].isalpha() or lexical.get(folds[i], 0) & NUMERAL]
    counted = [stem(fold) for fold in folds[numerals[-1] + 1 : item.last] if fold.isalpha()] if numerals else []
    before = folds[item.first - 1] if item.first and folds[item.first - 1] in word_set(extraction.reading.words.function_words) else ""
    restricted = sorted({match.id for match in sentence.cues if match.id.startswith("cue.restrict")})
    return extraction.filler((before, *counted, *restricted), sentence, item.first, item.last)


def _year(extraction: Extraction, sentence: Sentence, item: Located) -> Filler | None:
    """The year of a time known to the year or finer, when it lies two years or more before publication: a year of the news itself says nothing."""
    value = item.mention.value
    moment = value.start if isinstance(value, Period) else value
    if not isinstance(moment, Moment) or moment.start is None or moment.grain not in {"year", "season", "quarter", "month", "day"}:
        return None
    year = civil(moment.start)[0]
    published = extraction.reading.layout.published
    if published is not None and published.year - year < LONG_AGO:
        return None
    return extraction.filler(f"y:{year}", sentence, item.first, item.last)
