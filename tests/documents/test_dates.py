"""The date of publication is read where the text states it as such, and nowhere else."""

from __future__ import annotations

import datetime

import pytest

from factcheck.documents import Document, lay_out

BODY = "\n\nThe new ferry carried 300 people to the island. It was built in 1998 and sank on 4 May 2001."


def stated(text: str, language: str = "en") -> tuple[str, str] | None:
    layout = lay_out(Document(id="x", text=text, language=language))
    return (layout.published.isoformat(), layout.published_grain) if layout.published else None


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("en", "Published: September 2024", ("2024-09-01", "month")),
        ("en", "Published on 5 March 2024 at 10:30 GMT", ("2024-03-05", "day")),
        ("en", "Posted: Tuesday, March 5th, 2024, 8:05 p.m. ET", ("2024-03-05", "day")),
        ("en", "PUBLISHED 2024", ("2024-01-01", "year")),
        ("en", "Date: 2024-03-05T10:30:00Z", ("2024-03-05", "day")),
        ("en", "Published Mar. 5, 2024 | Updated Mar. 9, 2024", ("2024-03-05", "day")),
        ("en", "Updated: 9 March 2024", ("2024-03-09", "day")),
        ("en", "5 March 2024", ("2024-03-05", "day")),
        ("en", "Published: 25/03/2024", ("2024-03-25", "day")),
        ("fr", "Publié le mardi 5 mars 2024 à 10h30", ("2024-03-05", "day")),
        ("fr", "Publié le 1er août 2024", ("2024-08-01", "day")),
        ("fr", "Mis à jour le 05/03/2024", ("2024-03-05", "day")),
        ("es", "Publicado el 5 de marzo de 2024", ("2024-03-05", "day")),
        ("es", "Fecha de publicación: septiembre de 2024", ("2024-09-01", "month")),
        ("es", "Martes, 5 de marzo de 2024", ("2024-03-05", "day")),
        ("vi", "Ngày đăng: 5/3/2024", ("2024-03-05", "day")),
        ("vi", "Thứ Ba, 5/3/2024, 10:30 (GMT+7)", ("2024-03-05", "day")),
        ("vi", "Xuất bản: tháng 9/2024", ("2024-09-01", "month")),
        ("vi", "Cập nhật lúc 10:30, ngày 5 tháng 3 năm 2024", ("2024-03-05", "day")),
        # near misses
        ("en", "Published: 05/03/2024", None),
        ("en", "Published in 2019 to wide acclaim, the novel sold out", None),
        ("en", "Published: 31 February 2024", None),
        ("en", "Published: yesterday", None),
        ("en", "Date: 1024-03-05", None),
        ("en", "Dated 5 March 2024, the letter was found in a drawer.", None),
        ("en", "The ferry was launched on 5 March 2024.", None),
        ("en", "September 2024", None),
        ("fr", "Le 5 mars 2024, le pont a été fermé.", None),
        ("vi", "Ngày 5/3/2024, cây cầu bị đóng.", None),
    ],
)
def test_a_line_that_states_the_date(language, line, date):
    assert stated(line + BODY, language) == date
    assert stated(BODY.strip() + "\n\n" + line, language) == date


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "ARDAL, 22 January 2024 – The road is open again after the storm.", "2024-01-22"),
        ("en", "PORT ELM, Jan. 22, 2024 (NewsNet) — The road is open again.", "2024-01-22"),
        ("en", "(Port Elm, January 22, 2024) - The road is open again.", "2024-01-22"),
        ("fr", "VAUBREUIL, le 3 mars 2024 – La route est rouverte.", "2024-03-03"),
        ("es", "Villa Luz, 3 de marzo de 2024 (Agencia) - La ruta está abierta.", "2024-03-03"),
        ("vi", "HÀ NỘI, 5/3/2024 – Con đường đã mở lại.", "2024-03-05"),
        ("vi", "Huế, ngày 5 tháng 3 năm 2024 - Con đường đã mở lại.", "2024-03-05"),
        ("en", " date 2021-09-17 Minister Ann Roe at the harbour. — Photo from the ministry", "2021-09-17"),
        # near misses: no year, no dash, a sentence
        ("en", "ARDAL, 22 January – The road is open again.", None),
        ("en", "In Ardal, 22 January 2024 was a cold day.", None),
        ("en", "In Ardal, 22 January 2024 – a cold day – is remembered.", None),
        ("en", "The village of Ardal, 22 January 2024 – a cold day – is remembered.", None),
        ("en", "Where the road to Ardal ends, 22 January 2024 – a cold day – is remembered.", None),
        ("es", "Río de la Luz, 3 de marzo de 2024 – La ruta está abierta.", "2024-03-03"),
        ("fr", "LE BOIS, 3 mars 2024 – La route est rouverte.", "2024-03-03"),
        ("es", "Villa Luz, 3 mar (Agencia).- La ruta está abierta.", None),
        ("en", "ARDAL, 4/5/2024 – The road is open again.", None),
    ],
)
def test_a_dateline(language, text, date):
    assert stated(text + BODY, language) == ((date, "day") if date else None)


def test_a_stated_day_is_preferred_to_the_date_of_an_update():
    assert stated("Updated: 9 March 2024" + BODY + "\n\nPublished: 5 March 2024") == ("2024-03-05", "day")


def test_a_date_that_is_given_is_taken():
    layout = lay_out(Document(id="x", text="Published: May 2020" + BODY, published=datetime.date(2021, 1, 1)))

    assert (layout.published, layout.published_grain) == (datetime.date(2021, 1, 1), "day")
