"""Times of day are read by the words that a language has around them."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.values import Clock

READ = [
    ("en", "It began at about 3:25 a.m. and ended at 7 pm.", ["≈ 03:25", "19:00"]),
    ("en", "They left at 12 am, ate at noon and slept near midnight.", ["00:00", "12:00", "≈ 00:00"]),
    ("en", "The score was 3:25 at the break; 12.5 points were added in 7 days.", []),
    ("en", "Votes counted before 9 a.m. were few, those after 9 p.m. many.", []),
    ("fr", "Le bac part à 15h30 et revient vers 21 heures, ou à minuit.", ["15:30", "≈ 21:00", "00:00"]),
    ("fr", "Après 30 heures de vol, il avait 9 h de retard.", []),
    ("es", "La misa empieza a las 15.30 horas y acaba a las 9 de la noche.", ["15:30", "21:00"]),
    ("es", "Tras 30 horas de viaje quedaban 9 horas.", []),
    ("vi", "Phiên họp bắt đầu lúc 9h sáng, nghỉ lúc 11 giờ 30 và kết thúc 3 giờ chiều.", ["09:00", "11:30", "15:00"]),
    ("vi", "Chuyến bay kéo dài 17 giờ.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_times_of_day(language, text, expected):
    found = [claim.get("value") for claim in factcheck.extract(factcheck.Document(id="a", text=text, language=language))]
    assert [str(value) for value in found if isinstance(value, Clock)] == expected
