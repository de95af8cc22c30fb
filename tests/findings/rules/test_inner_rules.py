"""The rules over one sentence: calendar (CAL), sums, percentages and conversions (ARI, QTY005), lists (CNT005), stale announcements (STA)."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

CONFLICTS = [
    case("a weekday with its date in brackets", "The ferry sank on Monday (5 March 2019).", finds=conflict("CAL001", "Monday (5 March 2019")),
    case("a weekday", "The ferry sank on Monday, 5 March 2019.", finds=conflict("CAL001", "Monday, 5 March 2019")),
    case("un jour de semaine", "Le bac a coulé le lundi 5 mars 2019.", finds=conflict("CAL001", "lundi 5 mars 2019"), language="fr"),
    case("un día de la semana", "El barco se hundió el lunes 5 de marzo de 2019.", finds=conflict("CAL001", "lunes 5 de marzo de 2019"), language="es"),
    case("thứ trong tuần", "Chiếc phà chìm vào thứ Hai ngày 5/3/2019.", finds=conflict("CAL001", "5/3/2019"), language="vi"),
    case("a day that no month has", "The ferry sank on 31 April 2019.", finds=conflict("CAL002", "31 April 2019")),
    case("29 February of a common year", "The ferry sank on 29 February 2019.", finds=conflict("CAL002", "29 February 2019")),
    case("a period that ends before it begins", "The fair runs from 9 June 2019 to 3 June 2019.", finds=conflict("CAL003", "9 June 2019", "3 June 2019")),
    case("a sum", "The yard built 34 boats: 12 trawlers, 9 ferries and 10 yachts.", finds=conflict("ARI001", "34 boats", "10 yachts")),
    case("une somme", "Le chantier a construit 34 bateaux : 12 chalutiers, 9 bacs et 10 voiliers.", finds=conflict("ARI001", "34 bateaux"), language="fr"),
    case("a percentage", "Exports rose by 25 percent, from 80 million to 90 million dollars.", finds=conflict("ARI002", "25 percent")),
    case("a conversion", "The lake is 30 kilometres (25 miles) long.", finds=conflict("QTY005", "30 kilometres", "25 miles")),
    case("une conversion", "Le lac est à 300 mètres (1 500 pieds) d'altitude.", finds=conflict("QTY005", "300 mètres"), language="fr"),
    case("a list after a colon", "The plan rests on four pillars: trade, fishing and tourism.", finds=conflict("CNT005", "four pillars")),
    case("a list in the next sentence", "The plan rests on four pillars. They are trade, fishing and tourism.", finds=conflict("CNT005", "four pillars")),
    case("items that repeat the noun", "He asked the five whys, including why now, why here and why us.", finds=conflict("CNT005", "five whys")),
    case("une liste", "Le plan repose sur quatre piliers : le commerce, la pêche et le tourisme.", finds=conflict("CNT005", "quatre piliers"), language="fr"),
    case("una lista", "El plan tiene cuatro pilares: el comercio, la pesca y el turismo.", finds=conflict("CNT005", "cuatro pilares"), language="es"),
    case("một danh sách", "Kế hoạch có 4 mục tiêu: thương mại, nghề cá và du lịch.", finds=conflict("CNT005", "4 mục tiêu"), language="vi"),
    case("names after the year", "Six towns will host the regatta in 2031: Varn, Orsa, Tarn, Kelso and Brell.", finds=conflict("CNT005", "Six towns")),
    case(
        "titles in the next sentence",
        'The jury chose four novels for the prize. They are "Salt" by Ann Roth, "Weir" by Dan Ode and "Coast" by Lea Marn.',
        finds=conflict("CNT005", "four novels"),
    ),
    case("names in apposition", "The four brothers, Adam, Ben and Carl, share a tractor.", finds=conflict("CNT005", "four brothers")),
    case("des noms apposés", "Ses quatre filles, Anne, Marie et Claire, chantent.", finds=conflict("CNT005", "quatre filles"), language="fr"),
    case("a complement", "They set four conditions to the loan: an audit, a sale, an end to subsidies, a cap and a report.", finds=conflict("CNT005", "four")),
    case("un complément", "Ils posent trois conditions au prêt : un audit, une vente, un plafond et un rapport.", finds=conflict("CNT005", "trois"), language="fr"),
    case("a sum behind a place", "The rowers won 36 medals in Poznan: 9 gold, 14 silver and 11 bronze.", finds=conflict("ARI001", "36 medals")),
    case("an age at death", "The painter Ada Vik, born in 1938, died in 2010 at the age of 66.", finds=conflict("DAT001", "1938", "age of 66")),
    case("un âge à la mort", "La peintre Ada Vik, née en 1938, est morte en 2010 à 66 ans.", finds=conflict("DAT001", "1938", "66 ans"), language="fr"),
    case("hijos", "Deja tres hijos: Vicente, Amparo, Rosa, Joan y Marc.", finds=conflict("CNT005", "tres hijos"), language="es"),
    case("sedes", "El torneo tendrá tres sedes: Lerma, Ossa, La Robla y Arica.", finds=conflict("CNT005", "tres sedes"), language="es"),
    case(
        "các xã",
        "Bệnh đã xuất hiện tại 6 xã của huyện Mường Tà, gồm: Nậm Pung, Pa Khôm, Tà Sùng và Chiềng Lao.",
        finds=conflict("CNT005", "6 xã"),
        language="vi",
    ),
    case(
        "các phim",
        'Năm phim tranh giải lần này là "Mùa gió", "Chuyến đò đêm" và "Người gác rừng".',
        finds=conflict("CNT005", "Năm phim"),
        language="vi",
    ),
    case("two levels", "The mill will cut its staff by 30 percent, from 900 to 720.", finds=conflict("ARI002", "30 percent")),
    case("hai mức", "Diện tích trồng chè tăng 40%, từ 500 ha lên 600 ha.", finds=conflict("ARI002", "40%"), language="vi"),
    case(
        "parts of a total",
        "Đoàn giành 51 huy chương tại giải trẻ, gồm 20 vàng, 15 bạc và 11 đồng.",
        finds=conflict("ARI001", "51 huy chương"),
        language="vi",
    ),
    case("an announcement overtaken", "Version 7 of the atlas will be released in March 2021.", finds=conflict("STA001", "March 2021"), on=on("2022-01-10")),
]

LEFT_ALONE = [
    case("one of them apart", "The three brothers, Adam, Ben and a third who lives abroad, share a tractor."),
    case("whose they are", "The two ministers, Ada Roe of Norland and Bo Tarn of Vask, met."),
    case("towns with their lands", "The two cities, Paris, Texas, and London, Ontario, are twins."),
    case("a pair and one more", "Les trois sœurs, Anne et Marie, jumelles, et Claire, chantent.", language="fr"),
    case("only some", "Les trois frères, dont Adam et Benoît, partagent un tracteur.", language="fr"),
    case("a sum of some", "The school has 400 pupils in this town: 150 boys and 200 girls among the older ones."),
    case("and some more", "The quarter will have 120 homes: 64 small ones, 48 large, and some for the old."),
    case("an age that fits", "The painter Ada Vik, born in 1944, died in 2010 at the age of 66."),
    case("the age of another", "The painter Ada Vik, whose mother was born in 1910, died in 2010 at the age of 66."),
    case("born before she is named", "The poet, born in 1938, wrote of the painter Ada Vik, who died in 2010 at the age of 66."),
    case("the age at another time", "The painter Ada Vik, born in 1938, retired in 2003 at the age of 65."),
    case("l'âge de son mari", "La peintre Ada Vik, née en 1938, a perdu son mari, mort en 2010 à 66 ans.", language="fr"),
    case("the right weekday, its date in brackets", "The ferry sank on Tuesday (5 March 2019)."),
    case("the right weekday", "The ferry sank on Tuesday, 5 March 2019."),
    case("a weekday without a year", "The ferry sank on Monday, 5 March."),
    case("29 February of a leap year", "The ferry sank on 29 February 2020."),
    case("a period across the new year", "The fair runs from 28 December to 3 January."),
    case("years before Christ", "The wall was built from 215 to 210 BC."),
    case("a sum that is right", "The yard built 31 boats: 12 trawlers, 9 ferries and 10 yachts."),
    case("some of them", "The yard built 34 boats, including 12 trawlers and 9 ferries."),
    case("rounded shares", "The vote was split: 34 percent for, 33 percent against and 34 percent blank."),
    case("a percentage that is right", "Exports rose by 25 percent, from 80 million to 100 million dollars."),
    case("a rounded percentage", "Exports rose by 12.7 percent, from 79 million to 89 million dollars."),
    case("a rounded conversion", "The lake is 30 kilometres (19 miles) long."),
    case("two amounts of money", "The ticket costs 30 euros (25 pounds)."),
    case("examples", "The plan rests on four pillars, such as trade and fishing."),
    case("the whole list", "The plan rests on four pillars: trade, fishing, tourism and schools."),
    case("an item with an and", "The plan rests on three pillars: trade, bed and breakfast, and fishing."),
    case("towns that are not all", "Six towns have hosted the regatta, including Varn, Orsa and Tarn."),
    case("another number before the list", "Three ministers visited four towns: Varn, Orsa, Tarn and Kelso."),
    case("the dead and a remark", "Four people were hurt: nobody saw Ann Roth, Dan Ode and Lea Marn leave."),
    case("another percentage", "Sales rose by 20 percent, from 500 to 600, and profit by 5 percent."),
    case("two levels that fit", "La plantilla bajó un 20 %, de 900 a 720.", language="es"),
    case("parts that fit", "Đoàn giành 46 huy chương tại giải trẻ, gồm 20 vàng, 15 bạc và 11 đồng.", language="vi"),
    case("a time yet to come", "Version 7 of the atlas will be released in March 2025.", on=on("2024-05-14")),
    case("a quoted promise", "“Version 7 of the atlas will be released in March 2021,” the editor had said.", on=on("2022-01-10")),
    case("a story that looks ahead", "In 1911 Amundsen set out. He will reach the pole in December 1911.", on=on("2022-01-10")),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
