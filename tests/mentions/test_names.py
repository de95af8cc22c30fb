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
    ("vi", "Ông Vũ Anh Khoa và anh Đỗ Anh Tú dự lễ.", ["person: Vũ Anh Khoa", "person: Đỗ Anh Tú"]),
    ("vi", "PGS.TS Lê Quang Huy cho biết như vậy.", ["person: Lê Quang Huy"]),
    ("vi", "Tổng thống Pháp Henri Morvan tới thăm.", ["person: Henri Morvan"]),
    ("vi", "Chủ tịch nước Trung Quốc Mạnh Gia Hòa phát biểu.", ["person: Mạnh Gia Hòa"]),
    ("vi", "Tổng giám đốc Công ty Sao Khuê Bùi Văn Kiện nhận giải.", ["organization: Công ty Sao Khuê", "person: Bùi Văn Kiện"]),
    ("vi", "Ông Lưu Gia Bảo Một bức ảnh mới được công bố.", ["person: Lưu Gia Bảo"]),
    ("es", "La canción es de Julio Vidal y salió en Julio.", ["person: Julio Vidal"]),
    ("vi", "Thứ trưởng Bộ Xây dựng Phan Văn Kiệm trả lời.", ["organization: Bộ Xây dựng", "person: Phan Văn Kiệm"]),
    ("vi", "Chủ tịch UBND tỉnh Trà Lĩnh Đỗ Thị Bích Ngà vắng mặt.", ["place: Trà Lĩnh", "person: Đỗ Thị Bích Ngà"]),
    ("vi", "Giám đốc Sở Y tế tỉnh Trà Lĩnh Võ Minh Khuê trả lời.", ["organization: Sở Y tế tỉnh Trà Lĩnh", "person: Võ Minh Khuê"]),
    ("vi", "Giám đốc Sở TN&MT Trà Lĩnh Võ Minh Khuê trả lời.", ["organization: Sở TN&MT Trà Lĩnh", "person: Võ Minh Khuê"]),
    ("vi", "Đại sứ Việt Nam tại Pháp Lê Văn Thoại phát biểu.", ["person: Lê Văn Thoại"]),
    ("vi", "Anh Việt Nam bán phở.", ["person: Việt Nam"]),
    ("vi", "Bí thư Huyện ủy Khe Vang Đinh Công Tuấn dự họp.", ["organization: Huyện ủy Khe Vang", "person: Đinh Công Tuấn"]),
    ("vi", "Trưởng Công an huyện Khe Vang Đại tá Lê Hữu Thỏa tới hiện trường.", ["place: Khe Vang", "person: Lê Hữu Thỏa"]),
    ("vi", "Hiệu trưởng Trường Đại học Kỹ thuật Lam Kiều Trương Hữu Dực phát biểu.", [
        "organization: Trường Đại học Kỹ thuật Lam Kiều", "person: Trương Hữu Dực",
    ]),
    ("vi", "Giám đốc Vườn quốc gia Khe Vang Hoàng Văn Sự cảnh báo.", ["place: Vườn quốc gia Khe Vang", "person: Hoàng Văn Sự"]),
    ("vi", "Tổng Giám đốc Brellair Lê Hồng Nga từ chức.", ["organization: Brellair", "person: Lê Hồng Nga"]),
    # "anh" is a form of address, England and a syllable of names; "thái" is Thailand and a family name.
    ("vi", "Ông Bùi Anh Kiệt và bà Thái Thị Hiền tới dự.", ["person: Bùi Anh Kiệt", "person: Thái Thị Hiền"]),
    ("vi", "Lãnh đạo Đài Loan Mã Anh Khải phát biểu.", ["person: Mã Anh Khải"]),
    ("vi", "Thủ tướng Anh Harold Wickens gặp Tổng thống Mỹ Brandt.", ["person: Harold Wickens", "person: Brandt"]),
    ("vi", "Tổng thống Mỹ tuyên bố như vậy.", []),
    ("vi", "Giáo sư Thái Ngọc Vinh nhậm chức.", ["person: Thái Ngọc Vinh"]),
    ("vi", "Ở Thái Nguyễn Văn Thích bán phở.", ["person: Nguyễn Văn Thích"]),
    ("vi", "Phó Tỉnh trưởng tỉnh Cát Lâm Điền Học Nhu ra tòa.", ["place: Cát Lâm", "person: Điền Học Nhu"]),
    ("vi", "Hải Long đã là chàng trai trẻ nhất.", ["person: Hải Long"]),
    ("en", "Orla Venn was a painter.", ["person: Orla Venn"]),
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
    ("vi", "Cuộc thi Robovang Quốc gia diễn ra hôm qua.", ["organization: Cuộc thi Robovang Quốc gia"]),
    ("vi", "Ông làm Tổng giám đốc Ngân hàng Sao Khuê.", ["organization: Ngân hàng Sao Khuê"]),
    ("vi", "Bộ Giáo dục và Đào tạo thông báo.", ["organization: Bộ Giáo dục và Đào tạo"]),
    ("vi", "Sở Văn hóa, Thể thao và Du lịch tỉnh Trà Lĩnh xin lỗi.", ["organization: Sở Văn hóa, Thể thao và Du lịch tỉnh Trà Lĩnh"]),
    ("vi", "Xí nghiệp may Khe Vang tuyển thợ, nhà máy đường Lam Kiều cũng vậy.", [
        "organization: Xí nghiệp may Khe Vang", "organization: nhà máy đường Lam Kiều",
    ]),
    ("vi", "Câu lạc bộ bơi Khe Vang có hồ mới.", ["organization: Câu lạc bộ bơi Khe Vang"]),
    ("vi", "Dệt may Hòa Vang báo lãi.", ["organization: Dệt may Hòa Vang"]),
    ("vi", "Chủ tịch Liên đoàn Cờ Đông Nam Á. Ông rất vui.", ["organization: Liên đoàn Cờ Đông Nam Á"]),
    ("vi", "Tờ Lavinia Post đưa tin.", ["organization: Lavinia Post"]),
    ("vi", "Giám đốc Cục Hàng không Dân dụng từ chức.", ["organization: Cục Hàng không Dân dụng"]),
    ("vi", "Tổ chức Cấm phổ biến pháo sáng (TCPS) đã họp.", ["organization: Tổ chức Cấm phổ biến pháo sáng", "organization: TCPS"]),
    ("vi", "Tổ chức Cấm Sử dụng Pháo sáng đã họp.", ["organization: Tổ chức Cấm Sử dụng Pháo sáng"]),
    ("vi", "Ông rời Bộ Y tế cùng hãng dược (AZK) hôm qua.", ["organization: Bộ Y tế", "organization: AZK"]),
    # A make and its number are one word of a name; a letter and a number alone are none.
    ("vi", "Chiếc P-3C Mỹ bán; sau đó U23 Việt Nam thắng.", ["organization: U23 Việt Nam"]),
    ("vi", "Họ mua chiếc P-3C Orion và Su-30MK2 mới, bán F-16 cũ.", ["organization: P-3C Orion", "organization: Su-30MK2"]),
    ("en", "They sold a P-3C Orion and an F-16.", ["organization: P-3C Orion"]),
    ("fr", "Un ATR-72 et un P-3C Orion décollent.", ["organization: ATR-72", "organization: P-3C Orion"]),
    ("es", "Un avión P-3C Orion y un ATR-72.", ["organization: P-3C Orion", "organization: ATR-72"]),
    # A school is named after a person; a company with a trade and a person behind it are two.
    ("vi", "Trường THCS Nguyễn Văn Thoại Cao Lãnh thắng.", ["organization: Trường THCS Nguyễn Văn Thoại Cao Lãnh"]),
    ("vi", "Bệnh viện Đa khoa Nguyễn Đình Khôi mở rộng.", ["organization: Bệnh viện Đa khoa Nguyễn Đình Khôi"]),
    ("vi", "Giám đốc công ty điện lực Phạm Quốc Dương cam kết.", ["person: Phạm Quốc Dương"]),
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
    ("vi", "Cao tốc Khe Vang - Lam Kiều thông xe.", ["place: Cao tốc Khe Vang - Lam Kiều"]),
    ("vi", "Hiệp định hợp tác lao động Việt Nam - Slovenia hết hạn.", ["work: Hiệp định hợp tác lao động Việt Nam - Slovenia"]),
    ("vi", "Công viên Văn hóa Lê Thị Thảo mở cửa.", ["place: Công viên Văn hóa Lê Thị Thảo"]),
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
    ("vi", "Hiệp định vận tải biển bị hoãn. Câu lạc bộ thua."),
    ("vi", "Anh ta giỏi tiếng Anh. Sinh năm 1993, anh ta thích vẽ."),
    ("vi", "Họ tìm các nạn nhân Ngoài ra, mưa còn kéo dài."),
    ("vi", "Chị học hai ngành Kĩ Sư và Kinh Tế."),
    ("vi", "Ở hệ Sơ cấp có bảy đội. Giai đoạn hai khó hơn."),
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
