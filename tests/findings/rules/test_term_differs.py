"""TRM001–002: one term of one holder, two spans."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "una ministra",
        "Ana Lerma fue ministra de Hacienda de 2010 a 2014.",
        "Ana Lerma fue ministra de Hacienda entre 2011 y 2014.",
        finds=conflict("TRM001", "2010 a 2014", "2011 y 2014"),
        language="es",
    ),
    case(
        "un presidente de un club",
        "Presidente del Club Náutico Arzola entre 1998 y 2010, el constructor Damián Lerma vuelve a los titulares.",
        "Damián Lerma, que presidió el Club Náutico Arzola de 1998 a 2006, negó los cargos.",
        finds=conflict("TRM001", "1998 y 2010", "1998 a 2006"),
        language="es",
    ),
    case(
        "a council seat",
        "Kenya was elected to the UN Human Rights Council for the 2022-2024 term.",
        "Kenya sits on the UN Human Rights Council for the 2021-2023 term.",
        finds=conflict("TRM001", "2022-2024 term", "2021-2023 term"),
    ),
    case(
        "an executive board",
        "Mongolia is a member of the UNESCO Executive Board for the 2019-2023 term.",
        "Mongolia, a member of the UNESCO Executive Board for the 2021-2025 term, chairs it this month.",
        finds=conflict("TRM001", "2019-2023", "2021-2025"),
    ),
    case(
        "un conseil",
        "Le Kenya siège au Conseil des droits de l'homme de l'ONU pour le mandat 2022-2024.",
        "Le Kenya est membre du Conseil des droits de l'homme de l'ONU pour le mandat 2021-2023.",
        finds=conflict("TRM001", "2022-2024", "2021-2023"),
        language="fr",
    ),
    case(
        "một nhiệm kỳ",
        "Mông Cổ là thành viên Hội đồng Nhân quyền Liên hợp quốc nhiệm kỳ 2022-2024.",
        "Mông Cổ được bầu vào Hội đồng Nhân quyền Liên hợp quốc nhiệm kỳ 2021-2023.",
        finds=conflict("TRM001", "2022-2024", "2021-2023"),
        language="vi",
    ),
]

FRONTED = [
    case(
        "a term that opens the sentence",
        "From 2010 to 2018, while serving as secretary of the Orsa council, Luis Marvel signed many papers.",
        "Luis Marvel, secretary of the Orsa council from 2010 to 2015, was arrested.",
        finds=conflict("TRM", "2010 to 2018", "2010 to 2015"),
    ),
    case(
        "un mandato que abre la frase",
        "De 2010 a 2018, cuando era alcalde de Orsa, Luis Marvel firmó papeles.",
        "Luis Marvel, alcalde de Orsa de 2010 a 2015, fue detenido.",
        finds=conflict("TRM", "2010 a 2018", "2010 a 2015"),
        language="es",
    ),
    case(
        "nhiệm kỳ mở đầu câu",
        "Từ năm 2010 đến năm 2018, khi làm Bí thư Huyện ủy Khe Vang, ông Lò Văn Thích đã ký nhiều văn bản.",
        "Ông Lò Văn Thích, Bí thư Huyện ủy Khe Vang giai đoạn 2010-2015, bị bắt.",
        finds=conflict("TRM", "2010 đến năm 2018", "2010-2015"),
        language="vi",
    ),
]

LEFT_ALONE = [
    case(
        "who speaks of those years",
        "From 2010 to 2018 the Orsa council built roads, said mayor Ana Roe.",
        "Ana Roe, mayor of Orsa from 2016 to 2020, was arrested.",
    ),
    case(
        "under whom something was done",
        "From 2010 to 2018, under mayor Ana Roe, Luis Marvel ran the port of Orsa.",
        "Ana Roe, mayor of Orsa from 2010 to 2015, was arrested.",
    ),
    case(
        "what a secretary did in those years",
        "Từ năm 2010 đến năm 2018, Bí thư Huyện ủy Khe Vang Lò Văn Thích ký 40 văn bản.",
        "Ông Lò Văn Thích, Bí thư Huyện ủy Khe Vang giai đoạn 2008-2020, bị bắt.",
        language="vi",
    ),
    case(
        "terms of two people",
        "Murió Fermín Zubiri, alcalde de Puerto Arzola de 1999 a 2007.",
        "Clara Ibarra, alcaldesa de Puerto Arzola de 1999 a 2011, asistió al funeral de Fermín Zubiri.",
        language="es",
    ),
    case(
        "a deputy and the chief",
        "Ông Lưu Gia Bảo làm Phó Thị trưởng Hà Tân giai đoạn 2009-2012.",
        "Ông Lưu Gia Bảo là Thị trưởng Hà Tân giai đoạn 2011-2015.",
        language="vi",
    ),
    case(
        "two terms in turn",
        "Kenya was elected to the UN Human Rights Council for the 2013-2015 term.",
        "Kenya sits on the UN Human Rights Council for the 2019-2021 term.",
    ),
    case(
        "terms that touch",
        "Kenya sat on the UN Human Rights Council for the 2013-2015 term.",
        "Kenya sat on the UN Human Rights Council for the 2015-2017 term.",
    ),
    case(
        "another body",
        "Kenya sits on the UN Human Rights Council for the 2022-2024 term.",
        "Kenya sits on the UNESCO Executive Board for the 2021-2025 term.",
    ),
    case(
        "another holder",
        "Kenya sits on the UN Human Rights Council for the 2022-2024 term.",
        "Nepal sits on the UN Human Rights Council for the 2021-2023 term.",
    ),
    case(
        "a plan of years, no term",
        "Kenya sits on the UN Human Rights Council for the 2022-2024 term.",
        "Kenya presented its 2021-2023 budget to the UN Human Rights Council.",
    ),
]

AGREEMENTS = [
    case(
        "one term in two languages",
        "Kenya sits on the UN Human Rights Council for the 2022-2024 term.",
        "Le Kenya siège au Conseil des droits de l'homme de l'ONU pour le mandat 2022-2024.",
        finds=agreement("TRM", "2022-2024", "2022-2024", by="equal"),
        language="en fr",
    ),
]


@table([*CONFLICTS, *FRONTED, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
