"""Fingerprints name a finding by rule, slot and words; nothing else counts."""

from __future__ import annotations

import pytest

from factcheck.findings.fingerprint import fingerprint

BASE = ("RNK001", (("subject", "Lisdal"), ("scope", "Norland")), ("the largest port", "the second largest port"))

SAME = [
    ("RNK001", (("scope", "Norland"), ("subject", "Lisdal")), ("the second largest port", "the largest port")),
    ("RNK001", {"subject": "Lisdal", "scope": "Norland"}, ("the largest\n   port", "the second\tlargest port ")),
]
OTHER = [
    ("RNK002", *BASE[1:]),
    ("RNK001", (("subject", "Lisdal"),), BASE[2]),
    ("RNK001", (("subject", "Lisdal"), ("scope", "Southland")), BASE[2]),
    ("RNK001", BASE[1], ("the largest port", "the third largest port")),
    ("RNK001", BASE[1], ("the largest port", "the largest port", "the second largest port")),
    ("RNK001", BASE[1], ("the largest portthe second largest port",)),
    ("RNK001", (*BASE[1], ("the largest port", "")), ("the second largest port",)),
]


def test_it_is_twelve_hexadecimal_digits():
    assert len(fingerprint(*BASE)) == 12
    int(fingerprint(*BASE), 16)


@pytest.mark.parametrize("given", SAME)
def test_order_and_white_space_do_not_count(given):
    assert fingerprint(*given) == fingerprint(*BASE)


@pytest.mark.parametrize("given", OTHER)
def test_rule_slot_and_words_count(given):
    assert fingerprint(*given) != fingerprint(*BASE)


def test_it_is_the_same_in_every_version_and_process():
    assert fingerprint("RNK001", {"subject": "Lisdal"}, ["größte"]) == "e05b2a290302"


def test_a_lone_surrogate_does_no_harm():
    assert fingerprint("RNK001", {}, ["\ud800"]) != fingerprint("RNK001", {}, ["?"])
