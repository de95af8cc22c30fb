"""Keys under which claims meet: few, and the same for names of one entity."""

from __future__ import annotations

from factcheck.claims.kinds import KINDS
from factcheck.groups.blocking import MOST_KEYS, blocks, keys
from tests.claims.reading import claims


def test_one_fact_in_two_languages_shares_a_key():
    (one,) = claims("The Kelso Tunnel is 8.6 kilometres long.", "attribute")
    (other,) = claims("Le tunnel Kelso est long de 6,8 kilomètres.", "attribute", "fr")
    assert set(keys(one, KINDS["attribute"])) & set(keys(other, KINDS["attribute"]))


def test_another_measure_shares_none():
    (one,) = claims("The Kelso Tunnel is 8.6 kilometres long.", "attribute")
    (other,) = claims("The Kelso Tunnel is 12 metres wide.", "attribute")
    assert not set(keys(one, KINDS["attribute"])) & set(keys(other, KINDS["attribute"]))


def test_a_claim_has_few_keys():
    text = "Kenya, Nepal, Laos, Mongolia, Peru, Chad, Ghana and Togo established diplomatic relations in 1964."
    assert all(len(keys(claim, KINDS[claim.kind])) <= MOST_KEYS for claim in claims(text, "occurrence"))


def test_blocks_hold_two_claims_or_more_in_a_fixed_order():
    found = [claim for text in ("Marlow Foods was founded in 1950.", "Marlow Foods was founded in 1952.") for claim in claims(text, "occurrence")]
    names = [name for name, block in blocks(found, KINDS)]
    assert names == sorted(names)
    assert all(len(block) > 1 for _, block in blocks(found, KINDS))
