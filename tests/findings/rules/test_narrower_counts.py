"""Counts and amounts of a part of what the other text counts: near misses, each family beside a conflict."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

COUNTED = [
    case("trees and lime trees", "Kelso planted 12,000 trees in 2023.", "Kelso planted 9,000 lime trees in 2023."),
    case("trees and trees", "Kelso planted 12,000 trees in 2023.", "Kelso planted 9,000 trees in 2023.", finds=conflict("CNT001", "12,000", "9,000")),
    case("of a school of painting", "The Kelso museum has 1,200 paintings.", "The Kelso museum has 840 Flemish paintings."),
    case("arbres fruitiers", "Sorme a planté 12 000 arbres en 2023.", "Sorme a planté 9 000 arbres fruitiers en 2023.", language="fr"),
    case("salariés fin 2023", "L'usine Brisal comptait 1 150 salariés fin 2023.", "L'usine Brisal comptait 1 510 salariés fin 2023.", language="fr", finds=conflict("CNT001", "1 150", "1 510")),
    case("tableaux flamands", "Le musée de Sorme possède 1 200 tableaux.", "Le musée de Sorme possède 840 tableaux flamands.", language="fr"),
    case("árboles frutales", "Sorva plantó 12.000 árboles en 2023.", "Sorva plantó 9.000 árboles frutales en 2023.", language="es"),
    case("cây phượng", "Sơn Khê trồng 12.000 cây năm 2023.", "Sơn Khê trồng 9.000 cây phượng năm 2023.", language="vi"),
    case("cây", "Sơn Khê trồng 12.000 cây năm 2023.", "Sơn Khê trồng 9.000 cây năm 2023.", language="vi", finds=conflict("CNT001", "12.000", "9.000")),
]
COPIED = [
    case("fragrant rice", "Exports of rice from Vietnam to Cuba reached 12 million tonnes in 2023.", "Exports of fragrant rice from Vietnam to Cuba reached 5 million tonnes in 2023."),
    case("rice", "Exports of rice from Vietnam to Cuba reached 12 million tonnes in 2023.", "Exports of rice from Vietnam to Cuba reached 5 million tonnes in 2023.", finds=conflict("", "12 million", "5 million")),
    case("added behind a comma", "Exports of rice from Vietnam to Cuba reached 12 million tonnes in 2023.", "Exports of rice from Vietnam to Cuba reached 5 million tonnes in 2023, an official said.", finds=conflict("", "12 million", "5 million")),
    case("gạo thơm", "Xuất khẩu gạo của Việt Nam đạt 12 triệu tấn năm 2023.", "Xuất khẩu gạo thơm của Việt Nam đạt 5 triệu tấn năm 2023.", language="vi"),
]
PLANNED = [
    case("comptera", "L'hôtel Brisal compte 120 chambres.", "L'hôtel Brisal comptera 150 chambres après les travaux.", language="fr"),
    case("devait coûter", "Le pont de Sorme a coûté 12 millions d'euros.", "Le pont de Sorme devait coûter 9 millions d'euros.", language="fr"),
    case("sombra is no plan", "Le navire Orgueil sombra le 3 mai 1951.", "Le navire Orgueil sombra le 9 juin 1951.", language="fr", finds=conflict("", "3 mai", "9 juin")),
]
PLACES = [
    case("lưu vực", "Hồ Sơn Khê rộng 12 km2.", "Lưu vực hồ Sơn Khê rộng 19 km2.", language="vi"),
    case("hồ", "Hồ Sơn Khê rộng 12 km2.", "Hồ Sơn Khê rộng 19 km2.", language="vi", finds=conflict("QTY001", "12", "19")),
]


@table([*COUNTED, *COPIED, *PLANNED, *PLACES])
def test_a_part_is_counted_for_itself(case):
    assert shortcomings(case) == []
