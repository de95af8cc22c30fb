"""Ranks, offices and firsts in the midst of news: the sentences around them bring other names, years, titles and lists."""

from __future__ import annotations

import pytest

from tests.findings.rules.pairs import Pair, conflicts, found, silent

FAMILIES = ("RNK", "OFF", "FST")

DIFFER = [
    ("RNK001", Pair("rank apposition", "en", "Nestled on the Orsk estuary, Velmark, the country's second-oldest shipyard, launched two ferries in 2021 and employs 900 people. Its owner, the Pelham family, has run it since 1911.", "The Velmark shipyard is the fourth-oldest in the country, historians at the maritime museum said in May. It opened in 1873.")),
    ("RNK001", Pair("deadliest", "en", "The Brenta landslide of 1963 was the third-deadliest landslide in Italy's history.", "The Brenta landslide, the deadliest landslide in Italian history, killed 212 people.")),
    ("RNK001", Pair("overtook world/asia", "en", "Hanil Glass of Korea became the world's second-largest maker of car windows in 2022, overtaking a French rival. It runs nine plants.", "In 2022 Hanil Glass was only the third-biggest producer of car windows in Asia, said the trade journal. Its Korean plants lost money.")),
    ("RNK001", Pair("R5 es", "es", "La cooperativa Tarma, fundada en 1961, fue en 2023 la segunda mayor exportadora de miel del país. Reúne a 900 apicultores.", "Según la cámara de comercio, la cooperativa Tarma ocupó en 2023 el cuarto lugar entre los exportadores de miel del país. Vendió 310 toneladas.")),
    ("RNK001", Pair("R7 vi", "vi", "Cầu Vân Sơn là cây cầu dây văng dài thứ hai Việt Nam. Cầu được khánh thành năm 2009.", "Với chiều dài 2,1 km, cầu Vân Sơn là cầu dây văng dài nhất Việt Nam. Mỗi ngày có 20.000 lượt xe qua cầu.")),
    ("RNK004", Pair("two holders", "en", "Mount Selka rises above the Orvan valley. At 3,212 metres it is the highest peak in Kelso Province, ahead of Mount Brenta.", "Climbers love Mount Brenta, the highest peak in Kelso Province. A hut at 2,400 metres takes forty guests.")),
    ("OFF001", Pair("mayor", "fr", "Le maire de Lorgny, Bastien Vial, a posé la première pierre le 3 mars 2024. Le chantier durera deux ans.", "La première pierre a été posée le 3 mars 2024 par la maire de Lorgny, Hélène Castan, devant deux cents habitants.")),
    ("OFF001", Pair("rector", "en", "Tarnholm University's rector, Anna Roth, opened the new library on Friday, 3 May 2024. It holds 900,000 books.", "The library of Tarnholm University was opened on 3 May 2024 by its rector, Paul Meyer. It cost 14 million euros.")),
    ("OFF004", Pair("portfolio", "vi", "Sáng 3/3/2024, Bộ trưởng Bộ Giao thông Vận tải Lê Văn Minh kiểm tra tiến độ cầu Vân Sơn.", "Ngày 3/3/2024, Bộ trưởng Bộ Xây dựng Lê Văn Minh kiểm tra công trường cầu Vân Sơn.")),
    ("OFF001", Pair("captain", "en", "Velmark Rovers captain Tom Hale lifted the cup on 12 May 2024 after the final. The match drew 20,000.", "After the final on 12 May 2024 the captain of Velmark Rovers, Joe Finch, lifted the cup.")),
    ("FST001", Pair("first", "fr", "Claire Dumas fut, en 1988, la première femme à commander une frégate de la marine de Tarma. Elle a pris sa retraite.", "La marine de Tarma rend hommage à Jeanne Vial, première femme à commander une frégate, en 1991.")),
    ("FST001", Pair("first", "es", "Carmen Vidal fue en 1972 la primera mujer en pilotar un avión de Aerolíneas Tarma.", "Aerolíneas Tarma despide a Elena Ruiz, la primera mujer en pilotar un avión de la compañía.")),
    ("FST001", Pair("first", "vi", "Bà Lê Thị Hoa là người phụ nữ đầu tiên làm thuyền trưởng của Công ty Vận tải biển Hải Long.", "Năm 1999, bà Trần Thị Mai trở thành người phụ nữ đầu tiên làm thuyền trưởng của Công ty Vận tải biển Hải Long.")),
    ("FST001", Pair("visit", "en", "Finnish President Marja Koskinen lands in Lima on Tuesday for the first visit to Peru by a Finnish president.", "President Marja Koskinen is in Lima. It is the third visit to Peru by a Finnish president, after those of 1981 and 2002.")),
    ("FST004", Pair("only vi", "vi", "Đền Vân Sơn là ngôi đền duy nhất bằng gỗ lim ở huyện Hải Long.", "Đền Vân Sơn là một trong hai ngôi đền bằng gỗ lim ở huyện Hải Long.")),
    ("FST004", Pair("only en", "en", "Kelso Province has just one airport, at Velmark. The only airport in Kelso Province handles 20,000 travellers.", "Velmark is one of the two airports in Kelso Province. It opened in 1951.")),
    ("FST004", Pair("only fr", "fr", "Le musée Vauban, seul musée de la dentelle du pays, ferme. Il se trouve à Lorgny.", "Le musée Vauban de Lorgny est l'un des trois musées de la dentelle du pays.")),
]

LEFT_ALONE = [
    Pair("The Velmark yard is", "en", "The Velmark yard is Norway's largest builder of ferries, with 900 workers. Its rival at Orsk, the second-largest, has 600.", "Orsk, whose yard is the second-largest builder of ferries in Norway, wants to hire. Velmark is bigger."),
    Pair("Kelso is the largest", "en", "Kelso is the largest lake in the park and the third-largest in the province, after Orrin and Selm.", "Lake Kelso, the third-largest in the province, froze early."),
    Pair("Pelham Foods was the", "en", "Pelham Foods was the biggest advertiser on Danish television in 2022, and the fourth-biggest in 2023.", "In 2023 Pelham Foods was the fourth-biggest advertiser on Danish television."),
    Pair("With 3 million passengers", "en", "With 3 million passengers Velmark airport was the busiest in the north of Norway and the ninth-busiest in the country in 2023.", "Velmark airport, ninth-busiest in Norway in 2023, gets a new terminal."),
    Pair("Danish Prime Minister Karen", "en", "Danish Prime Minister Karen Holm met her Finnish counterpart, Prime Minister Marja Koskinen, on 3 May 2024.", "Finnish Prime Minister Marja Koskinen met Danish Prime Minister Karen Holm on 3 May 2024."),
    Pair("Karen Holm, then finance", "en", "Karen Holm, then finance minister of Denmark, opened the bridge in 2011. She is prime minister now.", "Danish Finance Minister Peter Lund reopened the bridge in May 2024."),
    Pair("Anna Roth, director of", "en", "Anna Roth, director of the Selwyn Institute until 2020, wrote the book.", "Paul Meyer, director of the Selwyn Institute, presented the book."),
    Pair("The chairman of the", "en", "The chairman of the parliamentary committee on trade, Peter Lund, resigned. The chairman of the committee on health, Karen Holm, stays.", "Karen Holm, chairman of the committee on health, said nothing."),
    Pair("Anna Roth was the", "en", "Anna Roth was the first woman to lead the Selwyn Institute; Karen Holm was the second.", "Karen Holm was the second woman to lead the Selwyn Institute."),
    Pair("Marta Lind was the", "en", "Marta Lind was the first Swedish woman to climb Mount Tarvis. The first Swede, Nils Berg, did so in 1921.", "Nils Berg was the first Swede to climb Mount Tarvis."),
    Pair("The only bakery in", "en", "The only bakery in Orsk village closed in March. Velmark still has four bakeries.", "Two bakeries are left in Velmark, one of the three villages on the coast."),
    Pair("Le port de Lorgny", "fr", "Le port de Lorgny est le deuxième port de pêche du pays et le premier de la région.", "Lorgny, premier port de pêche de la région, modernise sa criée."),
    Pair("La ministre de la", "fr", "La ministre de la Santé, Anne Roux, et le ministre des Transports, Paul Meyer, ont visité Lorgny le 3 mai 2024.", "Le 3 mai 2024, le ministre des Transports, Paul Meyer, a visité Lorgny avec la ministre de la Santé, Anne Roux."),
    Pair("Claire Dumas est la", "fr", "Claire Dumas est la première femme élue maire de Lorgny depuis 1945.", "Jeanne Vial fut la première femme maire de Lorgny, de 1945 à 1947."),
    Pair("L'entreprise Sogal est le", "fr", "L'entreprise Sogal est le premier employeur privé du département, le troisième si l'on compte l'hôpital et la mairie.", "Sogal est le premier employeur privé du département."),
    Pair("Minera Alta es la", "es", "Minera Alta es la mayor productora de cobre de Chile y la tercera del mundo, según su informe anual.", "Minera Alta, tercera productora mundial de cobre, abrirá otra mina en Chile."),
    Pair("La presidenta de la", "es", "La presidenta de la Cámara de Comercio, Ana Rojas, y el presidente del Banco Orsk, Pablo Mena, firmaron el acuerdo.", "El presidente del Banco Orsk, Pablo Mena, firmó el acuerdo con Ana Rojas."),
    Pair("Carmen Vidal fue la", "es", "Carmen Vidal fue la primera mujer en ganar la Vuelta a Tarma. Elena Ruiz fue la primera en ganarla dos veces.", "Elena Ruiz fue la primera mujer en ganar dos veces la Vuelta a Tarma."),
    Pair("Tỉnh Vân Sơn có", "vi", "Tỉnh Vân Sơn có diện tích lớn thứ hai và dân số đông thứ năm cả nước.", "Tỉnh Vân Sơn có dân số đông thứ năm cả nước, theo tổng điều tra."),
    Pair("Bộ trưởng Bộ Y", "vi", "Bộ trưởng Bộ Y tế Lê Văn Minh và Bộ trưởng Bộ Xây dựng Trần Thị Hoa dự hội nghị ngày 3/5/2024.", "Bộ trưởng Bộ Xây dựng Trần Thị Hoa phát biểu tại hội nghị ngày 3/5/2024."),
    Pair("Phó Thủ tướng Lê", "vi", "Phó Thủ tướng Lê Văn Minh tiếp Thủ tướng Lào ngày 3/5/2024. Thủ tướng Trần Văn Hoa gọi điện cho Thủ tướng Lào.", "Phó Thủ tướng Lê Văn Minh tiếp đoàn Lào ngày 3/5/2024."),
    Pair("Công ty Hải Long", "vi", "Công ty Hải Long là nhà xuất khẩu tôm lớn nhất tỉnh Vân Sơn và lớn thứ tám cả nước.", "Công ty Hải Long, nhà xuất khẩu tôm lớn thứ tám cả nước, mở nhà máy."),
    Pair("Velora is Peru's second", "en", "Velora is Peru's second city. Its port, the largest in the south, is the fourth-largest in Peru.", "The port of Velora is the fourth-largest in Peru, and Velora the second city."),
    Pair("Ten years ago Pelham", "en", "Ten years ago Pelham Foods was the largest grower of peas in Kent; today it is the third-largest.", "Pelham Foods is the third-largest grower of peas in Kent."),
    Pair("Analysts expect Pelham Foods", "en", "Analysts expect Pelham Foods to become the second-largest grower of peas in Europe next year.", "Pelham Foods is the fifth-largest grower of peas in Europe."),
    Pair("We are the largest", "en", '"We are the largest grower of peas in Europe," said the head of Pelham Foods.', "Pelham Foods is the fifth-largest grower of peas in Europe."),
    Pair("Pelham Foods is not", "en", "Pelham Foods is not the largest grower of peas in Europe.", "Pelham Foods is the largest grower of peas in Europe."),
]


@pytest.mark.parametrize(("code", "pair"), DIFFER, ids=str)
def test_conflicts_are_found_in_paragraphs(code, pair):
    assert conflicts(pair, code), found(pair)


@pytest.mark.parametrize("pair", LEFT_ALONE, ids=str)
def test_no_conflict_is_made_of_what_stands_around(pair):
    assert all(silent(pair, family) for family in FAMILIES), found(pair)
