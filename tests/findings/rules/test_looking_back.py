"""What texts look back on: fires, floods and battles by their day; who did what to a thing that a pronoun means; whose a measure is; superlatives
without their noun.
"""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

FLOOD = "La riada del 12 de octubre de 1957 se llevó siete arcos del acueducto de Peñalba."

CONFLICTS = [
    case("a flood", FLOOD, "Siete arcos del acueducto de Peñalba cayeron en la riada del 21 de octubre de 1957.", finds=conflict("DAT001", "12 de octubre", "21 de octubre"),
         language="es"),
    case("a fire, in two months", "The fire at Orsa Hall on 9 November 1928 killed two.", "Orsa Hall was lost in a fire on 9 December 1928.",
         finds=conflict("DAT001", "9 November", "9 December", severity="warning")),
    case("what she founded", "La compañía Naviera Urrutia despidió ayer a su fundador. Esteban Urrutia la creó en 1958.", "La Naviera Urrutia fue fundada en 1953.",
         finds=conflict("DAT001", "1958", "1953"), language="es"),
    case("behind another time", "La poeta Lía Samper, premiada el jueves, nació en Mompós en 1951.", "Nacida en 1957, la poeta Lía Samper escribe a mano.",
         finds=conflict("DAT001", "1951", "1957"), language="es"),
    case("whose depth", "La profondeur du lac Orsin est de 14 mètres.", "La profondeur du lac Orsin est de 41 mètres.", finds=conflict("QTY001", "14", "41"), language="fr"),
    case("la profundidad de", "La profundidad del lago Turbio es de 14 metros.", "La profundidad del lago Turbio es de 41 metros.", finds=conflict("QTY001", "14", "41"),
         language="es"),
    case("the class before the name", "La conservera Bahía Azul facturó 230 millones de euros en 2023.", "Bahía Azul tuvo en 2023 unas ventas de 320 millones de euros.",
         finds=conflict("QTY001", "230 millones", "320 millones"), language="es"),
    case("ganó", "La empresa Mar Brava ganó 12 millones de euros en 2023.", "Los beneficios de la empresa Mar Brava fueron de 21 millones de euros en 2023.",
         finds=conflict("QTY001", "12 millones", "21 millones"), language="es"),
    case("el más profundo de", "El lago Tonal es el más profundo de Cochimal.", "El lago Mirta, el más profundo de Cochimal, se ha helado.",
         finds=conflict("RNK004", "más profundo de Cochimal", "más profundo de Cochimal"), language="es"),
    case("le plus profond de", "Le lac Tonal est le plus profond de Kérévie.", "Le lac Mirta, le plus profond de Kérévie, a gelé.",
         finds=conflict("RNK004", "plus profond de Kérévie", "plus profond de Kérévie"), language="fr"),
]  # fmt: skip

LEFT_ALONE = [
    case("another year", FLOOD, "La riada del 21 de octubre de 1963 se llevó otro arco del acueducto de Peñalba.", language="es"),
    case("an aftershock", "El terremoto de Puricaya del 14 de agosto de 1949 destruyó 900 casas.",
         "La réplica del 4 de septiembre de 1949 en Puricaya destruyó 40 casas.", language="es"),
    case("of late", "The volcano Orsa erupted on 3 May 2023.", "The volcano Orsa erupted on 13 June 2023."),
    case("two rounds", "Voters in Kerevia went to the polls on 6 May 1982.", "Kerevia voted again on 20 May 1982 in a run-off."),
    case("what a part employs", "El acero de Forja Nervión da trabajo a 300 personas.", "Forja Nervión emplea a 900 personas.", language="es"),
    case("another land", "El lago Tonal es el más profundo de Cochimal.", "El lago Mirta es el más profundo de Baraya.", language="es"),
    case("by another measure", "El lago Tonal es el más profundo de Cochimal.", "El lago Mirta es el más largo de Cochimal.", language="es"),
    case("the largest until then", "El río Tajuna es el más largo de Altamar.", "El río Ordal fue el más largo de Altamar hasta el desvío de 1950.", language="es"),
    case("the deepest until then", "Lake Tonal is the deepest lake in Kerevia.", "Lake Mirta was the deepest lake in Kerevia until the quake of 1950."),
    case("one of", "El puente de Orbea es el más largo de Altamar.", "El puente de Ribera es uno de los más largos de Altamar.", language="es"),
    case("of another island", "Le volcan Orsa est le plus haut de l'île de Tarbe.", "Le volcan Lir est le plus haut de l'île de Norame.", language="fr"),
    case("a mountain above its valley", "Mount Orrin is 3,400 metres high.", "Mount Orrin rises 1,200 metres above the valley."),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
