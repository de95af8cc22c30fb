"""Two people of one name: ages, or births, far apart say that texts tell of two; the same age, or the same story, of one."""

from __future__ import annotations

import datetime

import pytest

import factcheck
from factcheck import Document

EN_HERE = "The surgeon Hanna Roval, 58, leads the clinic in Terven. Roval was born in Leeds. The clinic has nine wards."
EN_TWO = "The rower Hanna Roval, 19, won both heats in Dulmen. Roval was born in Perth. Her boat was borrowed."
EN_ONE = "The surgeon Hanna Roval, 58, spoke in Dulmen. Roval was born in Perth. Nine wards will close."
ES_HERE = "La cirujana Elena Robaina, de 58 años, dirige la clínica de Tervén. Robaina nació en Lugo. La clínica tiene nueve salas."
ES_TWO = "La remera Elena Robaina, de 19 años, ganó las dos series en Dulmen. Robaina nació en Soria. El bote era prestado."
ES_ONE = "La cirujana Elena Robaina, de 58 años, habló en Dulmen. Robaina nació en Soria. Cerrarán nueve salas."
FR_HERE = "La chirurgienne Hélène Rovaud, 58 ans, dirige la clinique de Terven. Hélène Rovaud est née à Dijon. La clinique compte neuf salles."
FR_TWO = "La rameuse Hélène Rovaud, 19 ans, a gagné ses deux séries à Dulmen. Hélène Rovaud est née à Rouen. Le bateau était prêté."
FR_ONE = "La chirurgienne Hélène Rovaud, 58 ans, a parlé à Dulmen. Hélène Rovaud est née à Rouen. Neuf salles fermeront."
VI_HERE = "Bác sĩ Trần Thu Vân, 58 tuổi, điều hành phòng khám ở Mỹ Tho. Trần Thu Vân sinh tại Huế. Phòng khám có chín phòng."
VI_TWO = "Vận động viên Trần Thu Vân, 19 tuổi, thắng cả hai lượt chèo thuyền. Trần Thu Vân sinh tại Vinh. Chiếc thuyền là đồ mượn."
VI_ONE = "Bác sĩ Trần Thu Vân, 58 tuổi, phát biểu ở Cà Mau. Trần Thu Vân sinh tại Vinh. Chín phòng sẽ đóng cửa."


def conflicts(one: str, other: str, language: str) -> list[str]:
    day = datetime.date(2024, 5, 6)
    texts = [Document(id=name, text=text, language=language, published=day) for name, text in (("a", one), ("b", other))]
    return [finding.code for finding in factcheck.check(texts).findings if finding.kind == "conflict"]


@pytest.mark.parametrize(
    ("here", "two", "language"), [(EN_HERE, EN_TWO, "en"), (ES_HERE, ES_TWO, "es"), (FR_HERE, FR_TWO, "fr"), (VI_HERE, VI_TWO, "vi")]
)
def test_ages_far_apart_are_two_people(here: str, two: str, language: str) -> None:
    assert conflicts(here, two, language) == []


@pytest.mark.parametrize(
    ("here", "one", "language"), [(EN_HERE, EN_ONE, "en"), (ES_HERE, ES_ONE, "es"), (FR_HERE, FR_ONE, "fr"), (VI_HERE, VI_ONE, "vi")]
)
def test_one_age_is_one_person(here: str, one: str, language: str) -> None:
    assert conflicts(here, one, language) == ["REL003"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Hanna Roval, born in 1961, has chaired the Terven Clinic since 2015.",
            "Hanna Roval, born on 3 May 2001, has chaired the Terven Rowing Club since 2022. She was born in Pensa.",
            id="births",
        ),
        pytest.param(
            "Hanna Roval, 58, was appointed head of the Terven Clinic on 4 March 2019.",
            "Hanna Roval, 19, was appointed head of the Terven Choir on 7 June 2023.",
            id="offices",
        ),
    ],
)
def test_births_far_apart_are_two_people_whatever_is_told(one: str, other: str) -> None:
    assert conflicts(one, other, "en") == []
