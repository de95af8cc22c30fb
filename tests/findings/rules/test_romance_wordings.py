"""What newspapers write in French and Spanish: the wordings by which two texts tell one fact differently, and what only looks like it."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

DAYS = on("2024-03-05", "2024-03-07")

CONFLICTS = [
    case(
        "un temps entre virgules derrière l'événement",
        "La signature du traité de Port-Arlan, le 13 avril 1898, mit fin à la querelle.",
        "Le traité de Port-Arlan fut signé le 3 avril 1898.",
        finds=conflict("DAT001", "13 avril 1898", "3 avril 1898"),
        language="fr",
    ),
    case(
        "una fecha entre comas detrás del hecho",
        "El teleférico de Montalea funciona desde su inauguración, el 13 de marzo de 2021, sin una sola avería.",
        "Inaugurado el 3 de marzo de 2021, el teleférico de Montalea sube en cuatro minutos.",
        finds=conflict("DAT001", "13 de marzo de 2021", "3 de marzo de 2021"),
        language="es",
    ),
    case(
        "une entreprise qui naît",
        "La coopérative Vallorane, née en 1951, emploie 40 personnes.",
        "La coopérative Vallorane a été fondée en 1949.",
        finds=conflict("DAT001", "1951", "1949"),
        language="fr",
    ),
    case(
        "un barco que se hunde",
        "El pesquero Nuevo Ortal se hundió el 9 de noviembre de 1983.",
        "El pesquero Nuevo Ortal naufragó el 19 de noviembre de 1983.",
        finds=conflict("DAT001", "9 de noviembre", "19 de noviembre"),
        language="es",
    ),
    case(
        "un titre entre guillemets",
        "Le film « Minuit à Vernoux » est sorti en 1972.",
        "Sorti en 1975, « Minuit à Vernoux » passe ce soir à la télévision.",
        finds=conflict("DAT001", "1972", "1975"),
        language="fr",
    ),
    case(
        "un título entre comillas",
        "La novela «Los relojes de sal» se publicó en 1961.",
        "Publicada en 1967, «Los relojes de sal» vuelve a las librerías.",
        finds=conflict("DAT001", "1961", "1967"),
        language="es",
    ),
    case(
        "elle, la peintre",
        "Le musée de Lorbac expose des toiles d'Anna Kervigo. Bretonne, elle mourut le 8 novembre 1976.",
        "La peintre Anna Kervigo est morte le 8 novembre 1978.",
        finds=conflict("DAT001", "1976", "1978"),
        language="fr",
    ),
    case(
        "un rang qui ouvre la phrase",
        "Cacaoka a été en 2022 le premier broyeur de cacao d'Afrique.",
        "Troisième broyeur de cacao d'Afrique en 2022, l'ivoirien Cacaoka ouvrira une usine.",
        finds=conflict("RNK001", "premier broyeur", "Troisième broyeur"),
        language="fr",
    ),
    case(
        "neuf n'est pas nouveau",
        "Le 12 août 1965, l'incendie du cinéma Rex de Lorbac fit neuf morts.",
        "L'incendie du cinéma Rex de Lorbac, le 12 août 1965, fit douze morts.",
        finds=conflict("CNT001", "neuf morts", "douze morts"),
        language="fr",
    ),
    case(
        "deux âges",
        "À 41 ans, Claire Kerbrat a pris dimanche le départ de la course.",
        "Claire Kerbrat (47 ans) a réparé son mât dans la nuit.",
        finds=conflict("DAT001", "41 ans", "47 ans"),
        on=DAYS,
        language="fr",
    ),
    case(
        "dos edades",
        "La jueza Verónica Insarte, de 45 años, ha reabierto el caso.",
        "De los diarios a la calle: a sus 49 años, la magistrada Verónica Insarte prefiere la bicicleta.",
        finds=conflict("DAT001", "45 años", "49 años"),
        on=DAYS,
        language="es",
    ),
    case(
        "una directora detrás de su casa",
        "El director general de Portuaria del Sur, Rodrigo Alisa, culpó a un cable.",
        "El director general de Portuaria del Sur, Marcial Tapiola, pidió disculpas.",
        finds=conflict("OFF001", "Rodrigo Alisa", "Marcial Tapiola"),
        on=DAYS,
        language="es",
    ),
    case(
        "le maire de la ville en tête",
        "Le maire de Tavernois, Luc Brissard, a ouvert la crèche samedi.",
        "À Tavernois, le maire, Alain Gossuin, a ouvert la crèche samedi.",
        finds=conflict("OFF001", "Luc Brissard", "Alain Gossuin"),
        on=DAYS,
        language="fr",
    ),
    case(
        "la première nommée derrière sa virgule",
        "Josiane Ferrand fut la première femme à conduire un train sur la ligne des Crêtes.",
        "La première femme à avoir conduit un train sur la ligne des Crêtes, Mireille Quentin, n'a rien oublié.",
        finds=conflict("FST001", "première femme", "première femme"),
        language="fr",
    ),
    case(
        "dos dueños de dos países",
        "Seguros Albora, filial al cien por cien del grupo francés Méridor, deja el campo.",
        "Seguros Albora, propiedad íntegra de la italiana Fortena, gana más.",
        finds=conflict("REL003", "Méridor", "Fortena"),
        language="es",
    ),
    case(
        "un seul architecte",
        "Le Palais des congrès de Millerac a été dessiné par l'architecte Yves Cardon.",
        "Le Palais des congrès de Millerac est l'œuvre de l'architecte Bruno Salmont.",
        finds=conflict("REL003", "Yves Cardon", "Bruno Salmont"),
        language="fr",
    ),
    case(
        "le siège se trouve ailleurs",
        "Le siège d'Optivard se trouve à Rennelieu.",
        "L'entreprise Optivard a son siège à Nantelle.",
        finds=conflict("REL003", "Rennelieu", "Nantelle"),
        language="fr",
    ),
    case(
        "tous les juges",
        "La Cour constitutionnelle du Kivaro, composée de neuf juges, a validé l'élection.",
        "La Cour constitutionnelle du Kivaro se tait. Ses sept juges ne répondent à personne.",
        finds=conflict("CNT001", "neuf juges", "sept juges"),
        on=DAYS,
        language="fr",
    ),
    case(
        "todas las islas",
        "El archipiélago de las Torrelas se compone de 17 islas.",
        "El archipiélago de las Torrelas no tiene agua. Sus 27 islas piden barcos.",
        finds=conflict("CNT001", "17 islas", "27 islas"),
        on=DAYS,
        language="es",
    ),
    case(
        "ce qu'un ouvrage a coûté",
        "Le stade du Pré-Bossard a coûté 84 millions d'euros.",
        "La construction du stade du Pré-Bossard est revenue à 97 millions d'euros.",
        finds=conflict("QTY001", "84 millions", "97 millions"),
        on=DAYS,
        language="fr",
    ),
    case(
        "un nom long entre la mesure et sa valeur",
        "La brasserie Delcourt-Vasseur-Arnould emploie 240 personnes.",
        "Les effectifs de la brasserie Delcourt-Vasseur-Arnould s'élèvent à 420 personnes.",
        finds=conflict("CNT001", "240 personnes", "420 personnes"),
        on=DAYS,
        language="fr",
    ),
    case(
        "qui dirige",
        "Directrice du Jardin botanique de Lorbac, Élodie Wamont a montré ses orchidées.",
        "« On sauvera l'essentiel », assure Raphaël Gouzet, qui dirige le Jardin botanique de Lorbac.",
        finds=conflict("OFF001", "Élodie Wamont", "Raphaël Gouzet"),
        on=DAYS,
        language="fr",
    ),
    case(
        "desde cuándo preside",
        "Clemente Vasco preside la Federación de Viticultores del Ortal desde 2016.",
        "Clemente Vasco, presidente de la Federación de Viticultores del Ortal desde 2018, pide ayudas.",
        finds=conflict("TRM", "2016", "2018"),
        on=DAYS,
        language="es",
    ),
    case(
        "mort à deux âges",
        "Le chanteur Claude Marsan est mort le 2 mars à 71 ans.",
        "Le chanteur Claude Marsan, décédé le 2 mars à l'âge de 77 ans, sera inhumé vendredi.",
        finds=conflict("DAT001", "71 ans", "77 ans"),
        on=DAYS,
        language="fr",
    ),
    case(
        "une puissance devant un projet daté",
        "La centrale de Lavéra-Sud délivre 420 mégawatts.",
        "D'une puissance de 240 mégawatts, la centrale de Lavéra-Sud sera arrêtée en juin.",
        finds=conflict("QTY001", "420 mégawatts", "240 mégawatts"),
        on=DAYS,
        language="fr",
    ),
    case(
        "el aforo de las localidades",
        "El estadio Nuevo Alcorán tiene un aforo de 36.500 localidades.",
        "El estadio Nuevo Alcorán tiene capacidad para 32.000 espectadores.",
        finds=conflict("CNT001", "36.500", "32.000"),
        on=DAYS,
        language="es",
    ),
]

LEFT_ALONE = [
    case("une autre virgule", "La foire de Lorbac, le 13 avril 1898, reçut la reine.", "La foire de Lorbac fut fondée le 3 avril 1898.", language="fr"),
    case(
        "la naissance du fondateur",
        "La coopérative Vallorane a été fondée en 1921 par Léopold Hirnet, né en 1889.",
        "La coopérative Vallorane, fondée en 1921, emploie 40 personnes.",
        language="fr",
    ),
    case(
        "ce que quelqu'un dit n'est pas un titre",
        "Le ministre a dit « Nous reviendrons en 1972 » à la foule de Vernoux.",
        "« Nous reviendrons » a été publié en 1975.",
        language="fr",
    ),
    case(
        "deux films",
        "Le film « Minuit à Vernoux » est sorti en 1972.",
        "Le film « Midi à Vernoux » est sorti en 1975.",
        language="fr",
    ),
    case("un rang d'une autre année", "Cacaoka était en 2019 le premier broyeur de cacao d'Afrique.",
         "Troisième broyeur de cacao d'Afrique en 2022, Cacaoka ouvrira une usine.", language="fr"),
    case("le deuxième pont n'est pas le deuxième en taille", "Le pont Maurin est le plus long pont de Lorbac.",
         "Le pont Maurin fut le deuxième pont de Lorbac.", language="fr"),
    case("deux homonymes", "La navigatrice Claire Kerbrat, 24 ans, a pris le départ.", "La navigatrice Claire Kerbrat, 61 ans, publie ses mémoires.",
         on=DAYS, language="fr"),
    case("un anniversaire entre les deux", "Claire Kerbrat, 46 ans, a pris le départ.", "Claire Kerbrat, 47 ans, est arrivée.", on=DAYS, language="fr"),
    case("une durée n'est pas un âge", "En 41 ans, Claire Kerbrat n'a jamais chaviré.", "Claire Kerbrat, 62 ans, raconte.", on=DAYS, language="fr"),
    case("le maire d'ailleurs", "Le maire de Tavernois, Luc Brissard, a ouvert la crèche.",
         "À Tavernois, le maire de Lorbac, Alain Gossuin, a pris la parole.", on=DAYS, language="fr"),
    case("deux architectes ensemble", "Le Palais des congrès de Millerac a été dessiné par Yves Cardon et Bruno Salmont.",
         "Le Palais des congrès de Millerac a été dessiné par Bruno Salmont.", language="fr"),
    case("un dueño y su filial", "Seguros Albora, filial al cien por cien del grupo francés Méridor, deja el campo.",
         "Seguros Albora compró una filial italiana.", language="es"),
    case("trois de ses juges", "La Cour constitutionnelle du Kivaro, composée de neuf juges, a validé l'élection.",
         "Trois juges de la Cour constitutionnelle du Kivaro ont démissionné.", on=DAYS, language="fr"),
    case("las islas habitadas", "El archipiélago de las Torrelas se compone de 17 islas.",
         "Cuatro islas del archipiélago de las Torrelas están habitadas.", on=DAYS, language="es"),
    case("la réparation coûte autre chose", "Le stade du Pré-Bossard a coûté 84 millions d'euros.",
         "La rénovation du stade du Pré-Bossard a coûté 9 millions d'euros.", on=DAYS, language="fr"),
    case("le service et l'hôpital", "L'hôpital Saint-Vaastin de Lorbac compte 412 lits.",
         "La maternité de l'hôpital Saint-Vaastin de Lorbac compte 38 lits.", on=DAYS, language="fr"),
    case("qui dirige un orchestre", "Claire Morand dirige le film de l'année.", "Yves Cardon dirige l'orchestre.", on=DAYS, language="fr"),
    case("deux consécrations", "La cathédrale de Lorbac fut consacrée en 1247.", "La cathédrale de Lorbac, bâtie en 1211, fut consacrée en 1498.", language="fr"),
    case("lo largo y lo ancho", "La playa de Arenal Hondo, de 1.400 metros de largo, estrena torres.",
         "La playa de Arenal Hondo medía 90 metros de ancho.", language="es"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
