"""Lists and parts behind a clause, ordinals beside a name, deeds with a direction, a land's one capital."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

FOUND = [
    case("names behind a colon", "Six towns host the regatta in June: Orsa, Kelso, Vellin, Tarn and Lisdal.", finds=conflict("CNT005", "Six towns")),
    case(
        "ils sont cinq", "Six villes accueilleront le tournoi en juin : Orsa, Kelso, Vellin, Tarn et Lisdal.",
        finds=conflict("CNT005", "Six villes"), language="fr",
    ),
    case(
        "they are", "The jury has chosen four novels for this year's prize. They are “Salt” by Ada Vik, “Reed” by Per Vang and “Tin” by Mia Berg.",
        finds=conflict("CNT005", "four novels"),
    ),
    case("parts behind a colon", "Fifteen crews will row in Orsa next month: nine from Europe and five from Asia.", finds=conflict("ARI001", "Fifteen crews")),
    case("a falling level", "Orsa will cut its staff by 30 percent, from 800 to 640.", finds=conflict("ARI002", "30 percent")),
    case(
        "the ordinal behind the name", "The 41st Orsa Book Fair opened on 3 May 2024.", "On 3 May 2024 readers queued at the Orsa Book Fair, the 43rd.",
        finds=conflict("ORD001", "41st", "the 43rd"), on=on("2024-05-04", "2024-05-05"),
    ),
    case(
        "du nom", "Le 29e Rallye des Salines s'est achevé le 3 mars 2024.", "Le Rallye des Salines 2024, vingt-huitième du nom, a plu.",
        finds=conflict("ORD001", "29e", "vingt-huitième"), language="fr", on=on("2024-03-04", "2024-03-06"),
    ),
    case(
        "holders counted", "Ada Vik was sworn in on Monday as the twelfth president of Norland.", "Ada Vik, the 14th president of Norland, went home.",
        finds=conflict("ORD001", "twelfth", "14th"),
    ),
    case("who bought whom", "Valmer acquired its rival Lindau in May.", "Since Lindau acquired Valmer, brewers worry.", finds=conflict("REL003", "Valmer", "Lindau")),
    case(
        "qui a racheté qui", "Brasseries Kermor a racheté son concurrent Lindau.", "Depuis que Lindau a racheté Brasseries Kermor, on boit moins.",
        finds=conflict("REL003", "Kermor"), language="fr",
    ),
    case(
        "two capitals", "Villa Cisne, the capital of Norland's Tarapuy province, is dry.", "San Toro is the capital of Tarapuy province.",
        finds=conflict("REL003", "capital of", "capital of"),
    ),
    case("a name that opens before a verb", "Valmer employed 900 people in 2023.", "Valmer employed 1,400 people in 2023.", finds=conflict("CNT001", "900", "1,400")),
]  # fmt: skip

LEFT_ALONE = [
    case("among others", "Six towns host the regatta in June: Orsa, Kelso and Vellin among them."),
    case("another plural before the colon", "Six towns sent these players to the regatta: Ada Vik, Per Vang and Mia Berg."),
    case("who they are", "Five judges read the books of the season. They are Salt, Reed, Tin and Ash."),
    case("the parts are of another thing", "Fifteen crews will row in Orsa: nine boats and five canoes are new."),
    case("a falling level that fits", "Orsa will cut its staff by 20 percent, from 800 to 640."),
    case("two presidents", "Ada Vik, the 14th president of Norland, went home.", "Per Vang, the 15th president of Norland, came."),
    case("two offices", "Ada Vik, the 14th president of Norland, went home.", "Ada Vik, the ninth mayor of Orsa, was young."),
    case("the 42nd a year later", "The Orsa Book Fair, the 41st, opened on 2 May 2023.", "The Orsa Book Fair, the 42nd, opened on 4 May 2024."),
    case("another deal", "Kermor acquired Lindau in May.", "Lindau acquired Tarn in June."),
    case("a share of it", "Kermor acquired Lindau in May.", "Lindau acquired a share of Kermor in 1999."),
    case("capitals of two lands", "Orsaby is the capital of Norland.", "Kelsoby is the capital of Sudland."),
    case("plural openers are no names", "Farmers employed 900 people in 2023.", "Farmers employed 1,400 people in 2023."),
]


@table(FOUND)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
