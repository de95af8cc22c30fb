"""Two texts count one deed of somebody otherwise.

**What it finds.** "She has been re-elected three times" and "she has been re-elected four times"; "elected president for a third time" and "elected
president twice".

**Why.** How often somebody did a thing up to now is one number.

**What it leaves alone.** Texts published more than a month apart; other deeds, offices and cups; counts within a year or a season; what is measured
by times ("three times as many"); rounded numbers.
"""

from factcheck.claims.claim import Claim, Subject
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.values import Quantity

DIFFERS = Rule(
    code="CNT009", name="repetition-differs", kind="conflict", severity="warning", summary="A deed is counted otherwise", page=__doc__ or ""
)
DAYS = 31


def relate_repetitions(a: Claim, b: Claim) -> Outcome | None:
    """Two counts of one deed, of which one may only be reached."""
    x, y = a.get("value"), b.get("value")
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.number is None or y.number is None or a.document == b.document:
        return None
    titles = a.get("title"), b.get("title")
    if a.get("again") != b.get("again") or a.get("object") != b.get("object") or (None not in titles and titles[0] != titles[1]):
        return None
    least = a.get("least"), b.get("least")
    apart = x.number != y.number if least == (None, None) else x.number > y.number if least[1] is None else y.number > x.number
    if all(least) or not apart:
        return None
    return Outcome("conflicts", f"{x} and {y} are two counts of one deed", soft=True)


def one_time(a: Claim, b: Claim) -> str | None:
    """Counts up to now: of fragments, and of texts published within a month."""
    subjects = [claim.get("subject") for claim in (a, b)]
    if all(isinstance(subject, Subject) and subject.is_fragment for subject in subjects):
        return "fixed"
    near = a.published is not None and b.published is not None and abs((a.published - b.published).days) <= DAYS
    return "fixed" if near else None


COMPARISON = Comparison(
    kind="repetition", subject="subject", concept=("event",), dependent="value", policy=one_time, relate=relate_repetitions, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
