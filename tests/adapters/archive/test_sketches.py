"""A sketch never rules out what a rule has something to say of, and rules out most that shares a word or a number and nothing else."""

from __future__ import annotations

import contextlib
import datetime
import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document
from factcheck.adapters.archive.encounters import Sought
from factcheck.adapters.archive.sketches import STATEMENT, Probe, Sketch, sketch
from factcheck.adapters.archive.traces import Trace
from factcheck.claims.claim import Claim
from factcheck.claims.columns import pack, unpack
from factcheck.claims.kinds import KINDS
from factcheck.findings.judge import verdicts_on
from factcheck.groups.blocking import keys
from factcheck.groups.frames import Frames
from factcheck.pipeline import read
from tests.laws.test_archive import LAW, corpora

NO_COPIES = Frames({}, frozenset())


def claims(text: str, name: str = "a") -> tuple[Claim, ...]:
    return read(Document(id=name, text=text, language="en", published=datetime.date(2024, 9, 25))).claims


DAMAGED = (
    claims("Ada Vik has been mayor of Orsa since 2019. The Kelso Tunnel is 8.6 kilometres long. Profit at Marlow Foods rose 9 percent."),
    claims("Jon Moe has been mayor of Orsa since 2021. The Kelso Tunnel is 6.8 kilometres long. Profit at Marlow Foods fell 9 percent.", "b"),
)


def statements(some: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in some if claim.kind == STATEMENT]


def passes(claim: Claim, known: bytes, other: Claim, sought: Sought = Sought.ANY) -> bool:
    """Whether a claim is held against another one of the document with this sketch."""
    probe = Probe.of(claim)
    return probe is None or probe.may_meet(Sketch(known), other.number, sought)


def meeting(one: tuple[Claim, ...], other: tuple[Claim, ...]) -> list[tuple[Claim, Claim]]:
    """The pairs of claims that share a key, statements apart."""
    pairs = [(a, b) for a, b in itertools.product(one, other) if a.kind == b.kind != STATEMENT]
    return [(a, b) for a, b in pairs if set(keys(a, KINDS[a.kind])) & set(keys(b, KINDS[b.kind]))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Kelso Tunnel cost 1.4 billion dollars.", "For 1.4 billion dollars, the Kelso Tunnel was a bargain.", id="one name"),
        pytest.param("Bill Roe walked 412 kilometres.", "William Roe has walked 412 kilometres.", id="a short form of a name"),
        pytest.param("Marlow Foods sold bread for 412 million euros.", "Marlow sold bread for 412 million euros.", id="a part of a name"),
        pytest.param("France spent 412 million euros on it.", "The French paid 412 million euros.", id="a place and its people"),
    ],
)
def test_what_agrees_is_not_ruled_out(one, other):
    pairs = itertools.product(statements(claims(one)), statements(claims(other, "b")))
    agreeing = [(a, b) for a, b in pairs if list(verdicts_on(a, b, NO_COPIES))]
    assert agreeing
    assert all(passes(a, sketch(claims(other, "b")), b) for a, b in agreeing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Kelso Tunnel cost 412 million dollars.", "Harvests in Tessaly fell to 412 million bushels.", id="a number"),
        pytest.param("Marlow Foods was founded on 9 June 1950.", "Ada Vik was born in Bergen on 9 June 1950.", id="a day"),
    ],
)
def test_what_shares_only_a_value_is_ruled_out(one, other):
    some, others = statements(claims(one)), statements(claims(other, "b"))
    assert some
    assert others
    assert not any(passes(a, sketch(claims(other, "b")), b) for a, b in itertools.product(some, others))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is 6.8 kilometres long.", id="two lengths"),
        pytest.param("The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is 8,600 metres long.", id="one length in two units"),
        pytest.param("Marlow Foods was founded in 1950.", "Marlow Foods was founded in 1952.", id="two years of what happens once"),
        pytest.param("Ada Vik met Jon Moe on 9 June 2019.", "Ada Vik met Jon Moe in June 2019.", id="a day and its month"),
        pytest.param("“We waited nine long winters for this bridge,” said Ada Vik.", "“We waited seven long winters for this bridge,” said Ada Vik.", id="one sentence with another word"),
        pytest.param("Ada Vik has been mayor of Orsa since 2019.", "Jon Moe has been mayor of Orsa since 2019.", id="two holders"),
        pytest.param("Ada Vik attended the opening of the Kelso Tunnel.", "Ada Vik did not attend the opening of the Kelso Tunnel.", id="a deed and its denial"),
        pytest.param("William Roe was born on 3 May 1961.", "Bill Roe was born on 5 May 1961.", id="a short form of a name"),
        pytest.param("Profit at Marlow Foods rose 9 percent.", "Profit at Marlow Foods rose 9.2 percent.", id="two movements to about one level"),
        pytest.param("Profit at Marlow Foods rose 9 percent in 2019.", "Profit at Marlow Foods fell 9 percent in 2019.", id="two movements of one year"),
        pytest.param("The Orsa council rejected the plan for a new harbour on 9 June 2019.", "The Orsa council approved the plan for a new harbour on 9 June 2019.", id="two decisions on one thing"),
        pytest.param("“The tide came up to the mill door twice,” said Ada Vik.", "“I saw it: the tide came up to the mill door twice before noon,” said Ada Vik.", id="a part of a quotation"),
        pytest.param("“The red tide came to the old mill door,” said Ada Vik.", "“The high tide came to the new mill door,” said Ada Vik.", id="words exchanged one by one"),
        pytest.param("Ada Vik is the chairwoman of Marlow Foods.", "Ada Vik is the chairwoman of Marlow Foods.", id="one holder"),
        pytest.param("Ada Vik, deputy minister of energy, came on 9 June 2019.", "Ada Vik, minister of energy, came on 9 June 2019.", id="two grades on one day"),
        pytest.param("The third Orsa film festival opens.", "It is the third Orsa film festival.", id="one edition"),
    ],
)  # fmt: skip
def test_what_a_rule_has_something_to_say_of_passes(one, other):
    found = [(a, b) for a, b in meeting(claims(one), claims(other, "b")) if list(verdicts_on(a, b, NO_COPIES))]
    assert found
    assert all(passes(a, sketch(claims(other, "b")), b) and passes(b, sketch(claims(one)), a) for a, b in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Marlow Food Fund owes 8 million dollars.", "The Marlow Steel Fund owes 9 million dollars.", id="a word of two names"),
        pytest.param("Ada Vik met Jon Moe on 9 June 2019.", "Ada Vik met Jon Moe on 3 May 2012.", id="two days of what happens often"),
        pytest.param("Ada Vik attended the opening of the Kelso Tunnel.", "Ada Vik attended the funeral of Jon Moe.", id="two deeds that were done"),
        pytest.param("Marlow Foods sold 12 ships.", "Marlow Foods sold 31 ships.", id="two counts of what there are many of"),
        pytest.param("Ada Vik died yesterday.", "Ada Vik died on 3 May 2012.", id="a day of the news and another one"),
        pytest.param("“We waited nine long winters for this bridge,” said Ada Vik.", "“No bridge was ever paid for by those who wanted it,” said Ada Vik.", id="two sentences with a word in common"),
        pytest.param("“We waited nine long winters for this bridge and nobody came,” said Ada Vik.", "“Nobody who came here in those nine winters had waited for a bridge,” said Ada Vik.", id="one sentence's words in another order"),
        pytest.param("Profit at Marlow Foods rose 9 percent in 2019.", "Profit at Marlow Foods rose 14 percent in 2021.", id="two movements of two years"),
        pytest.param("Profit at Marlow Foods rose 9 percent.", "Profit at Marlow Foods fell 14 percent.", id="two movements to two levels"),
        pytest.param("Marlow Foods won the court case.", "Marlow Foods won the boat race.", id="one outcome of two deeds"),
        pytest.param("Ada Vik, a member of parliament for Orsa, spoke.", "Jon Moe, a member of parliament for Orsa, spoke.", id="two holders of what many hold"),
        pytest.param("Ada Vik is the mayor of Orsa.", "Ada Vik is the treasurer of Orsa.", id="two offices"),
    ],
)  # fmt: skip
def test_what_shares_a_key_and_has_nothing_to_do_with_it_is_ruled_out(one, other):
    found = meeting(claims(one), claims(other, "b"))
    assert found
    assert not any(passes(a, sketch(claims(other, "b")), b) for a, b in found)


@pytest.mark.parametrize(
    ("one", "other", "passing"),
    [
        pytest.param("Marlow Foods was founded in 1950.", "Marlow Foods was founded in 1952.", True, id="what happens once, at two times"),
        pytest.param("Ada Vik has been mayor of Orsa since 2019.", "Jon Moe has been mayor of Orsa since 2019.", True, id="two holders"),
        pytest.param("Ada Vik met Jon Moe on 9 June 2019.", "Ada Vik met Jon Moe in June 2019.", False, id="what happens often, at one time"),
        pytest.param("Marlow Foods was founded yesterday.", "Marlow Foods was founded yesterday.", False, id="a day of the news"),
        pytest.param("Ada Vik, a member of parliament, spoke.", "Ada Vik, a member of parliament, left.", False, id="one of many holders"),
    ],
)
def test_of_what_stands_for_a_crowded_key_only_what_may_conflict_passes(one, other, passing):
    found = [(a, b) for a, b in meeting(claims(one), claims(other, "b")) if list(verdicts_on(a, b, NO_COPIES))]
    assert found
    assert any(passes(a, sketch(claims(other, "b")), b, Sought.OPPOSITION) for a, b in found) is passing
    assert all(passes(a, sketch(claims(other, "b")), b) for a, b in found)


def test_a_document_without_a_sketch_rules_nothing_out():
    one, other = claims("Marlow Foods sold 12 ships on 9 June 1950."), claims("Marlow Foods sold 31 ships on 9 June 1950.", "b")
    assert all(passes(a, b"", b) for a, b in itertools.product(one, other))


@LAW
@given(corpora())
def test_whatever_a_rule_has_something_to_say_of_its_sketch_lets_pass(documents):
    records = [read(document) for document in documents]
    for one, other in itertools.permutations(records, 2):
        known = sketch(other.claims)
        for a, b in itertools.product(one.claims, other.claims):
            stated = a.kind == b.kind == STATEMENT and not (a.get("version_key") and b.get("version_key")) and not a.get("companion_key")
            judged = stated or set(keys(a, KINDS[a.kind])) & set(keys(b, KINDS[b.kind]))
            found = list(verdicts_on(a, b, NO_COPIES)) if a.kind == b.kind and judged else []
            if found:
                kinds = {item.kind == "agreement" for item in found}
                assert passes(a, known, b)
                assert False not in kinds or passes(a, known, b, Sought.OPPOSITION)
                assert True not in kinds or passes(a, known, b, Sought.AGREEMENT)


def test_a_sketch_that_is_cut_off_is_refused():
    whole = sketch(claims("The Kelso Tunnel is 8.6 kilometres long and was opened on 9 June 1950. “We waited nine long winters,” said Ada Vik."))
    assert list(Sketch(whole).traces())
    for size in range(2, len(whole), 2):
        with pytest.raises(ValueError, match="cut off"):
            list(Sketch(whole[:size]).traces())


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_whatever_stands_in_a_damaged_sketch_it_is_refused_or_read(place, byte):
    own, other = DAMAGED
    numbers = bytearray(unpack(sketch(other), largest=1 << 20))
    numbers[place % len(numbers)] = byte
    with contextlib.suppress(ValueError):
        known = Sketch(pack(bytes(numbers)))
        for a, b in itertools.product(own, other):
            probe = Probe.of(a) if place % 2 else Probe.of(b, known)
            if probe is not None:
                probe.may_meet(known, b.number)


def test_traces_are_read_back_as_they_were_drawn():
    found = claims("The Kelso Tunnel is 8.6 kilometres long and was opened on 9 June 1950. “We waited nine long winters,” said Ada Vik.")
    known = Sketch(sketch(found))
    traced = [claim for claim in found if claim.kind != STATEMENT]
    assert [known.trace(claim.number) is None for claim in found] == [claim.kind == STATEMENT for claim in found]
    for claim, trace in zip(traced, known.traces(), strict=True):
        assert attrs.astuple(trace, recurse=False) == attrs.astuple(Trace.of(claim), recurse=False)
