"""Candidate currencies: "$" and "pesos" settled by what else a passage says, or by the region of the text."""

from __future__ import annotations

import attrs

from factcheck.mentions.context import Context
from factcheck.mentions.mention import Mention
from factcheck.values import Quantity
from factcheck.world.currencies import currencies


def settle(mentions: list[Mention], context: Context) -> list[Mention]:
    """The mentions with each ambiguous currency settled where one candidate is named in the same passage, or is that of the text's region.

    "US$5 million, and $3 million later" speaks of one dollar. Where two candidates are named, or none, the candidates stay.
    """
    if not mentions:
        return mentions
    open_ones = [i for i, m in enumerate(mentions) if isinstance(m.value, Quantity) and m.value.alternatives and "money" in m.derivation]
    if not open_ones:
        return mentions
    named = {m.value.unit for m in mentions if isinstance(m.value, Quantity) and not m.value.alternatives and "money" in m.derivation}
    home = currencies().home.get(context.region or "")
    if not named and home is None:
        return mentions
    out = list(mentions)
    for i in open_ones:
        value = mentions[i].value
        if isinstance(value, Quantity):
            common = [u for u in value.units if u in named] or [u for u in value.units if u == f"iso4217:{home}"]
            if len(common) == 1:
                out[i] = attrs.evolve(mentions[i], value=value.settled(common[0]), derivation=(*mentions[i].derivation, "settled"))
    return out
