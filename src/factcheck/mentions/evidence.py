"""Whether words that can be a time are one: may, march and second are also other words, 2000 can be a count."""

from __future__ import annotations

from factcheck.mentions.signs import DASHES
from factcheck.mentions.stated_dates import PAST
from factcheck.mentions.symbols import Symbol
from factcheck.mentions.tense import NARROW, WIDE, tense_at
from factcheck.mentions.tense_words import CLAUSE_ENDS
from factcheck.mentions.time_words import Vocabulary
from factcheck.mentions.times import Cued, Expression, Fields, Offset, Open, Range, Stretch
from factcheck.mentions.tokens import Tokens

LONGEST_WORD = 3
RECORD_REACH, RECORD_LETTERS = 8, 5
LIKELY_YEARS = range(1800, 2051)
SIGNS_BEFORE = frozenset("$€£¥#№§+=*×/\\.-–—_@&")
SIGNS_AFTER = frozenset("%‰°€$£₫/\\_@+=*×")


def holds(expression: Expression, symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether the symbol is a time in its surroundings."""
    excepted = words.except_after.get(tokens.folds[symbol.start])
    if glued(symbol, tokens, words) or (excepted is not None and before(symbol, tokens) in excepted):
        return False
    if (
        isinstance(expression, Stretch)
        and expression.of == Fields()
        and symbol.end < len(tokens.folds)
        and tokens.folds[symbol.end] in words.around.binders
    ):
        return False
    if isinstance(expression, Fields) and expression.month is not None and set_apart(symbol, tokens):
        return False
    if symbol.rules[-1:] == ("in_units",) and recorded(symbol, tokens, words):
        return False
    if isinstance(expression, Open | Cued) and possessed(symbol, tokens):
        return False
    if isinstance(expression, Fields) and expression.bare_year:
        return bare_year_holds(expression.year or 0, symbol, tokens, words)
    if symbol.rules == ("digits",) and before(symbol, tokens) in words.around.labels:
        return False
    if isinstance(expression, Range) and all(isinstance(side, Fields) and side.bare_year for side in (expression.start, expression.end)):
        return not counted(symbol, tokens, words) and before(symbol, tokens) not in words.around.labels
    if symbol.end - symbol.start <= 2 and tokens.folds[symbol.end - 1] in words.around.proper and not tokens.word(symbol.end - 1)[0].isupper():
        return False
    if symbol.end - symbol.start <= LONGEST_WORD and " ".join(tokens.folds[symbol.start : symbol.end]) in words.around.weak:
        return weak_word_holds(symbol, tokens, words)
    if isinstance(expression, Open) and isinstance(expression.of, Fields) and expression.of.bare_year:
        return not counted(symbol, tokens, words)
    return not named(symbol, tokens, words) and not titled(expression, symbol, tokens) and not heads_name(expression, symbol, tokens, words)


def set_apart(symbol: Symbol, tokens: Tokens) -> bool:
    """Whether a dash between spaces parts a number from the month after it: that of an issue or a clock time ("1430 - May 9")."""
    return any(
        tokens.folds[i] in DASHES and tokens.spaced(i) and tokens.spaced(i + 1) and tokens.folds[i - 1].isdecimal() and tokens.folds[i + 1].isalpha()
        for i in range(symbol.start + 1, symbol.end - 1)
    )


def recorded(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether "in ten years" looks back: the clause has a word of records before it (the first, the highest) or is in the past."""
    before = tokens.folds[max(0, symbol.start - RECORD_REACH) : symbol.start]
    if any(
        word in words.around.records or (words.record_endings and len(word) > RECORD_LETTERS and word.endswith(words.record_endings))
        for word in before
    ):
        return True
    opening = symbol.start == 0 or tokens.folds[symbol.start - 1] in CLAUSE_ENDS
    return tense_at(tokens, symbol.start, symbol.end, words, WIDE if opening else NARROW) == PAST


def possessed(symbol: Symbol, tokens: Tokens) -> bool:
    """Whether the time owns what follows, so that a bound before it is not its own: "after Monday's talks"."""
    return symbol.end < len(tokens.folds) and tokens.folds[symbol.end] in "'’" and not tokens.spaced(symbol.end)


def glued(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether the words are part of a longer one: Sunday-school, A2019, 2000m, 1.2.2019, $2000."""
    folds, gaps, first, last, after = tokens.folds, tokens.gaps, symbol.start, symbol.end - 1, symbol.end
    if first > 0 and not gaps[first]:
        before = folds[first - 1]
        if before[-1].isalnum() and folds[first][0].isalnum() and not (before[-1].isalpha() and folds[first][0].isalpha()):
            return True
        signed = folds[first].isdigit() and before in SIGNS_BEFORE
        if signed and (before in "$€£¥#№§_@" or (first > 1 and folds[first - 2].isdigit() and not tokens.spaced(first - 1))):
            return True
    if gaps[after]:
        return False
    if after + 1 < len(folds) and folds[after] == "-" and not gaps[after + 1] and folds[last].isalpha():
        return folds[after + 1].isalpha() and words.marks[folds[after + 1]] == " "
    if not folds[last].isdigit():
        return False
    if folds[after][0].isalpha() or folds[after] in SIGNS_AFTER:
        return True
    return folds[after] in ".,:-–/" and after + 1 < len(folds) and not tokens.spaced(after + 1) and folds[after + 1].isdigit()


def day_is_count(fields: Fields, symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether the number behind a month counts what follows: "in May 20 people died", "April 31 percent"."""
    last = symbol.end - 1
    if fields.day is None or fields.month is None or fields.year is not None or symbol.end - symbol.start < 2 or not tokens.folds[last].isdigit():
        return False
    after = tokens.folds[symbol.end] if symbol.end < len(tokens.folds) else ""
    if not tokens.folds[last - 1].isalpha():
        return False
    return counted(symbol, tokens, words) or after in SIGNS_AFTER or before(symbol, tokens) in words.around.month_leads


def before(symbol: Symbol, tokens: Tokens) -> str:
    """The word before, the stop of an abbreviation passed over: "no. 1984"."""
    at = symbol.start - 1
    if at > 0 and tokens.folds[at] == "." and not tokens.spaced(at):
        at -= 1
    return tokens.folds[at] if at >= 0 else ""


def counted(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether the word behind, or the two words, are what numbers count: people, dollars, per cent."""
    following = tokens.folds[symbol.end : symbol.end + 2]
    return bool(following) and (following[0] in words.around.counted or " ".join(following) in words.around.counted)


def bare_year_holds(year: int, symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether four digits alone are a year: by the word before, or because nothing speaks against a likely year."""
    lead = before(symbol, tokens)
    following = words.words.get(tokens.folds[symbol.end]) if symbol.end < len(tokens.folds) else None
    if following is not None and "zone" in following.values:
        return False
    label = lead in words.around.labels and symbol.end - symbol.start == 1  # "số 1984", but "dân số năm 1984"
    if counted(symbol, tokens, words) or lead in words.around.gauges or label:
        return False
    if lead in words.around.year_leads or (symbol.end - symbol.start > 1 and "spoken_year" not in symbol.rules):
        return True
    if "spoken_year" in symbol.rules:
        return False
    return year in LIKELY_YEARS and year % 100 != 0


def weak_word_holds(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether a word that is rather something else is a time: behind a lead, or by its capital; not in a name (Plaza de Mayo)."""
    if words.time.capital_shows and tokens.word(symbol.end - 1)[0].isupper():
        return not _inside_name(symbol, tokens)
    lead = symbol.start - 1
    if lead > 0 and tokens.folds[lead] in words.around.binders and tokens.word(symbol.start)[0].isupper() and tokens.word(lead - 1)[0].isupper():
        return False
    return lead >= 0 and tokens.folds[lead] in words.around.leads


def _inside_name(symbol: Symbol, tokens: Tokens) -> bool:
    """Whether a single word with a capital follows another ("Tháp Sao *Mai*")."""
    before = symbol.start - 1
    return symbol.end - symbol.start == 1 and before >= 0 and tokens.folds[before].isalpha() and tokens.word(before)[0].isupper()


def named(symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether a lone month is part of a name: April Jones, Theresa May."""
    if symbol.end - symbol.start != 1 or tokens.folds[symbol.start] not in words.around.names:
        return False
    before = symbol.start - 1
    if before >= 0 and tokens.folds[before] in words.around.leads:
        return False
    neighbours = [at for at in (before, symbol.end) if 0 <= at < len(tokens.folds)]
    return any(tokens.word(at)[0].isupper() and tokens.folds[at].isalpha() and len(tokens.folds[at]) > 1 for at in neighbours)


def heads_name(expression: Expression, symbol: Symbol, tokens: Tokens, words: Vocabulary) -> bool:
    """Whether a weekday is the first word of a name: "the Sunday Times", "the Monday Club"."""
    if not isinstance(expression, Fields) or expression.only != "weekday" or not 0 < symbol.end < len(tokens.folds):
        return False
    word = tokens.word(symbol.end)
    opened = tokens.folds[symbol.start] in words.around.openers or before(symbol, tokens) in words.around.openers
    return opened and word.isalpha() and word[0].isupper()


def titled(expression: Expression, symbol: Symbol, tokens: Tokens) -> bool:
    """Whether a day word is part of a title: "A Better Tomorrow"."""
    if not isinstance(expression, Offset) or symbol.end - symbol.start != 1 or not tokens.word(symbol.start)[0].isupper():
        return False
    return symbol.start > 0 and tokens.word(symbol.start - 1)[0].isupper() and len(tokens.folds[symbol.start - 1]) > 1
