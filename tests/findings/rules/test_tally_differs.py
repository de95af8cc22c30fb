"""CNT008: one vote, or one match, with two counts."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

BILL = "Parliament passed the coast bill by 78 votes to 51 on Thursday."
ALQUILER = "La Cámara aprobó el jueves por 176 votos a favor y 120 en contra la reforma del alquiler."
ROVERS = "Marlow Rovers beat Kelso Town 3-1 on Saturday."

CONFLICTS = [
    case("votes in favour", BILL, "The coast bill passed on Thursday with 83 votes in favour and 51 against.", finds=conflict("CNT008", "78", "83", severity="warning")),
    case("a motion that failed", "The council rejected the taxi motion on Monday by 14 votes to 9.", "The taxi motion was rejected by 16 votes to 9 on Monday.",
         finds=conflict("CNT008", "14", "16")),
    case("in a relative clause", ALQUILER, "La reforma del alquiler, que la Cámara aprobó el jueves con 167 votos a favor, divide al país.", finds=conflict("CNT008", "176", "167"),
         language="es"),
    case("contra", "Por 35 votos en contra y 22 a favor, el Senado rechazó el martes el impuesto a los yates.",
         "El Senado rechazó el martes el impuesto a los yates por 31 votos contra 22.", finds=conflict("CNT008", "35", "31"), language="es"),
    case("voix pour", "L'Assemblée a adopté jeudi la loi sur les haies par 92 voix contre 51.", "La loi sur les haies a été adoptée jeudi par 96 voix pour et 51 contre.",
         finds=conflict("CNT008", "92", "96"), language="fr"),
    case("phiếu thuận", "Hội đồng tỉnh thông qua nghị quyết về cây xanh với 45 phiếu thuận hôm thứ Năm.",
         "Nghị quyết về cây xanh được thông qua hôm thứ Năm với 54 phiếu thuận.", finds=conflict("CNT008", "45", "54"), language="vi"),
    case("a score", ROVERS, "Kelso Town lost 2-1 to Marlow Rovers on Saturday.", finds=conflict("CNT008", "3-1", "2-1", severity="warning")),
    case("a draw", "El Cuévano empató 2-2 con el Morata el sábado.", "El Cuévano y el Morata empataron 1-1 el sábado.", finds=conflict("CNT008", "2-2", "1-1"), language="es"),
    case("un match", "Le Stade brisalois a battu Sorme 3-1 samedi.", "Samedi, le Stade brisalois s'est imposé 2-1 face à Sorme.", finds=conflict("CNT008", "3-1", "2-1"),
         language="fr"),
]  # fmt: skip

LEFT_ALONE = [
    case("another bill", BILL, "Parliament passed the ports bill on Thursday by 83 votes to 46."),
    case("an amendment", "The taxi motion was rejected by 16 votes to 9 on Monday.", "The amendment to the taxi motion was rejected by 20 votes to 5 on Monday."),
    case("two houses", "The House passed the coast bill on Thursday by 218 votes to 210.", "The Senate passed the coast bill on Thursday by 51 votes to 49."),
    case("each tells of one side", "La reforma del alquiler se aprobó el jueves por 176 votos a favor y 120 en contra.",
         "Con 120 votos en contra se aprobó el jueves la reforma del alquiler.", language="es"),
    case("another day", "La reforma del alquiler se aprobó el jueves con 176 votos.", "La reforma del alquiler se aprobó el 4 de enero de 2021 con 150 votos.", language="es"),
    case("another budget", "Le conseil a adopté lundi le budget de l'eau par 14 voix contre 9.", "Le conseil a adopté lundi le budget des écoles par 16 voix contre 7.",
         language="fr"),
    case("another resolution", "Hội đồng tỉnh thông qua nghị quyết về cây xanh với 45 phiếu thuận hôm thứ Năm.",
         "Hội đồng tỉnh thông qua nghị quyết về trường học với 54 phiếu thuận hôm thứ Năm.", language="vi"),
    case("who was elected", "La presidenta fue elegida el jueves con 176 votos.", "El rector fue elegido el jueves con 150 votos.", language="es"),
    case("an earlier match", ROVERS, "Marlow Rovers beat Kelso Town 2-1 on Sunday."),
    case("sets", "Marlow beat Kelso 6-3, 6-4 on Saturday.", "Marlow beat Kelso 6-3, 7-5 on Saturday."),
    case("at half time", "El Real Cuévano venció 3-1 al Atlético Morata el sábado.",
         "El Real Cuévano ganaba 1-0 al Atlético Morata al descanso el sábado y venció 3-1.", language="es"),
    case("two teams of one club", "El Real Cuévano femenino venció 3-1 al Atlético Morata el sábado.", "El Real Cuévano juvenil venció 4-1 al Atlético Morata el sábado.",
         language="es"),
    case("weeks apart", "The coast bill passed with 83 votes in favour.", "The coast bill passed with 78 votes in favour.", on=on("2024-05-14", "2024-07-14")),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
