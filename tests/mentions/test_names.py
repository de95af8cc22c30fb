"""Names of persons, organizations, works and places that no table holds."""

import pytest

from factcheck.mentions.context import Context
from factcheck.mentions.names import recognize
from factcheck.mentions.tokens import tokenize


def names(language: str, text: str) -> list[str]:
    """``kind: words`` of each name that is not in a table."""
    found = recognize(tokenize(text), Context(language, None, text))
    return [f"{m.kind}: {m.text}" for m in found if m.derivation[1] != "gazetteer"]


PERSONS = [
    ("en", "President Ilmar Kask met Dr. Anne-Lise Duval.", ["person: Ilmar Kask", "person: Anne-Lise Duval"]),
    ("en", "The pilot, John F. O'Hara Jr., was unhurt.", ["person: John F. O'Hara Jr"]),
    ("en", "Minister Luis de la Torre and Sheikh Omar al-Rashid talked.", ["person: Luis de la Torre", "person: Omar al-Rashid"]),
    ("en", "Oskar Brell, 67, kept bees.", ["person: Oskar Brell"]),
    ("en", "Composer Kim Soo-jin was born there.", ["person: Kim Soo-jin"]),
    ("en", "She wrote to Mr. Tarn.", ["person: Tarn"]),
    ("en", "The lawyer, Pham Thi Hoa, agreed.", ["person: Pham Thi Hoa"]),
    ("fr", "La ministre de la Mer, Odile Carvennec, a salué M. Le Goff.", ["person: Odile Carvennec", "person: Le Goff"]),
    ("fr", "Le docteur Jean-Luc Aubry est né ici.", ["person: Jean-Luc Aubry"]),
    ("es", "Ayer aprobó el Senado la Ley de Riegos.", ["organization: Senado", "work: Ley de Riegos"]),
    ("es", "Ayer habló Inés de la Rueda Ibáñez.", ["person: Inés de la Rueda Ibáñez"]),
    ("es", "El alcalde Tomás Rueda Ibáñez abrió el acto.", ["person: Tomás Rueda Ibáñez"]),
    ("es", "La Sra. Lucía Ferrán de Soto dirige el coro.", ["person: Lucía Ferrán de Soto"]),
    ("vi", "Ông Nguyễn Hữu Tâm và bà Trần Thị Mai dự lễ.", ["person: Nguyễn Hữu Tâm", "person: Trần Thị Mai"]),
    ("vi", "PGS.TS Lê Quang Huy cho biết như vậy.", ["person: Lê Quang Huy"]),
    ("vi", "Tổng thống Pháp Henri Morvan tới thăm.", ["person: Henri Morvan"]),
    ("vi", "Chủ tịch nước Trung Quốc Mạnh Gia Hòa phát biểu.", ["person: Mạnh Gia Hòa"]),
    ("vi", "Tổng giám đốc Công ty Sao Khuê Bùi Văn Kiện nhận giải.", ["organization: Công ty Sao Khuê Bùi Văn Kiện"]),
    ("vi", "Ông Lưu Gia Bảo Một bức ảnh mới được công bố.", ["person: Lưu Gia Bảo"]),
    ("es", "La canción es de Julio Vidal y salió en Julio.", ["person: Julio Vidal"]),
    ("vi", "Thứ trưởng Bộ Xây dựng Phan Văn Kiệm trả lời.", ["organization: Bộ Xây dựng", "person: Phan Văn Kiệm"]),
]

ORGANIZATIONS = [
    ("en", "The Bank of Tessaly lent to Corvin Glass Ltd.", ["organization: Bank of Tessaly", "organization: Corvin Glass Ltd"]),
    ("en", "The Ministry of Education and Training is late.", ["organization: Ministry of Education and Training"]),
    ("en", "The Bank of Corvin and Brell Glass signed.", ["organization: Bank of Corvin", "organization: Brell Glass"]),
    ("en", "Brell & Tarn closed.", ["organization: Brell & Tarn"]),
    ("en", "The People's Bank raised rates.", ["organization: People's Bank"]),
    ("en", "The ferry company Nordhavn was sold.", ["organization: Nordhavn"]),
    ("fr", "Les planteurs de la coopérative d'Ambolo paient.", ["organization: Ambolo"]),
    ("fr", "La Fédération mondiale de pelote a voté.", ["organization: Fédération mondiale de pelote"]),
    ("fr", "Le ministère des Affaires étrangères a démenti.", ["organization: ministère des Affaires étrangères"]),
    ("es", "La Unión de Pequeños Criadores protestó.", ["organization: Unión de Pequeños Criadores"]),
    ("es", "El V Congreso de la Unión de Regantes empezó.", ["organization: Congreso de la Unión de Regantes"]),
    ("fr", "Selon l'Observatoire du sommeil, on dort mal.", ["organization: Observatoire du sommeil"]),
    ("es", "El Ministerio de Salud Pública y Deportes calla.", ["organization: Ministerio de Salud Pública y Deportes"]),
    ("vi", "Viện Hải dương học Vân Sơn mở cửa.", ["organization: Viện Hải dương học Vân Sơn"]),
    ("vi", "Trường Đại học Kỹ thuật Lam Kiều đã khai giảng.", ["organization: Trường Đại học Kỹ thuật Lam Kiều"]),
    ("vi", "Cuộc thi Robovang Quốc gia diễn ra hôm qua.", ["organization: Robovang Quốc gia"]),
    ("vi", "Ông làm Tổng giám đốc Ngân hàng Sao Khuê.", ["organization: Ngân hàng Sao Khuê"]),
    ("vi", "Bộ Giáo dục và Đào tạo thông báo.", ["organization: Bộ Giáo dục và Đào tạo"]),
]

THINGS = [
    ("en", "The Brackwater Tunnel opened.", ["place: Brackwater Tunnel"]),
    ("en", "Karsund airport is closed.", ["place: Karsund airport"]),
    ("en", "They rowed on Lake Immel near Mount Torsa.", ["place: Lake Immel", "place: Mount Torsa"]),
    ("en", "The Treaty of Olmund was signed aboard MV Halcyon.", ["work: Treaty of Olmund", "work: MV Halcyon"]),
    ("en", "Farmers in Ostreva province grow hops.", ["place: Ostreva"]),
    ("en", "She was president of Kerrovia.", ["organization: Kerrovia"]),
    ("en", "The village of Tolm lies low.", ["place: Tolm"]),
    ("fr", "Le traité de Marvejon protège le lac Oriel.", ["work: traité de Marvejon", "place: lac Oriel"]),
    ("es", "El túnel de Robledal pasa bajo el río Ansar.", ["place: túnel de Robledal", "place: río Ansar"]),
    ("vi", "Cầu Lươn dài 240 m, bắc qua sông Trà Vang.", ["place: Cầu Lươn", "place: sông Trà Vang"]),
    ("vi", "Đảo Kamira rung chuyển trong đêm.", ["place: Đảo Kamira"]),
    ("vi", "Đường hầm Costavar dài 7 km.", ["place: Đường hầm Costavar"]),
    ("vi", "Đường hầm Thạch Bàn nối hồ Ba Vân.", ["place: Đường hầm Thạch Bàn", "place: hồ Ba Vân"]),
]

NOTHING = [
    ("en", "The committee met on Tuesday in March."),
    ("en", "Nobody knew. Prices rose."),
    ("en", "Unemployment fell. Coal burned."),
    ("en", "I think I am right."),
    ("en", "Chapter XIV has 20 MW and GDP in it."),
    ("en", "OIL PRICES RISE AGAIN AS DEMAND GROWS"),
    ("fr", "Lundi, la ministre des Transports a parlé."),
    ("fr", "Déception chez les ornithologues. Une école ferme."),
    ("es", "El lunes llegó. Ganó el mejor. Frente al mismo mes, subió."),
    ("vi", "Hôm qua, thị trường tăng mạnh. Theo báo cáo, giá giảm."),
]


@pytest.mark.parametrize(("language", "text", "expected"), PERSONS)
def test_a_person_is_told_by_title_role_or_the_form_of_the_name(language, text, expected):
    assert names(language, text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), ORGANIZATIONS)
def test_an_organization_is_told_by_its_head(language, text, expected):
    assert names(language, text) == expected


@pytest.mark.parametrize(("language", "text", "expected"), THINGS)
def test_a_named_thing_takes_the_kind_of_its_head(language, text, expected):
    assert names(language, text) == expected


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_a_capital_alone_makes_no_name(language, text):
    assert names(language, text) == []


def test_a_word_that_opens_a_sentence_is_a_name_where_the_text_has_it_inside_another():
    assert names("en", "Mill owners in Tolm agreed. Tolm has no bank.") == ["place: Tolm", "organization: Tolm"]
    assert names("en", "Tolm has no bank.") == []


def test_a_word_that_the_text_also_writes_in_lower_case_is_no_name():
    assert names("en", "He said the Board failed, since a board has duties.") == []


def test_titles_are_no_part_of_the_name_but_kept():
    text = "Vice President Mara Quill spoke."
    (mention,) = recognize(tokenize(text), Context("en", None, text))
    assert mention.value.to_dict() == {"id": "mara-quill", "name": "Mara Quill"}
    assert dict(mention.cues)["title"] == "Vice President"


def test_an_unknown_kind_is_said_to_be_unknown():
    text = "They spoke of Brellmark for hours."
    (mention,) = recognize(tokenize(text), Context("en", None, text))
    assert mention.kind == "organization"
    assert {("type", "unknown"), ("evidence", "weak")} <= set(mention.cues)
