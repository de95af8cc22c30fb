"""QTY007: how long one matter went on, told by a noun in one text and by a verb or a state in another."""

from __future__ import annotations

import pytest

import factcheck
from tests.findings.rules.table import DAY


def conflicts(language: str, *texts: str) -> list[tuple[str, str]]:
    """Code and severity of each conflict between texts of one day."""
    documents = [factcheck.Document(id=f"text {number}", text=text, published=DAY, language=language) for number, text in enumerate(texts)]
    return [(finding.code, finding.severity) for finding in factcheck.check(documents).conflicts]


FOUND = [
    ("en", "A 48-day manhunt ended when Olav Brekke was caught near Tarnfoss.", "Police had been searching for Olav Brekke around Tarnfoss for more than three months."),
    ("en", "After 48 days on the run, Olav Brekke was caught near Tarnfoss.", "Olav Brekke evaded police around Tarnfoss for three months."),
    ("en", "Olav Brekke is caught. After 48 days the Tarnfoss valley can sleep. The manhunt is over.", "Olav Brekke was found in Tarnfoss. The search took three months."),
    ("en", "The strike at Orsa Mills in Marlow ended after 44 days.", "Orsa Mills in Marlow opened again after a two-week strike."),
    ("en", "Workers of Orsa Mills in Marlow had walked off the job for 44 days.", "The 20-day strike at Orsa Mills in Marlow is over."),
    ("en", "Jurors in Tarnfoss deliberated nine hours on Olav Brekke.", "A Tarnfoss jury convicted Olav Brekke after four hours of deliberations."),
    ("en", "Talks between Orsa Mills and Marlow dragged on for 11 hours.", "Orsa Mills and Marlow negotiated for 16 hours before they signed."),
    ("en", "The blackout in Orsa Mills and Marlow lasted 14 hours.", "Orsa Mills and Marlow were without power for six hours."),
    ("en", "The siege of Marlow by troops of Orsa Mills lasted 90 days.", "Troops of Orsa Mills besieged Marlow for five months."),
    ("en", "The search for Olav Brekke, which lasted three weeks, ended in Tarnfoss.", "Olav Brekke was arrested in Tarnfoss after a nine-day search."),
    ("fr", "La traque d'Olav Brekke autour de Tarnfoss a pris fin au bout de 48 jours.", "Olav Brekke a été arrêté près de Tarnfoss. Il était en cavale depuis plus de trois mois."),
    ("fr", "La grève d'Orsa Mills à Marlow s'est terminée après 44 jours.", "Les ouvriers d'Orsa Mills à Marlow, en grève pendant deux semaines, reprennent le travail."),
    ("es", "La búsqueda de Olav Brekke en Tarnfoss terminó después de 48 días.", "Olav Brekke fue detenido en Tarnfoss. La policía lo buscaba durante tres meses."),
    ("es", "La huelga de Orsa Mills en Marlow duró 44 días.", "Los obreros de Orsa Mills en Marlow vuelven al trabajo tras una huelga de dos semanas."),
    ("vi", "Sau 48 ngày lẩn trốn, Trần Văn Khoa bị bắt ở Lam Khê.", "Công an Lam Khê bắt được Trần Văn Khoa. Cuộc truy lùng kéo dài ba tháng."),
    ("vi", "Công nhân nhà máy Lam Khê ở Hà Trung đình công suốt 44 ngày.", "Cuộc đình công ở nhà máy Lam Khê tại Hà Trung kết thúc sau hai tuần."),
]

STRIKE = "The strike at Orsa Mills in Marlow ended after 44 days."
HUNT = "Olav Brekke was caught in Tarnfoss after a three-week manhunt."
LEFT_ALONE = [
    ("en", "a place searched", HUNT, "Police in Tarnfoss searched the house of Olav Brekke for nine hours."),
    ("en", "the first days", HUNT, "In the first nine days of the manhunt for Olav Brekke, Tarnfoss schools stayed open."),
    ("en", "so many days into it", HUNT, "Nine days into the manhunt for Olav Brekke, Tarnfoss offered a reward."),
    ("en", "so many days of it that were not all", STRIKE, "After nine days of strike, Orsa Mills in Marlow raised its offer."),
    ("en", "days of the strike", STRIKE, "After nine days of the strike, Orsa Mills in Marlow had raised its offer."),
    ("en", "an earlier strike", STRIKE, "A previous strike at Orsa Mills in Marlow lasted nine days."),
    ("en", "a strike of a year ago", STRIKE, "Unlike the nine-day strike at Tarnfoss last year, the one at Orsa Mills in Marlow was long."),
    ("en", "a strike that is called", STRIKE, "The union of Orsa Mills in Marlow called a 10-day strike."),
    ("en", "a strike that is threatened", STRIKE, "The union of Orsa Mills in Marlow threatened a 10-day strike."),
    ("en", "hours within days", "Orsa Mills and Marlow agreed after 11 hours of talks.", "Orsa Mills and Marlow agreed after three weeks of negotiations."),
    ("en", "another round", "Orsa Mills and Marlow agreed after 11 hours of talks.", "A first round of talks between Orsa Mills and Marlow had broken down after two hours."),
    ("en", "some of them", "Orsa Mills and Marlow were without power for 14 hours.", "Some homes in Orsa Mills and Marlow were without power for 30 hours."),
    ("en", "one of them", "Miners of Orsa Mills were trapped in Marlow for nine days.", "One miner of Orsa Mills, trapped in Marlow for four days, was brought up first."),
    ("en", "what follows it", HUNT, "Two days after the manhunt for Olav Brekke, Tarnfoss held a fair for a week."),
    ("en", "sessions of one text", "Orsa Mills met Marlow. After 11 hours of talks they agreed on pay. After five hours of talks they agreed on leave.", "Orsa Mills and Marlow agreed."),
    ("fr", "la grève en cours", "La grève d'Orsa Mills à Marlow a duré 44 jours.", "Après neuf jours de grève, Orsa Mills à Marlow avait relevé son offre."),
    ("fr", "une grève redoutée", "La grève d'Orsa Mills à Marlow a duré 44 jours.", "Orsa Mills à Marlow craint une grève de dix jours."),
    ("vi", "mới mấy ngày", "Cuộc tìm kiếm Trần Văn Khoa ở Lam Khê kéo dài ba tuần.", "Sau hai ngày tìm kiếm, công an Lam Khê thấy xe của Trần Văn Khoa."),
]


@pytest.mark.parametrize(("language", "one", "other"), FOUND)
def test_two_lengths_of_one_matter_conflict(language, one, other):
    assert conflicts(language, one, other) == [("QTY007", "warning")]


@pytest.mark.parametrize(("language", "why", "one", "other"), LEFT_ALONE)
def test_another_length_is_left_alone(language, why, one, other):
    assert conflicts(language, one, other) == [], why


def test_a_text_contradicts_itself_however_it_gives_the_length():
    text = "A seven-week manhunt for Olav Brekke near Tarnfoss is over. It was a 48-day manhunt.\n\nIn hills that men had scoured for more than three months, officers told him to surrender."
    assert conflicts("en", text, "Olav Brekke was caught near Tarnfoss.") == [("QTY007", "warning")]
