"""What holds for the articles the project began with holds for other countries, bodies and years: no rule knows Vietnam or Cuba."""

from __future__ import annotations

import pytest

from tests.findings.rules.table import DAY, agreement, case, conflict, findings, on, shortcomings, table

FOUND = [
    case(
        "a wider scope entails a narrower one",
        "Laos is now the largest foreign investor of Asia and Oceania in Mongolia.",
        "Laos is the largest Asian foreign investor in Mongolia.",
        finds=agreement("RNK", "largest foreign investor", "largest Asian foreign investor", by="entails"),
    ),
    case(
        "second in a wider scope leaves the narrower one open",
        "Nepal is the second largest trading partner of Kenya in Asia and Oceania.",
        "Nepal is Kenya's second-largest Asian trading partner.",
        finds=agreement("RNK", "second largest trading partner", "second-largest Asian trading partner", by="compatible"),
    ),
    case(
        "a day refines its year",
        "Kenya and Nepal established diplomatic ties in 1975.",
        "Kenya and Nepal established diplomatic relations on June 6, 1975.",
        finds=agreement("DAT", "1975", "June 6, 1975", by="refines"),
    ),
    case(
        "one day in two languages",
        "Kenya and Nepal established diplomatic relations on June 6, 1975.",
        "Le Kenya et le Népal ont établi leurs relations diplomatiques le 6 juin 1975.",
        finds=agreement("DAT", "June 6, 1975", "6 juin 1975", by="equal"),
        language="en fr",
    ),
    case(
        "an anniversary gives the year",
        "Laos and Mongolia established diplomatic relations on September 15, 1964.",
        "Laos and Mongolia will celebrate the 65th anniversary of their diplomatic relations in 2029.",
        finds=agreement("DAT", "September 15, 1964", "65th anniversary", by="derived"),
    ),
    case(
        "một kỷ niệm cho biết năm",
        "Laos and Mongolia established diplomatic relations on September 15, 1964.",
        "Năm 2024, Lào và Mông Cổ kỷ niệm 60 năm thiết lập quan hệ ngoại giao.",
        finds=agreement("DAT", "September 15, 1964", "kỷ niệm 60 năm", by="derived"),
        language="en vi",
    ),
    case(
        "sessions of an assembly, one a year",
        "He will attend the 71st session of the UN General Assembly in New York.",
        "She spoke at the UN General Assembly's 74th session in New York.",
        finds=agreement("ORD", "71st session", "74th session", by="derived"),
        on=on("2016-09-10", "2019-09-20"),
    ),
    case(
        "an announced number and its list",
        "Mongolia keeps to its “three nevers” policy, which includes never foreign bases and never alliances.",
        finds=conflict("CNT005", "three nevers"),
    ),
    case(
        "the term of a seat",
        "Laos supported Mongolia as a member of the UN Human Rights Council for the 2016-2018 term.",
        "Mongolia is a member of the UN Human Rights Council for the 2015-2017 term.",
        finds=conflict("TRM001", "2016-2018", "2015-2017"),
    ),
    case(
        "two places of one list",
        "Kenya is the 11th largest foreign investor in Nepal.",
        "Kenya is the 9th largest foreign investor in Nepal.",
        finds=conflict("RNK001", "11th largest", "9th largest"),
    ),
]

NO_CONFLICT = [
    case(
        "two presidents, years apart",
        "President Mwai Kibaki of Kenya arrived in Kathmandu on Monday.",
        "President Uhuru Kenyatta of Kenya arrived in Kathmandu on Monday.",
        on=on("2012-09-21", "2021-09-24"),
    ),
    case(
        "two visits",
        "The Mongolian president will visit Laos from September 18 to 20.",
        "The Mongolian president visited Laos from September 22 to 24.",
        on=on("2019-09-10", "2022-09-25"),
    ),
    case(
        "a stage of a trip and the whole trip",
        "From September 21 to 27, the Lao president will travel to Mongolia and Kenya. He will be in Mongolia from September 22 to 23.",
        "The Lao president will be in Kenya from September 24 to 27.",
    ),
    case("the world and a bloc", "Kenya is the eighth largest trading partner of Nepal in the world.", "Kenya is the largest trading partner of Nepal in Africa."),
    case("each in the other's list", "Kenya is the 11th largest foreign investor in Nepal.", "Nepal is the largest foreign investor in Kenya."),
    case("two bodies", "Laos sits on the UNESCO Executive Board for the 2021-2025 term.", "Laos sits on the UN Human Rights Council for the 2022-2024 term."),
]


@table(FOUND)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(NO_CONFLICT)
def test_it_is_no_conflict(case):
    assert shortcomings(case) == []


CAPTION = "Deputy Foreign Minister Ganbold Bat-Erdene receives the ambassador of Kenya in Ulaanbaatar. Photo: Montsame"
LEAD = "The deputy minister spoke to the press about the targets of the visit of the Kenyan president to Mongolia and of the talks that follow."


@pytest.mark.parametrize(
    ("texts", "relation"),
    [
        ((f"{CAPTION}\n\n{LEAD}\n\nTalks begin on Monday.\n\n{CAPTION}\n",), "identical"),
        ((f"Talks begin on Monday.\n\n{LEAD}\n", f"{LEAD}\n\nThe guests then flew home to Nairobi.\n"), "identical"),
        ((f"Talks begin on Monday.\n\n{LEAD}\n", LEAD.replace("the press", "reporters").replace("follow", "come after it") + "\n\nThe guests flew home.\n"), "similar"),
    ],
    ids=["caption repeated in one text", "paragraph in two texts", "paragraph edited"],
)
def test_repeated_passages_are_found(texts, relation):
    found = findings(case("", *texts, on=DAY))
    assert relation in {finding.relation for finding in found if finding.kind == "near-duplicate"}
