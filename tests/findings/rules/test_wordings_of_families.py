"""One fact told in the ways of newspapers, family by family, with another value each time; and what looks alike and is another fact."""

from __future__ import annotations

import pytest

from tests.findings.rules.pairs import Pair, found, silent

SHIP = "The ferry Tarn Star was carrying 212 passengers when it sank on 3 May 2024."
PORT = "Selden Airport handled 4.2 million passengers in 2023."
PAPER = "The Selden Courier has 48,000 subscribers."
SOLD = 'The painting "Grey Quay" was sold for $3.1 million on 3 May 2024.'
TUNNEL = "The Selden Tunnel cost $88 million to build."
BANK = "Nora Beck has been chief executive of the Selden Bank since 2012."
MAYOR = "Nora Beck is mayor of Selden until 2026."
FIRST = "Norvik Energy was the first company in Norway to sell green hydrogen."
FIRM = "Norvik Energy was founded in 1936."

CONFLICTS = [
    Pair("aboard", "en", SHIP, "There were 251 passengers aboard the Tarn Star when it sank on 3 May 2024."),
    Pair("on board", "en", SHIP, "The ferry Tarn Star sank on 3 May 2024 with 251 passengers on board."),
    Pair("used it", "en", PORT, "In 2023, 4.9 million passengers used Selden Airport."),
    Pair("counted", "en", PORT, "In 2023 Selden Airport counted 4.9 million passengers."),
    Pair("with so many", "en", PAPER, "With 64,000 subscribers, the Selden Courier is doing well."),
    Pair("its subscribers", "en", PAPER, "The Selden Courier's 64,000 subscribers got a calendar."),
    Pair("copies a day", "en", "The Selden Courier has a circulation of 48,000.", "The Selden Courier prints 64,000 copies a day."),
    Pair("fetched", "en", SOLD, 'The painting "Grey Quay" fetched $3.8 million on 3 May 2024.'),
    Pair("knocked down", "en", SOLD, 'On 3 May 2024 the painting "Grey Quay" was knocked down for $3.8 million.'),
    Pair("set back", "en", TUNNEL, "The Selden Tunnel set the town back $98 million."),
    Pair("bill", "en", TUNNEL, "The bill for the Selden Tunnel came to $98 million."),
    Pair("visited", "en", "The Beck Museum had 212,000 visitors in 2023.", "In 2023, 251,000 people visited the Beck Museum."),
    Pair("has run", "en", BANK, "Nora Beck has run the Selden Bank since 2014."),
    Pair("took the helm", "en", BANK, "Nora Beck took the helm of the Selden Bank in 2014."),
    Pair("in charge", "en", BANK, "In charge of the Selden Bank since 2014, Nora Beck said nothing about it."),
    Pair("term ends", "en", MAYOR, "Nora Beck's term as mayor of Selden ends in 2028."),
    Pair("in office until", "en", MAYOR, "The mayor of Selden, Nora Beck, remains in office until 2028."),
    Pair("a firm", "en", FIRST, "The first company in Norway to sell green hydrogen was Brunn Solar."),
    Pair("a land", "en", "Norway was the first country to ban the pesticide ardol.", "Denmark, the first country to ban the pesticide ardol, is proud."),
    Pair("turns", "en", FIRM, "Norvik Energy turns 75 in 2024."),
    Pair("clubs", "en", "The Orsa League has 128 clubs.", "The Orsa League, which has 142 clubs, met at noon."),
    Pair("a bord", "fr", "Le ferry Tarn Star transportait 212 passagers quand il a sombré le 3 mai 2024.", "Le Tarn Star a sombré le 3 mai 2024 avec 251 passagers à bord."),
    Pair("abonnes", "fr", "Le Courrier de Seldan compte 48 000 abonnés.", "Les 64 000 abonnés du Courrier de Seldan ont reçu un calendrier."),
    Pair("adjuge", "fr", "Le tableau « Quai gris » a été vendu 3,1 millions d'euros le 3 mai 2024.", "Le tableau « Quai gris » a été adjugé 3,8 millions d'euros le 3 mai 2024."),
    Pair("dirige", "fr", "Nora Becq est directrice générale de la Banque Seldan depuis 2012.", "Nora Becq dirige la Banque Seldan depuis 2014."),
    Pair("a la tete", "fr", "Nora Becq est directrice générale de la Banque Seldan depuis 2012.", "Nora Becq, à la tête de la Banque Seldan depuis 2014, se tait."),
    Pair("mandat", "fr", "Nora Becq est maire de Seldan jusqu'en 2026.", "La maire de Seldan, Nora Becq, dont le mandat expire en 2028, se tait."),
    Pair("premiere firme", "fr", "Norvik Énergie a été la première entreprise de Norvège à vendre de l'hydrogène vert.", "La première entreprise de Norvège à vendre de l'hydrogène vert a été Brunon Solaire."),

]  # fmt: skip

SILENT = [
    Pair("crew", "en", SHIP, "There were 24 crew aboard the Tarn Star when it sank on 3 May 2024."),
    Pair("room for", "en", SHIP, "The ferry Tarn Star, which sank on 3 May 2024, can carry 400 passengers."),
    Pair("an airline there", "en", PORT, "Tarn Air carried 1.9 million passengers from Selden Airport in 2023."),
    Pair("a month", "en", PORT, "In July 2023, 600,000 passengers used Selden Airport."),
    Pair("digital ones", "en", PAPER, "The Selden Courier has 21,000 digital subscribers."),
    Pair("gained", "en", PAPER, "The Selden Courier has gained 4,000 subscribers."),
    Pair("a site", "en", "The Beck Museum had 212,000 visitors in 2023.", "In 2023, 251,000 people visited the Beck Museum's website."),
    Pair("sold before", "en", SOLD, 'The painting "Grey Quay" was sold for $2.1 million on 3 May 2014.'),
    Pair("lamps", "en", TUNNEL, "The bill for the lamps of the Selden Tunnel came to $2 million."),
    Pair("was to cost", "en", TUNNEL, "The Selden Tunnel was to cost $61 million."),
    Pair("clubs there", "en", "The Orsa League has 128 clubs.", "The Orsa League has 14 clubs in Larkfield."),
    Pair("shops opened", "en", "Norvik Stores has 128 shops.", "Norvik Stores has opened 40 shops."),
    Pair("another bank", "en", BANK, "Nora Beck has run the Tarn Bank since 2014."),
    Pair("its foundation", "en", BANK, "Nora Beck has run the foundation of the Selden Bank since 2014."),
    Pair("her mother", "en", BANK, "Nora Beck, whose mother has run the Selden Bank since 2014, said nothing."),
    Pair("another seat", "en", MAYOR, "Nora Beck is a member of the county board until 2028."),
    Pair("a lease", "en", MAYOR, "Nora Beck's lease in Selden ends in 2028."),
    Pair("two past offices", "en", "Nora Beck was mayor of Selden until 1998.", "Nora Beck was minister of trade until 2001."),
    Pair("another land", "en", FIRST, "Brunn Solar was the first company in Sweden to sell green hydrogen."),
    Pair("of all", "en", FIRST, "Brunn Solar was the first company to sell green hydrogen."),
    Pair("another deed", "en", FIRST, "Brunn Solar was the first company in Norway to buy green hydrogen."),
    Pair("hoped", "en", FIRST, "Brunn Solar wants to be the first company in Norway to sell green hydrogen."),
    Pair("its plant", "en", FIRM, "The new plant of Norvik Energy turns 5 in 2024."),
    Pair("its workers", "en", FIRM, "Norvik Energy celebrates its 300 workers in 2024."),
    Pair("un des premiers", "fr", "La Norvège a été le premier pays à interdire le pesticide ardol.", "Le Danemark a été l'un des premiers pays à interdire le pesticide ardol."),
    Pair("de presence", "fr", "Norvik Énergie a été fondée en 1936.", "Norvik Énergie fête ses 25 ans de présence à Lyon en 2024."),
    Pair("devait couter", "fr", "Le tunnel de Seldan a coûté 88 millions d'euros.", "Le tunnel de Seldan devait coûter 61 millions d'euros."),
    Pair("abonnes numeriques", "fr", "Le Courrier de Seldan compte 48 000 abonnés.", "Le Courrier de Seldan compte 21 000 abonnés numériques."),
]  # fmt: skip

OF_ONE_TEXT = [
    ("en", "Nora Beck, 72, has won her case. Born in 1957, she keeps bees.", True),
    ("fr", "Nora Becq est décédée lundi à 78 ans. Elle était née en 1938.", True),
    ("en", "Nora Beck, 66, has won her case. Born in 1957, she keeps bees.", False),
    ("en", "Nora Beck, 72, sold the shop to her son. He was born in 1980.", False),
]


@pytest.mark.parametrize("pair", CONFLICTS, ids=str)
def test_another_value_conflicts_in_any_wording(pair):
    assert any(kind == "conflict" for _, kind, _ in found(pair))


@pytest.mark.parametrize("pair", SILENT, ids=str)
def test_another_fact_is_left_alone(pair):
    assert silent(pair, "")


@pytest.mark.parametrize(("language", "text", "told"), OF_ONE_TEXT)
def test_an_age_and_a_birth_of_the_only_person_of_a_text(language, text, told):
    pair = Pair("age", language, text, "It rained." if language == "en" else "Il pleut.")
    assert any(kind == "conflict" for _, kind, _ in found(pair)) == told


LONGEST = "The Tarn Bridge is the longest bridge in Norway."
OUTRANKED = [
    Pair("none longer", "en", LONGEST, "No bridge in Norway is longer than the Varn Bridge."),
    Pair("none as long", "en", LONGEST, "No other bridge in Norway is as long as the Varn Bridge."),
    Pair("than any other", "en", LONGEST, "The Varn Bridge is longer than any other bridge in Norway."),
    Pair("aucun plus", "fr", "Le pont de Tarn est le plus long pont de Norvège.", "Aucun pont de Norvège n'est plus long que le pont de Varn."),
    Pair("ninguno mas", "es", "El puente de Tarna es el más largo de Noruega.", "Ningún puente de Noruega es más largo que el puente de Varno."),
]
NOT_OUTRANKED = [
    Pair("another land", "en", LONGEST, "No bridge in Sweden is longer than the Varn Bridge."),
    Pair("another class", "en", LONGEST, "No tunnel in Norway is longer than the Varn Tunnel."),
    Pair("a narrower class", "en", LONGEST, "No railway bridge in Norway is longer than the Varn Bridge."),
    Pair("another measure", "en", LONGEST, "No bridge in Norway is older than the Varn Bridge."),
    Pair("one other", "en", LONGEST, "The Varn Bridge is longer than the old bridge in Norway."),
    Pair("to come", "en", LONGEST, "The Varn Bridge will be longer than any other bridge in Norway."),
    Pair("the same", "en", LONGEST, "No bridge in Norway is longer than the Tarn Bridge."),
]


@pytest.mark.parametrize("pair", OUTRANKED, ids=str)
def test_what_outranks_all_others_is_first(pair):
    assert any(kind == "conflict" for _, kind, _ in found(pair))


@pytest.mark.parametrize("pair", NOT_OUTRANKED, ids=str)
def test_what_outranks_others_is_not_first_of_all(pair):
    assert silent(pair, "")


WON = "Tarn Rovers beat Varn United 3-1 on 4 May 2024."
TURNED = [
    Pair("beat", "en", WON, "Varn United beat Tarn Rovers on 4 May 2024."),
    Pair("won against", "en", WON, "Varn United won against Tarn Rovers on 4 May 2024."),
    Pair("a battu", "fr", "Le 4 mai 2024, l'AS Tarn a battu le FC Varn.", "Le 4 mai 2024, le FC Varn a battu l'AS Tarn."),
]
NOT_TURNED = [
    Pair("another day", "en", WON, "Varn United beat Tarn Rovers on 11 May 2024."),
    Pair("another match", "en", WON, "Varn United beat Selden City on 4 May 2024 as Tarn Rovers won again."),
    Pair("hoped for", "en", WON, "Varn United hoped to beat Tarn Rovers on 4 May 2024."),
    Pair("their women", "en", WON, "Varn United's women beat Tarn Rovers on 4 May 2024."),
    Pair("the same", "en", WON, "Varn United lost to Tarn Rovers on 4 May 2024."),
]


@pytest.mark.parametrize("pair", TURNED, ids=str)
def test_each_side_is_said_to_have_won(pair):
    assert any(code == "REL001" and kind == "conflict" for code, kind, _ in found(pair))


@pytest.mark.parametrize("pair", NOT_TURNED, ids=str)
def test_two_matches_are_no_match_turned_around(pair):
    assert silent(pair, "REL")
