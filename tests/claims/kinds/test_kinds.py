"""What each kind reads from one sentence: the roles that it fills, and sentences with the same words from which it must read nothing."""

from __future__ import annotations

import pytest

from factcheck.claims.kinds import EXTRACTORS, KINDS
from tests.claims.reading import claims, shown

# kind, language, text, roles that must be so
READ = [
    ("attribute", "en", "Marlow Foods employed 2,600 people in 2022.", {"subject": "Marlow Foods", "measure": "measure.employment", "at": "2022"}),
    ("attribute", "en", "The Kelso Tunnel is 8.6 kilometres long.", {"subject": "Kelso Tunnel", "measure": "measure.length", "value": "8.6 km"}),
    ("attribute", "en", "Of the 81 seats, the Green Alliance won 42 seats.", {"subject": "Green Alliance"}),
    ("attribute", "fr", "Le pont de Bréval mesure 1 240 mètres de long.", {"measure": "measure.length"}),
    ("attribute", "es", "El puente de Alcor mide 1.240 metros de largo.", {"measure": "measure.length"}),
    ("attribute", "vi", "Cầu Tân Hòa dài 1.240 m.", {"measure": "measure.length"}),
    ("occurrence", "en", "Marlow Foods was founded in 1950.", {"subject": "Marlow Foods", "type": "event.founding", "time": "1950"}),
    ("occurrence", "en", "The Kelso Treaty was signed in Orsa on 14 March 1994.", {"subject": "Kelso Treaty", "type": "event.signing", "time": "1994-03-14"}),
    ("occurrence", "en", "Marlow Foods marks the 75th anniversary of its founding in 2024.", {"type": "event.founding", "time": "1949", "derived": "75 years before 2024"}),
    ("occurrence", "fr", "L'entreprise Valmer a été fondée en 1950.", {"type": "event.founding", "time": "1950"}),
    ("occurrence", "es", "La pintora Ana Ruiz nació el 3 de junio de 1921.", {"subject": "Ana Ruiz", "type": "event.birth", "time": "1921-06-03"}),
    ("occurrence", "vi", "Công ty Tân Hòa được thành lập năm 1990.", {"type": "event.founding", "time": "1990"}),
    ("edition", "en", "The 12th Kelso Jazz Festival runs from 3 to 9 July 2023.", {"ordinal": "#12", "series": "Kelso Jazz Festival"}),
    ("edition", "vi", "Liên hoan phim Tân Hòa lần thứ 12 diễn ra năm 2023.", {"ordinal": "#12"}),
    ("term", "en", "Kenya sits on the UN Human Rights Council for the 2022-2024 term.", {"holder": "Kenya", "named": "term"}),
    ("quotation", "en", "“We waited nine long winters for this bridge,” Ada Vik said.", {"speaker": "Ada Vik"}),
    ("quotation", "fr", "« Nous avons attendu ce pont neuf hivers », a dit Ada Vik.", {"speaker": "Ada Vik"}),
    ("relation", "en", "The painter Ada Vik was born in Bergen.", {"subject": "Ada Vik", "type": "relation.born-in", "object": "Bergen"}),
    ("outcome", "en", "The Kelso appeals court upheld the fine on 4 June 2021.", {"type": "outcome.upheld", "at": "2021-06-04"}),
    ("outcome", "en", "Unemployment in Portugal fell to 6.4 percent in March 2023.", {"type": "outcome.fell", "measure": "measure.unemployment"}),
    ("statement", "en", "The choir of Saint Olav was given 3,517 euros.", {"value_key": "('n:3517',)"}),
    ("inner", "en", "The ferry sank on Monday, 5 March 2019.", {"check": "weekday", "stated": "Monday", "implied": "Tuesday"}),
    ("inner", "en", "The plan rests on four pillars: trade, fishing and tourism.", {"check": "list-length"}),
]

# kind, language, text
UNREAD = [
    ("attribute", "en", "The soup was 8.6 kilometres from any spoon."),
    ("occurrence", "en", "Marlow Foods is a founding member of nothing."),
    ("occurrence", "en", "“Marlow Foods was founded by fools,” he said."),
    ("edition", "en", "Ada Vik came third in the race."),
    ("term", "en", "Marlow Foods sold soup from 2008 to 2012."),
    ("quotation", "en", "They call it “the bridge”."),
    ("relation", "en", "Ada Vik was born in 1921."),
    ("relation", "en", "“I was born in Bergen,” the stranger lied."),
    ("outcome", "en", "“The court upheld the fine,” Ada Vik wrote in her novel about the town."),
    ("inner", "en", "The plan rests on pillars: trade, fishing and tourism."),
]


@pytest.mark.parametrize(("kind", "language", "text", "roles"), READ, ids=[f"{row[0]}-{row[2]}" for row in READ])
def test_read(kind, language, text, roles):
    found = [shown(claim) for claim in claims(text, kind, language)]
    assert any(roles.items() <= item.items() for item in found), found


@pytest.mark.parametrize(("kind", "language", "text"), UNREAD, ids=[f"{row[0]}-{row[2]}" for row in UNREAD])
def test_unread(kind, language, text):
    assert [shown(claim) for claim in claims(text, kind, language)] == []


def test_every_kind_is_declared_once_with_its_dependent_role():
    for name, kind in KINDS.items():
        assert name == kind.name
        assert len({role.name for role in kind.roles}) == len(kind.roles)
        assert [role.name for role in kind.roles if role.mark.name in {"DEPENDENT", "REQUIRED"}] != []
        assert {role for key in kind.keys for role in key} <= {role.name for role in kind.roles} | {role for key in kind.keys for role in key if role.endswith("_key")}
    assert len(set(EXTRACTORS)) == len(EXTRACTORS)


def test_a_claim_as_plain_data():
    (claim,) = claims("Marlow Foods was founded in 1950.", "occurrence")
    data = claim.to_dict()
    assert {"kind": "occurrence", "document": "a", "asserted": True, "status": "actual", "voice": "own"}.items() <= data.items()
    assert data["roles"]["subject"] == {"name": "Marlow Foods", "type": "organization", "id": None}
