"""Who made, owns, won or fathered what, in the ways in which newspapers say it; and what looks alike and is none of it."""

from __future__ import annotations

import pytest

from tests.findings.rules.pairs import Pair, conflicts, silent

NOVEL = 'The novel "Late Ferry" was written by Nora Beck.'
HALL = "The Selden Hall was designed by Nora Beck."
CUP = "After a long evening, Tarn Rovers won the 2019 Selden Cup."
PRIZE = "After a long evening, Nora Beck won the 2014 Selden Prize."
WEDDED = "Nora Beck is married to Otto Lind."
ROMAN = "Le roman « Dernier bac » a été écrit par Nora Becq."
PRIX = "Au terme d'une longue soirée, Nora Becq a remporté le prix Seldan 2014."

CONFLICTS = [
    Pair("novel by", "en", NOVEL, '"Late Ferry", a novel by Otto Lind, sold well.'),
    Pair("is a novel by", "en", NOVEL, '"Late Ferry" is a novel by Otto Lind.'),
    Pair("wrote", "en", NOVEL, 'Otto Lind, who wrote "Late Ferry", lives on a boat.'),
    Pair("author of", "en", NOVEL, 'The author of "Late Ferry", Otto Lind, lives on a boat.'),
    Pair("is the author", "en", NOVEL, 'Otto Lind is the author of "Late Ferry".'),
    Pair("owner's novel", "en", NOVEL, '"Late Ferry", Otto Lind\'s novel, sold well.'),
    Pair("designed", "en", HALL, "Otto Lind designed the Selden Hall."),
    Pair("by the architect", "en", HALL, "The Selden Hall, by the architect Otto Lind, opens on Friday."),
    Pair("whose architect", "en", HALL, "The Selden Hall, whose architect was Otto Lind, opens on Friday."),
    Pair("cup went to", "en", CUP, "The 2019 Selden Cup went to Varn United."),
    Pair("winners of", "en", CUP, "Varn United, winners of the 2019 Selden Cup, are up for sale."),
    Pair("lifted", "en", CUP, "Varn United lifted the Selden Cup in 2019."),
    Pair("was awarded", "en", PRIZE, "Otto Lind was awarded the 2014 Selden Prize."),
    Pair("prize to", "en", PRIZE, "The 2014 Selden Prize was awarded to Otto Lind."),
    Pair("the winner was", "en", PRIZE, "The winner of the 2014 Selden Prize, Otto Lind, lives on a boat."),
    Pair("her husband", "en", WEDDED, "Nora Beck and her husband, Carl Dahl, live on a boat."),
    Pair("wife of", "en", WEDDED, "Nora Beck, the wife of Carl Dahl, lives on a boat."),
    Pair("his wife", "en", WEDDED, "Carl Dahl and his wife, Nora Beck, live on a boat."),
    Pair("father", "en", "Nora Beck's father, Otto Lind, was a baker.", "Carl Dahl is the father of Nora Beck."),
    Pair("native", "en", "Nora Beck was born in Bergen.", "A native of Oslo, Nora Beck lives on a boat."),
    Pair("town-born", "en", "Nora Beck was born in Bergen.", "Oslo-born Nora Beck lives on a boat."),
    Pair("where she was born", "en", "Nora Beck was born in Bergen.", "Nora Beck has gone back to Oslo, where she was born."),
    Pair("town-based", "en", "Selden Energy is based in Bergen.", "Oslo-based Selden Energy said nothing about it."),
    Pair("from its seat", "en", "Selden Energy is based in Bergen.", "From its headquarters in Oslo, Selden Energy runs nine plants."),
    Pair("sole owner", "en", "The Selden Courier is wholly owned by the Holm Trust.", "The sole owner of the Selden Courier is the Varn Fund."),
    Pair("roman de", "fr", ROMAN, "« Dernier bac », un roman d'Otto Lind, se vend bien."),
    Pair("auteur de", "fr", ROMAN, "L'auteur de « Dernier bac », Otto Lind, vit sur un bateau."),
    Pair("prix decerne", "fr", PRIX, "Le prix Seldan 2014 a été décerné à Otto Lind."),
    Pair("laureat", "fr", PRIX, "Le lauréat du prix Seldan 2014, Otto Lind, vit sur un bateau."),
    Pair("mari", "fr", "Nora Becq est mariée à Otto Lind.", "Nora Becq et son mari, Charles Dahl, vivent sur un bateau."),
    Pair("pere", "fr", "Le père de Nora Becq, Otto Lind, est boulanger.", "Charles Dahl est le père de Nora Becq."),
    Pair("native de", "fr", "Nora Becq est née à Lyon.", "Nora Becq, native de Rouen, vit sur un bateau."),
    Pair("novela de", "es", "La novela «Última barca» fue escrita por Nora Ruiz.", "«Última barca», una novela de Óscar Lindo, se vende bien."),
    Pair("marido", "es", "Nora Ruiz está casada con Óscar Lindo.", "Nora Ruiz y su marido, Carlos Dávila, viven en un barco."),
]

SILENT = [
    Pair("a film of that name", "en", NOVEL, '"Late Ferry", a film by Otto Lind, opens on Friday.'),
    Pair("two authors", "en", NOVEL, '"Late Ferry", written by Nora Beck and Otto Lind, sold well.'),
    Pair("who translated it", "en", NOVEL, 'Otto Lind translated the novel "Late Ferry".'),
    Pair("a title of one word", "en", 'The novel "Harbour" was written by Nora Beck.', '"Harbour", a novel by Otto Lind, sold well.'),
    Pair("an extension", "en", HALL, "Otto Lind, the architect of the Selden Hall extension, lives on a boat."),
    Pair("its garden", "en", HALL, "The garden of the Selden Hall was designed by Otto Lind."),
    Pair("who renovated it", "en", HALL, "The Selden Hall was renovated by the architect Otto Lind."),
    Pair("another year", "en", CUP, "Varn United won the 2018 Selden Cup."),
    Pair("another cup", "en", CUP, "Varn United won the women's Selden Cup in 2019."),
    Pair("a round of it", "en", CUP, "Varn United won the 2019 Selden Cup quarter-final."),
    Pair("hoped for", "en", CUP, "Varn United had hoped to win the 2019 Selden Cup."),
    Pair("by sex", "en", "Nora Beck won the 2014 Selden Marathon in the rain.", "Otto Lind won the 2014 Selden Marathon in the rain."),
    Pair("another field", "en", PRIZE, "Otto Lind won the 2014 Selden Prize for poetry."),
    Pair("shared", "en", PRIZE, "Otto Lind and Nora Beck won the 2014 Selden Prize."),
    Pair("who gave it", "en", PRIZE, "Otto Lind presented the 2014 Selden Prize to Nora Beck."),
    Pair("former husband", "en", WEDDED, "Nora Beck and her former husband, Carl Dahl, live on a boat."),
    Pair("stepfather", "en", "Nora Beck's father is Otto Lind.", "Nora Beck's stepfather, Carl Dahl, is a baker."),
    Pair("her son's town", "en", "Nora Beck was born in Bergen.", "Nora Beck lives in Oslo, where her son was born."),
    Pair("a regional seat", "en", "Selden Energy is based in Bergen.", "Selden Energy's Asian headquarters are in Singapore."),
    Pair(
        "formerly", "en", "Selden Energy is wholly owned by the Holm Trust.", "Selden Energy, formerly wholly owned by the Varn Fund, said nothing."
    ),
    Pair("its plant", "en", "Selden Energy is wholly owned by the Holm Trust.", "Selden Energy's plant is wholly owned by the Varn Fund."),
    Pair("co-founder", "en", "Selden Energy was founded by Nora Beck.", "Selden Energy co-founder Otto Lind lives on a boat."),
    Pair("filiale", "fr", "Seldan Énergie est basée à Lyon.", "La filiale de Seldan Énergie basée à Rouen se tait."),
    Pair("siege europeen", "fr", "Seldan Énergie est basée à Lyon.", "Le siège européen de Seldan Énergie se trouve à Rouen."),
    Pair("traduit", "fr", ROMAN, "Otto Lind a traduit le roman « Dernier bac »."),
    Pair("ancien mari", "fr", "Nora Becq est mariée à Otto Lind.", "Nora Becq et son ancien mari, Charles Dahl, vivent sur un bateau."),
    Pair("beau-pere", "fr", "Le père de Nora Becq, Otto Lind, est boulanger.", "Le beau-père de Nora Becq, Charles Dahl, est boulanger."),
]


@pytest.mark.parametrize("pair", CONFLICTS, ids=str)
def test_two_holders_of_one_thing_are_told(pair):
    assert conflicts(pair, "REL003")


@pytest.mark.parametrize("pair", SILENT, ids=str)
def test_what_is_no_tie_or_another_one_is_left_alone(pair):
    assert silent(pair, "REL")
