"""Who a value is told of and when it holds, in sentences as newspapers write them."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

FOUND = [
    case(
        "a pronoun goes before a name behind a preposition",
        "Founded in 1911 at the wish of a bishop of Rodalen, the Orsa hospital has 90 beds.",
        "The Orsa hospital was founded in 1921.",
        finds=conflict("DAT001", "1911", "1921"),
    ),
    case(
        "the day of the count, not that of the event",
        "The Kelso valley landslide on Saturday killed 26 people, according to the latest count on Monday evening.",
        "After the Kelso valley landslide the mayor has no sleep. On Monday evening the police spoke of 36 dead.",
        finds=conflict("CNT001", "26 people", "36 dead"),
        on=on("2024-05-14", "2024-05-15"),
    ),
    case(
        "the whole of a share of the members",
        "Four of the nine members of the Orsa Harbour Commission voted against the quay.",
        "The Orsa Harbour Commission has eleven members.",
        finds=conflict("CNT001", "nine members", "eleven members"),
    ),
    case(
        "a name in two languages",
        "The Kelvar Orsa Bridge was closed on Monday. The 1.9-kilometre bridge links two islands.",
        "Long de 2,4 kilomètres, le pont de Kelvar Orsa est fermé.",
        finds=conflict("QTY001", "1.9-kilometre", "2,4 kilomètres"),
        language="en fr",
    ),
    case(
        "a verdict on a person",
        "A court in Olsund on Tuesday, 14 May 2024 acquitted the banker Per Vang of hiding gold in a barn.",
        "Convicted on Tuesday, 14 May 2024 of hiding gold in a barn, the former banker Per Vang left the court in silence.",
        finds=conflict("REL001", "acquitted", "Convicted"),
        on=on("2024-05-15", "2024-05-16"),
    ),
    case(
        "a term in other words",
        "The former mayor Per Vang, who ran the town of Orsa from 2006 to 2014, was fined on Monday.",
        "Per Vang paints boats. As mayor of Orsa between 2006 and 2011 he built a swimming pool.",
        finds=conflict("TRM001", "2006 to 2014", "2006 and 2011"),
    ),
    case(
        "son effectif",
        "La biscuiterie Orsa comptait 1 150 salariés fin 2023.",
        "Chez Orsa, l'effectif s'élevait à 1 510 personnes fin 2023.",
        finds=conflict("CNT001", "1 150 salariés", "1 510 personnes"),
        language="fr",
    ),
    case(
        "a superlative before a verb in the present",
        "The country's largest cement exporter sells 40,000 tonnes a year from Orsa, says Norway's port office. Kelso Cement is the largest cement exporter in Norway.",
        "Kelso Cement is the second-largest cement exporter in Norway.",
        finds=conflict("RNK001", "largest", "second-largest"),
    ),
]

LEFT_ALONE = [
    case("the largest of many", "The largest lakes attract swimmers.", "The second-largest lake attracts swimmers."),
    case("who says it is not what it is told of", "Output rose to 40 tonnes, said the Kelso Office.", "The Kelso Office reported an output of 70 tonnes."),
    case("one thing is no count", "Orsa won two seats in May 2024.", "It is one thing for Orsa to win in May 2024."),
    case(
        "one word that two parties share",
        "Per Vang, chair of the Free Harbour Campaign Committee, spoke for the Free. The Free lost.",
        "Ada Vik, chair of the Olsund Free Party, spoke.",
    ),
    case("a time in a quotation", "“It is the worst year since 2009,” said Ada Vik, head of Orsa.", "Ada Vik has led Orsa since 2015."),
    case("another year's amount", "Orsa had sales of 412 million euros in 2023.", "Orsa's sales were 380 million euros last year.", on=on("2024-03-01", "2023-03-01")),
    case("towns with a common ending", "Neuville-sur-Orne has 4,000 inhabitants.", "Belleville-sur-Orne has 9,000 inhabitants."),
]


@table(FOUND)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
