"""One quotation has two speakers, or one speaker's sentence two wordings.

**What it finds.** The same words given to the minister in one report and to the ambassador in another (`speaker-differs`); "nine winters" and "seven
winters" in one sentence of one speech (`quotation-differs`).

**Why.** Words between quotation marks claim to be exact.

Where one person is known to speak, as many telling words may be others as are the same; that is a warning.

**What it leaves alone.** A quotation shortened at an end or by an ellipsis; another remark of the same speaker; sentences of one build with two
numbers and two things told of them; translations; phrases under five words.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.groups.distinct import known_distinct
from factcheck.groups.identity import Identity, identity
from factcheck.groups.wording import Alignment, Wording, aligned, content, contracted, exchanged, parallel, tells, wording
from factcheck.values import Text

SPEAKER = Rule(code="QUO001", name="speaker-differs", kind="conflict", severity="error", summary="One quotation has two speakers", page=__doc__ or "")
WORDS = Rule(code="QUO002", name="quotation-differs", kind="conflict", severity="error", summary="A quotation has two wordings", page=__doc__ or "")
AGREES = Rule(code="QUO003", name="quotation-agrees", kind="agreement", severity="note", summary="Quotations agree", page=__doc__ or "")

LONG_ENOUGH = 4
# So many words of one sentence are one person's, whoever is named beside them; so many even where two people are.
UNSPOKEN, ANYBODY = 10, 20
# The telling words of a sentence that are others are at most two thirds of those that are the same; as many, where one person is known to speak.
FEWER, FEWEST_TOLD = 1.5, 3
# Where one speaker is unknown, or another, no more than a third.
CLOSER = 3
SURE = 3


def _texts(a: Claim, b: Claim) -> tuple[Text, Text] | None:
    x, y = a.get("words"), b.get("words")
    return (x, y) if isinstance(x, Text) and isinstance(y, Text) else None


def _kinship(a: Claim, b: Claim) -> Identity | None:
    x, y = a.get("speaker"), b.get("speaker")
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return None
    found = identity(x.best.referent, y.best.referent)
    if found is Identity.UNKNOWN and known_distinct(x.best.referent, y.best.referent, a, b):
        return Identity.DISTINCT
    return found


def relate_speakers(a: Claim, b: Claim) -> Outcome | None:
    """The same words, speakers known to be two."""
    texts = _texts(a, b)
    if texts is None or len(texts[0].words) <= LONG_ENOUGH or wording(*texts) is not Wording.SAME:
        return None
    x, y = a.get("speaker"), b.get("speaker")
    if a.document == b.document or set(x.best.referent.tokens if x else ()) & set(y.best.referent.tokens if y else ()):
        return None
    if _kinship(a, b) is Identity.DISTINCT and x.best.grade == y.best.grade == SURE and x.best.referent.type == y.best.referent.type == "person":
        return Outcome("conflicts", f"the same words are given to {x} and to {y}")
    return None


def relate_words(a: Claim, b: Claim) -> Outcome | None:
    """Wordings that align: the same, a part, or the same with words exchanged."""
    texts = _texts(a, b)
    if texts is None:
        return None
    lying = aligned(*texts, contracted(a.language))
    found, kinship = lying.wording, _kinship(a, b)
    if kinship is not None and kinship < Identity.SHORT and lying.shared >= (ANYBODY if kinship is Identity.DISTINCT else UNSPOKEN):
        kinship = None
    if found is Wording.OTHER or (kinship is not None and kinship < Identity.SHORT and found is not Wording.SAME):
        return None
    if found is Wording.EXCHANGED:
        return _exchanged(a, b, lying, kinship, FEWER if kinship is not None else CLOSER)
    return Outcome("equal", "the same words" if found is Wording.SAME else "one holds the words of the other")


def _exchanged(a: Claim, b: Claim, lying: Alignment, kinship: Identity | None, fewer: float) -> Outcome | None:
    """One sentence with other words in it, ``fewer`` times fewer than the same; words left out make a warning. Who shortens or fills in shows it by
    its marks.
    """
    marks = [set(claim.get("edited_key") or ()) for claim in (a, b)]
    telling = [gap for gap in lying.gaps if tells(*gap, a.language)]
    other = sum(exchanged(*gap, a.language) for gap in telling)
    told = len(content(lying.rows, a.language))
    left_out = all(not one or not two for one, two in telling)
    shown = "bracketed" in marks[0] | marks[1] or (left_out and bool(marks[0] | marks[1]))
    if shown or not telling:
        return Outcome("compatible", "the sentences are one but for small words")
    loose = other * fewer > told
    apart = any(content(one, a.language) and content(two, a.language) for one, two in lying.ends)
    if told < FEWEST_TOLD or (loose and (kinship is not Identity.SAME or other > told or apart)) or parallel((*telling, *lying.ends), a.language):
        return None  # another remark of the same build
    if kinship is None and apart:
        return None  # told again, in a sentence that begins or ends another way
    if None not in (a.get("said_by_key"), b.get("said_by_key")) and a.get("said_by_key") != b.get("said_by_key"):
        return None
    if a.document == b.document or lying.shared < LONG_ENOUGH or (kinship is None and lying.shared < UNSPOKEN):
        return None
    return Outcome("conflicts", "the sentences are one but for the words exchanged", soft=left_out or loose or kinship is None)


def may_be_another(claim: Claim) -> bool:
    """Whether another text may give the words to somebody else: a person who is named for sure says them, and there are enough of them."""
    words, speaker = claim.get("words"), claim.get("speaker")
    named = isinstance(speaker, Subject) and speaker.best.grade == SURE and speaker.best.referent.type == "person"
    return named and isinstance(words, Text) and len(words.words) > LONG_ENOUGH


def is_whole(claim: Claim) -> bool:
    """Whether nothing shows that words were put in, which explains another wording."""
    return "bracketed" not in (claim.get("edited_key") or ())


COMPARISONS = (
    Comparison(
        kind="quotation",
        subject="key",
        concept=(),
        dependent="speaker",
        policy=fixed,
        relate=relate_speakers,
        opposes=may_be_another,
        conflict=SPEAKER,
    ),
    Comparison(
        kind="quotation",
        subject="key",
        concept=(),
        dependent="words",
        policy=fixed,
        relate=relate_words,
        opposes=is_whole,
        conflict=WORDS,
        agreement=AGREES,
    ),
)
RULES = (SPEAKER, WORDS, AGREES)
