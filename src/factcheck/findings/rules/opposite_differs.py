"""Two versions of one statement say the opposite in one place.

**What it finds.** "the most important buttons" in one version of a summary and "the least important buttons" in another; "a maximum speed" and "a
minimum speed"; "agreed to the offer" and "refused the offer".

**Why.** Two short texts without a title or a date that share their words are versions of one statement; where one has a word and the other its
opposite, one of them is wrong.

**What it leaves alone.** Texts that name both ends ("the first and the last stop"); two turned deeds, of which one may take the other
back; texts with other names, other days or other numbers; articles, of which two seldom are versions of one statement.
"""

from factcheck.claims.claim import Claim
from factcheck.claims.versions import LEAD
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.policies import fixed
from factcheck.findings.rule import Rule
from factcheck.findings.rules.copy_differs import apart_in_number, apart_in_time, of_one_thing

DEED = "deed"
DIFFERS = Rule(
    code="REL005", name="opposite-differs", kind="conflict", severity="warning", summary="Two versions say the opposite", page=__doc__ or ""
)


# Of so many words one may be another where two ends of a scale are named.
REWORDED = 8


def relate_opposites(a: Claim, b: Claim) -> Outcome | None:
    """Two ends of one opposition in the same words, where nothing else of the sentences tells of another thing or turns it back."""
    (pair, side), (other, turned) = (str(claim.get("pole")).split("|") for claim in (a, b))
    if a.document == b.document or pair != other or side == turned:
        return None
    if str(a.get("pole")) in b.get("poles_key") or str(b.get("pole")) in a.get("poles_key"):
        return None
    if _reworded(a, b) or not of_one_thing(a, b) or apart_in_time(a, b) or apart_in_number(a, b):
        return None
    return Outcome("conflicts", f"{a.get('value')} is the opposite of {b.get('value')}", soft=True)


def _reworded(a: Claim, b: Claim) -> bool:
    """Whether more differs than the two ends: another value on each side, another deed, or more than one word in eight beside an end of a scale."""
    one, other = (claim.get("values_key") for claim in (a, b))
    if one - other and other - one:
        return True
    poles = [{tuple(pole.split("|")) for pole in claim.get("turned")} for claim in (a, b)]
    alone = {pair for pair, _, _ in poles[0]} ^ {pair for pair, _, _ in poles[1]}
    turned = [(pair, sort) for pair, side, sort in poles[0] for again, end, _ in poles[1] if pair == again and side != end]
    words = [{word for word in claim.get("frame_key") if not word.startswith(LEAD)} for claim in (a, b)]
    own = max(len(words[0] - words[1]), len(words[1] - words[0])) + len(alone)
    if any(sort == DEED for _, sort in turned):
        return len(turned) > 1 or own > 0
    return own * REWORDED > len(words[0] | words[1])


COMPARISON = Comparison(
    kind="contrast", subject="version_key", concept=(), dependent="value", policy=fixed, relate=relate_opposites, conflict=DIFFERS
)
RULES = (DIFFERS,)
COMPARISONS = (COMPARISON,)
