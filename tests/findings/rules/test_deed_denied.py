"""REL006: done in one text, and not done, or nearly done, in another."""

from __future__ import annotations

import datetime

import pytest

import factcheck
from tests.findings.rules.table import DAY

DONE = "Mayor Ada Roe attended the opening of the Kelso bridge on Monday."
SIGNED = "Orsa Mills signed the supply contract with Marlow."


def denied(language: str, *texts: str, days: tuple[int, int] = (0, 0)) -> bool:
    """Whether a denied deed is told of two texts, so many days behind the day of the tests."""
    documents = [
        factcheck.Document(id=f"text {number}", text=text, published=DAY + datetime.timedelta(days=days[number]), language=language)
        for number, text in enumerate(texts)
    ]
    return any(finding.code == "REL006" for finding in factcheck.check(documents).conflicts)


FOUND = [
    ("en", DONE, "Mayor Ada Roe did not attend the opening of the Kelso bridge on Monday."),
    ("en", DONE, "Mayor Ada Roe didn't attend the opening of the Kelso bridge on Monday."),
    ("en", SIGNED, "Orsa Mills has not signed the supply contract with Marlow."),
    ("en", SIGNED, "Orsa Mills refused to sign the supply contract with Marlow."),
    ("en", "Police arrested Olav Brekke in Tarnfoss on Monday.", "Olav Brekke was not arrested in Tarnfoss on Monday."),
    ("en", "Mara Quill spoke to reporters after the Tarn marathon.", "Mara Quill did not speak to reporters after the Tarn marathon."),
    ("en", "Lena Holt visited Kelso in 2012.", "Lena Holt never visited Kelso."),
    ("en", "The Karlsvik sank off Marlow on Monday.", "The Karlsvik nearly sank off Marlow on Monday."),
    ("en", "Ada Roe was elected mayor of Kelso in May.", "Ada Roe was almost elected mayor of Kelso in May."),
    ("en", "Mara Quill won the Tarn marathon on Sunday.", "Mara Quill narrowly missed winning the Tarn marathon on Sunday."),
    ("fr", "La maire Ada Roe a assisté à l'inauguration du pont de Kelso lundi.", "La maire Ada Roe n'a pas assisté à l'inauguration du pont de Kelso lundi."),
    ("fr", "Mara Quill a remporté le marathon de Tarn dimanche.", "Mara Quill a failli remporter le marathon de Tarn dimanche."),
    ("es", "Orsa Mills firmó el contrato de suministro con Marlow.", "Orsa Mills no firmó el contrato de suministro con Marlow."),
    ("es", "El carguero Karlsvik se hundió frente a Marlow el lunes.", "El carguero Karlsvik estuvo a punto de hundirse frente a Marlow el lunes."),
    ("vi", "Công ty Sao Khuê đã ký hợp đồng vận tải với Lam Khê.", "Công ty Sao Khuê chưa ký hợp đồng vận tải với Lam Khê."),
    ("vi", "Tàu Karlsvik chìm ngoài khơi Lam Khê hôm thứ Hai.", "Tàu Karlsvik suýt chìm ngoài khơi Lam Khê hôm thứ Hai."),
]

LEFT_ALONE = [
    ("en", "another bridge", DONE, "Mayor Ada Roe did not attend the opening of the Tarn bridge on Monday."),
    ("en", "not only", DONE, "Mayor Ada Roe did not attend only the opening of the Kelso bridge on Monday."),
    ("en", "another day", DONE, "Mayor Ada Roe did not attend the opening of the Kelso bridge on Sunday."),
    ("en", "not until", SIGNED, "Orsa Mills did not sign the supply contract with Marlow until Monday."),
    ("en", "a condition", SIGNED, "If Orsa Mills did not sign the supply contract with Marlow, it would close."),
    ("en", "a plan", SIGNED, "Orsa Mills will not sign the supply contract with Marlow."),
    ("en", "a rival's words", SIGNED, "“Orsa Mills did not sign the supply contract with Marlow,” a rival said."),
    ("en", "what somebody says", SIGNED, "Marlow told reporters that Orsa Mills did not sign the supply contract with Marlow."),
    ("en", "not all", "Orsa Mills signed all supply contracts with Marlow.", "Orsa Mills did not sign all supply contracts with Marlow."),
    ("en", "another contract", SIGNED, "Orsa Mills did not sign the transport contract with Marlow."),
    ("en", "a question", SIGNED, "Orsa Mills did not sign the supply contract with Marlow?"),
    ("en", "another listener", "Mara Quill spoke to reporters after the Tarn marathon.", "Mara Quill did not speak to her sister after the Tarn marathon."),
    ("en", "another charge", "Olav Brekke was charged with theft in Tarnfoss.", "Olav Brekke was not charged with murder in Tarnfoss."),
    ("en", "for years", "Olav Brekke was charged with theft in Tarnfoss.", "Olav Brekke was not charged with theft in Tarnfoss for years."),
    ("en", "last year", "Ada Roe voted for the Kelso school bill.", "Ada Roe did not vote for the Kelso school bill last year."),
    ("en", "how it began", "Ada Roe knew of the cracks in the Kelso bridge.", "Ada Roe did not know how the cracks in the Kelso bridge began."),
    ("en", "a number nearly reached", "Orsa Mills lost 300 workers in Marlow.", "Orsa Mills lost almost 300 workers in Marlow."),
    ("fr", "pas seulement", "La maire Ada Roe a assisté à la fête du pont de Kelso lundi.", "La maire Ada Roe n'a pas seulement assisté à la fête du pont de Kelso lundi."),
    ("es", "otro contrato", "Orsa Mills firmó el contrato de suministro con Marlow.", "Orsa Mills no firmó el contrato de transporte con Marlow."),
    ("vi", "không chỉ", "Bà Lê Thị Hoa dự lễ khánh thành cầu Lam Khê.", "Bà Lê Thị Hoa không chỉ dự lễ khánh thành cầu Lam Khê."),
]


@pytest.mark.parametrize(("language", "one", "other"), FOUND)
def test_a_deed_that_is_denied_or_was_nearly_done(language, one, other):
    assert denied(language, one, other)
    assert denied(language, other, one)


@pytest.mark.parametrize(("language", "why", "one", "other"), LEFT_ALONE)
def test_what_denies_something_else(language, why, one, other):
    assert not denied(language, one, other), why


def test_what_is_not_done_so_far_may_be_done_a_day_later():
    assert not denied("en", "Orsa Mills has not signed the supply contract with Marlow.", SIGNED, days=(0, 1))


def test_a_headline_and_its_text():
    assert denied("en", "Karlsvik Bank's best day of 2014\n\nKarlsvik Bank came close to having its best day of 2014, but news from Marlow cut the gain.")


def test_what_was_nearly_done_is_no_date_of_it():
    report = factcheck.check([("a", "Ada Roe came close to founding Orsa Mills in 1971."), ("b", "Ada Roe founded Orsa Mills in 1984.")])
    assert not any(finding.code.startswith("DAT") for finding in report.conflicts)
