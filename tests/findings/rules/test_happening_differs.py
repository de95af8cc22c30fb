"""QTY007–008: how long it went on, how old it is, how the vote came out, of what two texts are about."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, on, shortcomings, table

LEFT = "Police caught Olav Brekke near Tarnfoss on Monday. "
RIGHT = "Olav Brekke, who robbed the Tarnfoss bank, has been caught. "

CONFLICTS = [
    case("a manhunt", f"{LEFT}He surrendered after a 48-day manhunt.", f"{RIGHT}Officers had been scouring the hills for more than three months.",
         finds=conflict("QTY007", "48-day manhunt", "more than three months", severity="warning")),
    case("une traque", "Olav Brekke, le braqueur de Tarnfoss, est arrêté. La traque a duré 48 jours.",
         "Olav Brekke a été pris à Tarnfoss. Après une traque de 20 jours, il est en prison.", finds=conflict("QTY007", "48 jours", "20 jours"), language="fr"),
    case("una huelga", "Los obreros de Orsa vuelven a la planta de Marlow. La huelga duró 44 días.",
         "La planta de Marlow en Orsa abre de nuevo tras una huelga de 30 días.", finds=conflict("QTY007", "44 días", "30 días"), language="es"),
    case("cuộc truy lùng", "Trần Văn Khoa bị bắt ở Lam Khê. Cuộc truy lùng kéo dài 48 ngày.",
         "Công an Lam Khê bắt Trần Văn Khoa sau cuộc truy lùng kéo dài 20 ngày.", finds=conflict("QTY007", "48 ngày", "20 ngày"), language="vi"),
    case("the age of a thing", "The court ruled on Tarnfoss and the Orrin Club. The 93-year-old oak stays.", "The Orrin Club of Tarnfoss may keep the 96-year-old, 20-metre oak.",
         finds=conflict("QTY007", "93-year-old oak", "96-year-old, 20-metre oak")),
]  # fmt: skip

LEFT_ALONE = [
    case("two matters", "Police caught Olav Brekke near Tarnfoss. He surrendered after a 48-day manhunt.",
         "Ada Roe is free in Marlow. She was caught after a 9-day manhunt."),
    case("a month later", f"{LEFT}He surrendered after a 48-day manhunt.", f"{RIGHT}The manhunt lasted nine days.", on=on("2024-05-14", "2024-08-14")),
    case("the first days of it", f"{LEFT}It was a 48-day manhunt.", f"{RIGHT}In the first nine days of the manhunt nobody slept."),
    case("a manhunt of long ago", f"{LEFT}It was a 48-day manhunt.", f"{RIGHT}In 1987 a 9-day manhunt had kept Tarnfoss awake."),
    case("weeks that are as many days", f"{LEFT}It was a 48-day manhunt.", f"{RIGHT}It ended a seven-week manhunt."),
    case("two events", f"{LEFT}It was a 48-day manhunt.", f"{RIGHT}A nine-day trial awaits him."),
    case("a plan", f"{LEFT}The strike at the mill will last nine days.", f"{RIGHT}At the mill a 12-day strike has ended."),
    case("ages of people", f"{LEFT}A 29-year-old worker saw it.", f"{RIGHT}A 34-year-old worker called the police."),
    case("two votes", "The Senate in Tarnfoss passed the Orrin bill on a 54-46 vote.", "The Orrin bill of Tarnfoss failed on a 41-59 vote."),
]  # fmt: skip

AGREEMENTS = [
    case("a vote", "The Tarnfoss Senate passed the Orrin bill. The vote was 54-46.", "Senators in Tarnfoss voted 54 to 46 for the Orrin bill.",
         finds=agreement("QTY008", "54-46", "54 to 46", by="equal")),
    case("a trial", f"{LEFT}A three-week trial follows.", f"{RIGHT}He faces a hearing of three weeks.", finds=agreement("QTY008", "three-week trial", "hearing of three weeks")),
    case("days and weeks", f"{LEFT}It was a 48-day manhunt.", f"{RIGHT}It ended a seven-week manhunt.", finds=agreement("QTY008", "48-day", "seven-week")),
]  # fmt: skip


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
