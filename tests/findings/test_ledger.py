"""A ledger says at every moment what settling and uniting all verdicts so far would say of the cases that touch a draft."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence

import pytest

from factcheck.documents import Document
from factcheck.findings.bookkeeping import settled, slots
from factcheck.findings.cases import cases
from factcheck.findings.judge import united
from factcheck.findings.ledger import Ledger
from factcheck.findings.verdict import Verdict
from factcheck.findings.walk import verdicts
from factcheck.groups.frames import Frames
from factcheck.pipeline import read

DAY = datetime.date(2024, 5, 14)
NONE = Frames({}, frozenset())
TEXTS = [
    "Orsa Skog employs 260 people in Varn. The Kelso Tunnel is 8.6 kilometres long and was opened in June 1998.",
    "Orsa Skog employs 310 people in Varn. The Kelso Tunnel is 8.6 km long.",
    "Orsa Skog employs more than 250 people in Varn. The Kelso Tunnel was opened on 9 June 1998.",
    "Orsa Skog employs about 260 people in Varn. It paid 4 million dollars. The Kelso Tunnel is 6.8 kilometres long.",
    "Orsa Skog employs 260 people in Varn, and elsewhere 310 people. The Kelso Tunnel was opened in 1998.",
    "The Kelso Tunnel is 8,600 metres long and was opened in 1999. Ada Vik has been mayor of Orsa since 2019.",
    "Ada Vik has been mayor of Orsa since 2019. Jon Moe has been mayor of Varn since 2017.",
]


def found(slot: int) -> list[Verdict]:
    """The verdicts on all texts, where at most so many claims of one key meet."""
    records = [read(Document(id=f"d{number}", text=text, language="en", published=DAY)) for number, text in enumerate(TEXTS)]
    return list(verdicts([claim for record in records for claim in record.claims], NONE, slot))


def touching(some: list[Verdict], documents: set[str]) -> Sequence[object]:
    whole = slots(cases(settled(united(some))))
    return sorted(case.verdicts[0].name + tuple(item.name for item in case.verdicts) for case in whole if any(claim.document in documents for claim in case.claims))


@pytest.mark.parametrize("slot", [2, 40])
@pytest.mark.parametrize("draft", ["d0", "d3", "d6"])
@pytest.mark.parametrize("seed", range(3))
def test_the_cases_of_a_ledger_are_those_of_all_its_verdicts_that_touch_a_draft(slot, draft, seed):
    some = found(slot)
    random.Random(seed).shuffle(some)
    ledger, told = Ledger({draft}), 0
    for end in range(0, len(some) + 7, 7):
        ledger.add(some[end : end + 7])
        own = sorted(case.verdicts[0].name + tuple(item.name for item in case.verdicts) for case in ledger.cases())
        assert own == touching(some[: end + 7], {draft})
        told += len(own)
    assert told


def test_what_met_in_full_takes_the_place_of_what_met_under_a_crowded_key():
    crowded = [item for item in found(2) if item.crowded and item.kind == "conflict"]
    plain = {item.name: item for item in found(40)}
    documents = {f"d{number}" for number in range(len(TEXTS))}
    assert crowded
    for some in ([*crowded, *(plain[item.name] for item in crowded)], [*(plain[item.name] for item in crowded), *crowded]):
        ledger = Ledger(documents)
        ledger.add(some)
        assert not any(item.crowded for case in ledger.cases() for item in case.verdicts)


def test_the_telling_agreements_of_a_ledger_are_those_of_rules_that_know_what_a_value_is_of():
    some = found(40)
    ledger = Ledger({"d0"})
    ledger.add(some)
    stated = {"QTY004", "CNT004", "DAT003", "TRM004", "ORD004"}
    kept = [item for item in settled(united(some)) if item.kind == "agreement" and item.rule.code not in stated]
    assert sorted(item.name for item in ledger.telling()) == [item.name for item in kept]
    assert ledger.agreed() == {claim.name for item in kept for claim in (item.a, item.b)}
