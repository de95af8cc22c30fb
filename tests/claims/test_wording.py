"""What Vietnamese sentences of newspapers state: the same claim in many wordings, and near misses that state another or none."""

from __future__ import annotations

import datetime

import pytest

from factcheck import pipeline
from factcheck.documents import Document

BRIDGE, CLUB, MILL, TOWN, ROAD = "cầu Khe Vang", "Câu lạc bộ bơi Khe Vang", "Xí nghiệp may Khe Vang", "Lam Kiều", "hầm Đèo Sa"

SAID = [
    ("event.founding", "Công ty Lam Kiều", "Công ty Lam Kiều do ông Võ Bảy lập ra năm 1993.", "1993"),
    ("event.founding", "Nhà máy giấy Lam Kiều", "Được một kỹ sư người Pháp lập ra năm 1912, Nhà máy giấy Lam Kiều nay đóng cửa.", "1912"),
    ("event.founding", CLUB, "Câu lạc bộ bơi Khe Vang ra mắt năm 2005.", "2005"),
    ("event.construction-start", BRIDGE, "Cầu Khe Vang khởi công năm 2009.", "2009"),
    ("event.construction-start", BRIDGE, "Cầu Khe Vang bắt đầu được xây dựng năm 2009.", "2009"),
    ("event.signing", "Hiệp định Lam Kiều", "Hiệp định Lam Kiều ký năm 2011.", "2011"),
    ("event.birth", "Tô Kế Vinh", "Họa sĩ Tô Kế Vinh (sinh năm 1931) vẽ lụa.", "1931"),
    ("event.birth", "Tô Kế Vinh", "Ông Tô Kế Vinh (SN 1931) vẽ lụa.", "1931"),
    ("measure.population", TOWN, "Dân số của huyện Lam Kiều hiện là 68.000 người.", "68000"),
    ("measure.population", TOWN, "Huyện Lam Kiều có 68.000 nhân khẩu.", "68000"),
    ("measure.employment", MILL, "Số lao động của Xí nghiệp may Khe Vang là 2.400 người.", "2400"),
    ("measure.employment", MILL, "Xí nghiệp may Khe Vang có 2.400 công nhân.", "2400"),
    ("measure.killed", "Khe Vang", "Số người thiệt mạng do sạt lở ở Khe Vang là 19.", "19"),
    ("measure.vote-share", "Hà Thị Sen", "Bà Hà Thị Sen thắng cử với 52,4% phiếu.", "52.4"),
    ("relation.married-to", "Hà Thị Sen", "Diễn viên Hà Thị Sen kết hôn với doanh nhân Võ Minh Khuê.", "Võ Minh Khuê"),
    ("relation.designed-by", "Tháp Sao Mai", "Tháp Sao Mai do kiến trúc sư Võ Minh Khuê thiết kế.", "Võ Minh Khuê"),
    ("relation.owned", "Nhà máy bia Lam Kiều", "Nhà máy bia Lam Kiều thuộc Tập đoàn Hưng Vang.", "Tập đoàn Hưng Vang"),
    ("office", "Võ Minh Khuê", "Ông Võ Minh Khuê (Giám đốc Bệnh viện Khe Vang) nói.", "office.director"),
    ("office", "Võ Minh Khuê", "Ông Võ Minh Khuê - Giám đốc Bệnh viện Khe Vang - nói.", "office.director"),
    ("office", "Võ Minh Khuê", "Theo ông Võ Minh Khuê, người đang giữ chức Giám đốc Bệnh viện Khe Vang, thuốc đủ.", "office.director"),
    ("term", "Võ Minh Khuê", "Trong thời gian làm Giám đốc Bệnh viện Khe Vang (2016-2020), ông Võ Minh Khuê xây khu mới.", "2016 – 2020"),
    ("position", "hồ Sen", "Hồ lớn thứ hai Đắk Lắk là hồ Sen.", "#2"),
    ("first", "Lê Hoài Sen", "Nữ hoa tiêu đầu tiên của cảng Khe Vang là chị Lê Hoài Sen.", ""),
    ("edition", "Lễ hội Trà Lam Kiều", "Lễ hội Trà Lam Kiều lần thứ 7 năm 2024 khai mạc.", "#7"),
]

SAID += [
    ("position", "Cao su Sao Vang", "Cao su Sao Vang trong năm 2023 là nhà sản xuất lốp lớn nhất Đông Nam Á.", "#1"),
    ("position", "hồ Tả Vang", "Hồ Tả Vang là hồ nước ngọt lớn nhất tỉnh Lam Kiều.", "#1"),
    ("office", "Võ Minh Khuê", "Dịch sởi ở Trà Lĩnh đang lan. Ông Võ Minh Khuê, Giám đốc Sở Y tế tỉnh, nói.", "Sở Y tế tỉnh Trà Lĩnh"),
    ("measure.killed", "Khe Vang", "Ban Chỉ huy tỉnh cho hay số người thiệt mạng do sạt lở ở Khe Vang là 19.", "19"),
]

SAID += [
    ("term", "Võ Minh Khuê", "Từ năm 2016 đến 2020, ông Võ Minh Khuê là Giám đốc Bệnh viện Khe Vang.", "2016 – 2020"),
    ("edition", "Liên hoan Hát Sen", "Liên hoan Hát Sen toàn quốc lần thứ 12 khai mạc.", "#12"),
    ("edition", "Liên hoan Hát Sen", "Tối qua, Liên hoan Hát Sen khép lại. Ở lần thứ 14 này, 22 đoàn góp mặt; giải A về Trà Lĩnh.", "#14"),
    ("position", "Đại học Kỹ thuật Lam Kiều", "Đại học Kỹ thuật Lam Kiều xếp vị trí 401 trong bảng xếp hạng.", "#401"),
    ("event.birth", "Đào Thị Sen", "Ở tuổi 83, nghệ nhân Đào Thị Sen mở lớp dạy xẩm.", "aged 83"),
    ("measure.tourists", "đảo Hòn Sen", "Năm 2022, đảo Hòn Sen đón 212.000 lượt khách.", "212000"),
    ("measure.population", "Hòa Lợi", "Theo điều tra dân số năm 2019, thị xã Hòa Lợi có 92.400 dân.", "92400"),
    ("event.start-of-service", "Nhà máy chè Khe Vang", "Nhà máy chè Khe Vang được đưa vào vận hành tháng 9/2003.", "2003-09"),
]

UNSAID = [
    ("event.founding", "Ông Võ Bảy được Công ty Lam Kiều mời năm 1993."),
    ("event.signing", "Võ Minh Khuê ký năm 2011."),
    ("event.construction-start", "Tập đoàn Hưng Vang khởi công năm 2009."),
    ("event.death", "Ông Võ Minh Khuê, Giám đốc Bệnh viện Khe Vang (2016-2020), qua đời."),
    ("measure.population", "Dân số huyện Lam Kiều tăng khi nhà máy tuyển 300 người."),
    ("office", "Ông Võ Minh Khuê từng giữ chức Giám đốc Bệnh viện Khe Vang."),
    ("term", "Cầu thủ Võ Minh Khuê đá bóng từ năm 12 tuổi."),
    ("relation.designed-by", "Tháp Sao Mai do kiến trúc sư Võ Minh Khuê giới thiệu."),
]


def claims(text: str) -> list[tuple[str, str, str]]:
    """Of each claim its concept or kind, its subject, and all else that fills its roles."""
    document = Document(id="a", text=text, published=datetime.date(2024, 5, 20), language="vi")
    found = []
    for claim in pipeline.read(document).claims:
        subject = claim.get("subject") or claim.get("holder") or claim.get("series")
        concept = str(claim.get("measure") or claim.get("type") or claim.kind)
        rest = " ".join(str(filler.value).replace("\u202f", "") for filler in claim.roles.values())
        found.append((concept, str(subject), rest))
    return found


@pytest.mark.parametrize(("concept", "subject", "text", "value"), SAID)
def test_a_claim_is_read_in_many_wordings(concept, subject, text, value):
    assert any(c == concept and s.casefold() == subject.casefold() and value in rest for c, s, rest in claims(text)), claims(text)


@pytest.mark.parametrize(("concept", "text"), UNSAID)
def test_a_near_miss_states_no_such_claim(concept, text):
    assert [found for found in claims(text) if found[0] == concept] == []


def test_a_year_behind_a_count_of_people_is_no_count():
    """The year of a census is a time."""
    told = claims("Theo điều tra dân số năm 2019, thị xã Hòa Lợi có 92.400 dân.")
    assert [concept for concept, _, _ in told].count("measure.population") == 1


def test_a_source_behind_the_comma_is_no_subject():
    """The office that reports a size at the end of a sentence has no such size."""
    told = claims("Trận động đất trưa 18/5 ở Khe Vang có độ lớn 4,8, Viện Vật lý địa cầu cho biết.")
    assert {subject for concept, subject, _ in told if concept == "measure.magnitude"} == {"Khe Vang"}


def test_a_deed_behind_a_comma_dates_no_amount():
    """What is told of a hospital's opening says nothing of when it has its beds."""
    beds = [rest for concept, _, rest in claims("Bệnh viện Khe Vang có 500 giường, khánh thành năm 2017.") if concept == "measure.beds"]
    assert beds
    assert "2017" not in beds[0]
