//! The act itself.

use documents::document::*;

pub fn acte() -> Document {
    let mut acte = Document::nouveau(Metadonnees {
        titre: "Contrat départemental de prévention et de protection de l’enfance du Val-d’Ombre 2025-2027".to_owned(),
        sujet: "Contrat tripartite entre l’État, l’agence régionale de santé et le Département".to_owned(),
        auteur: "Conseil départemental du Val-d’Ombre".to_owned(),
        langue: "fr-FR".to_owned(),
        jour: "2026-01-15".to_owned(),
        etat: Some("Projet".to_owned()),
        entete: "Contrat de prévention et de protection de l’enfance – Val-d’Ombre".to_owned(),
        pied: "Département du Val-d’Ombre".to_owned(),
        empreinte: Some("7K2M-4QXT".to_owned()),
    });
    acte.pieces.push(PieceJointe {
        nom: "acte.json".to_owned(),
        description: "Données structurées du contrat".to_owned(),
        mime: "application/json".to_owned(),
        octets: br#"{"format":1,"titre":"Contrat"}"#.to_vec(),
    });
    ouverture(&mut acte);
    corps(&mut acte);
    finances(&mut acte);
    cloture(&mut acte);
    annexes(&mut acte);
    acte.numeroter_les_notes();
    acte
}

fn ouverture(acte: &mut Document) {
    acte.ajouter(
        Bloc::nouveau(Contenu::Titre(PageDeTitre {
            surtitre: Some("Stratégie nationale de prévention et de protection de l’enfance".to_owned()),
            titre: "Contrat départemental de prévention et de protection de l’enfance".into(),
            sous_titre: Some("Département du Val-d’Ombre".into()),
            periode: Some("1er janvier 2025 – 31 décembre 2027".to_owned()),
        }))
        .chemin("titre"),
    );
    let partie = |qui: &str, suite: &str, mention: &str| Partie {
        designation: Texte(vec![Span::nouveau(qui).gras(), Span::nouveau(suite)]),
        mention: Some(mention.into()),
    };
    acte.ajouter(
        Bloc::nouveau(Contenu::Parties(Parties {
            ouverture: "Entre".to_owned(),
            parties: vec![
                partie("L’État", ", représenté par Mme Claire Aubépin, préfète du Val-d’Ombre", "ci-après dénommé « l’État », d’une part,"),
                partie(
                    "L’agence régionale de santé des Trois-Vallées",
                    ", représentée par M. Marc Tilleul, directeur général",
                    "ci-après dénommée « l’ARS », de deuxième part,",
                ),
                partie(
                    "Le Département du Val-d’Ombre",
                    ", représenté par Mme Jeanne Sureau, présidente du conseil départemental, habilitée par délibération n° 2025-114 de la Commission permanente en date du 14 mars 2025",
                    "ci-après dénommé « le Département », de troisième part.",
                ),
            ],
        }))
        .chemin("parties"),
    );
    let visas = [
        "Vu le code de l'action sociale et des familles, notamment ses articles L. 112-3, L. 121-10 et L. 226-3-1 ;",
        "Vu la loi n° 2016-297 du 14 mars 2016 relative à la protection de l'enfant ;",
        "Vu la loi n° 2022-140 du 7 février 2022 relative à la protection des enfants ;",
        "Vu l'instruction relative à la contractualisation préfet/ARS/département en prévention et protection de l'enfance ;",
        "Vu la délibération n° 2025-114 du conseil départemental en date du 14 mars 2025 autorisant sa présidente à signer le présent contrat ;",
    ];
    acte.ajouter(
        Bloc::nouveau(Contenu::Visas(Visas {
            visas: visas
                .iter()
                .enumerate()
                .map(|(i, v)| Visa { texte: (*v).into(), chemin: Some(format!("visas/{i}")) })
                .collect(),
            formule: Some("Il est convenu ce qui suit :".into()),
        }))
        .chemin("visas"),
    );
    acte.ajouter(Contenu::SautDePage);
    acte.ajouter(Contenu::Sommaire(Sommaire { titre: "Sommaire".to_owned(), jusqu_a: Niveau::Trois }));
    acte.ajouter(Contenu::SautDePage);
}

const PREAMBULE: [&str; 3] = [
    "La prévention et la protection de l'enfance sont une responsabilité partagée. Le Département en est le chef de file ; l'État et l'agence régionale de santé y concourent, chacun pour les compétences que la loi leur donne : la protection judiciaire de la jeunesse, l'éducation nationale, la santé, la cohésion sociale. Le présent contrat met ces forces en commun autour d'objectifs mesurés, financés et suivis.",
    "Il s'appuie sur un diagnostic établi avec les professionnels, les magistrats, les associations et les jeunes accompagnés. Ce diagnostic montre une hausse continue des informations préoccupantes (+ 18 % en trois ans), un délai d'exécution des mesures éducatives qui atteint 4,6 mois en moyenne, et des ruptures de soins trop fréquentes chez les enfants confiés dont la situation relève à la fois de la protection de l'enfance et du handicap.",
    "Les parties conviennent que l'argent public engagé ici est additionnel : il ne se substitue à aucun financement existant et chacune rend compte, chaque année avant le 30 juin, de ce qui a été fait, de ce qui ne l'a pas été et des raisons de l'écart.",
];

const NOTES_DU_PREAMBULE: [&str; 3] = [
    "Orientations départementales pour l'enfance, chapitre premier.",
    "Diagnostic partagé de l'observatoire départemental de la protection de l'enfance, présenté au comité de pilotage. Les délais y sont comptés de la décision du juge à la première rencontre de la famille ; les informations préoccupantes, au jour de leur réception par la cellule de recueil.",
    "Le bilan annuel est adressé au préfet et au directeur général de l'agence régionale de santé.",
];

fn corps(acte: &mut Document) {
    acte.ajouter(Bloc::intertitre(Niveau::Un, None, "Préambule", "preambule"));
    for (rang, (texte, note)) in PREAMBULE.iter().zip(NOTES_DU_PREAMBULE).enumerate() {
        let (debut, fin) = texte.split_once(" ; ").or_else(|| texte.split_once(", ")).unwrap_or((texte, ""));
        let lien = texte[debut.len()..].trim_end_matches(fin);
        let spans = vec![Span::nouveau(debut), Span::appel(note), Span::nouveau(format!("{lien}{fin}"))];
        acte.ajouter(Bloc::paragraphe(spans).chemin(format!("articles/preambule/{rang}")));
    }
    acte.ajouter(Contenu::Encadre(Encadre {
        titre: Some("Ce que le contrat change pour les enfants".into()),
        contenu: vec![
            "Un enfant repéré est évalué en moins de trois mois ; un enfant confié a un bilan de santé complet dans l'année ; un jeune majeur sait, six mois avant ses dix-huit ans, où il vivra et qui l'accompagne.".into(),
            Liste::puces(["vingt-deux actions, dont neuf nouvelles ;", "3 480 000 € de crédits de l’État et de l’ARS sur trois ans ;", "quarante et un indicateurs suivis chaque année."]).into(),
        ],
    }));
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 1er"), "Objet du contrat", "article-1"));
    acte.ajouter(Bloc::paragraphe([
        Span::nouveau("Le présent contrat fixe les objectifs que l'État, l'ARS et le Département poursuivent "),
        Span::nouveau("ensemble").italique(),
        Span::nouveau(" du 1er janvier 2025 au 31 décembre 2027, les actions qui y concourent, les moyens que chaque partie y consacre et la manière dont elles en rendent compte. Il est établi en application de l'"),
        Span::nouveau("article L. 112-3 du code de l'action sociale et des familles").vers_uri("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045136755"),
        Span::nouveau(". Les actions sont décrites à l'"),
        Span::nouveau("annexe 1").vers_ancre("annexe-1"),
        Span::nouveau(" ; leur financement à l'"),
        Span::nouveau("article 4").vers_ancre("article-4"),
        Span::nouveau("."),
    ]));
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 2"), "Engagements des parties", "article-2"));
    acte.ajouter(Bloc::intertitre(
        Niveau::Deux,
        Some("2.1"),
        "Agir le plus précocement possible auprès des enfants et de leurs familles",
        "engagement-1",
    ));
    acte.ajouter(Bloc::paragraphe("Les parties s'engagent à renforcer les actions de prévention en faveur des futurs parents et des jeunes parents, en particulier ceux que leur situation expose : isolement, précarité, addictions, troubles psychiques."));
    acte.ajouter(Contenu::Liste(Liste {
        genre: GenreListe::Puces,
        elements: vec![
            ElementListe { texte: "Atteindre un taux de couverture des entretiens prénataux précoces de 60 % par la protection maternelle et infantile ;".into(), sous_liste: None },
            ElementListe {
                texte: "Doubler le nombre de visites à domicile pré- et postnatales :".into(),
                sous_liste: Some(Liste {
                    genre: GenreListe::Puces,
                    elements: vec![
                        ElementListe { texte: "par des sages-femmes, en priorité dans les trois cantons ruraux du sud ;".into(), sous_liste: None },
                        ElementListe {
                            texte: "par des infirmières puéricultrices, selon l'ordre suivant :".into(),
                            sous_liste: Some(Liste::puces(["familles adressées par la maternité de Valombre ;", "familles déjà suivies par le service social."])),
                        },
                    ],
                }),
            },
            ElementListe { texte: "Systématiser le bilan de santé en école maternelle pour les enfants de 3 à 4 ans.".into(), sous_liste: None },
        ],
    }));
    acte.ajouter(Bloc::intertitre(Niveau::Trois, None, "Suivi de l'engagement", "engagement-1-suivi"));
    acte.ajouter(Bloc::paragraphe("Le comité de pilotage examine ces résultats deux fois par an. L'observatoire départemental de la protection de l'enfance (ODPE) en publie une synthèse."));
    acte.ajouter(Bloc::intertitre(
        Niveau::Deux,
        Some("2.2"),
        "Sécuriser les parcours des enfants protégés et prévenir les ruptures",
        "engagement-2",
    ));
    acte.ajouter(Bloc::paragraphe("L'accompagnement des enfants à double vulnérabilité, c'est-à-dire protégés et en situation de handicap, requiert une responsabilité territoriale coordonnée. L'ARS et le Département créent une unité d'accueil socio-éducative médicalisée de douze places et un dispositif mobile d'appui aux lieux d'accueil, joignable sept jours sur sept."));
    acte.ajouter(Contenu::Liste(Liste {
        genre: GenreListe::Numeros,
        elements: vec![
            ElementListe { texte: "Le Département assure la coordination des parcours ;".into(), sous_liste: None },
            ElementListe {
                texte: "L'ARS assure le financement des soins :".into(),
                sous_liste: Some(Liste::numeros([
                    "sur le fonds d'intervention régional (FIR) pour la prévention ;",
                    "sur l'objectif national de dépenses d'assurance maladie (ONDAM) pour le médico-social.",
                ])),
            },
            ElementListe {
                texte: "L'État mobilise la direction territoriale de la protection judiciaire de la jeunesse (DTPJJ)."
                    .into(),
                sous_liste: None,
            },
        ],
    }));
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 3"), "Gouvernance et suivi", "article-3"));
    for texte in PREAMBULE {
        acte.ajouter(Bloc::paragraphe(texte));
    }
    acte.ajouter(Contenu::Tableau(indicateurs()));
}

fn indicateurs() -> Tableau {
    let noms = [
        ("A1.1", "Taux d’entretiens prénataux précoces réalisés par la PMI", "%"),
        ("A1.2", "Enfants de 3 à 4 ans ayant eu un bilan de santé en école maternelle", "%"),
        ("A2.1", "Visites à domicile prénatales par des sages-femmes", "visites"),
        ("B1.1", "Délai moyen d’évaluation d’une information préoccupante", "jours"),
        ("B1.2", "Informations préoccupantes évaluées en moins de trois mois", "%"),
        ("B3.1", "Places installées en unité socio-éducative médicalisée", "places"),
        ("B3.2", "Enfants confiés ayant un projet pour l’enfant signé", "%"),
        ("C1.1", "Bilans de santé complets des enfants nouvellement confiés", "%"),
        ("C2.1", "Jeunes majeurs ayant une solution de logement à dix-huit ans", "%"),
    ];
    let mut rangees = Vec::new();
    for (rang, (code, nom, unite)) in noms.into_iter().cycle().take(24).enumerate() {
        if rang % 9 == 0 {
            let titre = [
                "Engagement 1 – Agir tôt",
                "Engagement 2 – Sécuriser les parcours",
                "Engagement 3 – Donner une voix aux enfants",
            ][rang / 9];
            rangees.push(Rangee::nouvelle([Cellule::from(titre).etendue(7)]).nature(NatureRangee::Groupe));
        }
        let valeur = |n: usize| Cellule::from((n * 3 % 97).to_string());
        rangees.push(
            Rangee {
                cellules: vec![
                    code.into(),
                    nom.into(),
                    unite.into(),
                    valeur(rang + 11),
                    valeur(rang + 14),
                    valeur(rang + 17),
                    valeur(rang + 22),
                ],
                ..Rangee::default()
            }
            .titree()
            .chemin(format!("indicateurs/{rang}")),
        );
    }
    Tableau {
        legende: Some("Tableau 1 – Indicateurs suivis, valeurs de référence et cibles".into()),
        resume: None,
        colonnes: vec![
            Colonne::gauche(9),
            Colonne::gauche(46),
            Colonne::gauche(11),
            Colonne::droite(13),
            Colonne::droite(8),
            Colonne::droite(8),
            Colonne::droite(8),
        ],
        entetes: vec![
            Rangee::nouvelle([Cellule::from("Indicateur").etendue(3), "Référence".into(), Cellule::from("Cibles").etendue(3).alignee(Alignement::Centre)]),
            Rangee::nouvelle(["Code", "Intitulé", "Unité", "2024", "2025", "2026", "2027"]),
        ],
        rangees,
        notes: vec!["Source : service départemental de l’aide sociale à l’enfance, extraction du 3 janvier 2026. Les valeurs manquantes sont « non renseignées ».".into()],
    }
}

fn finances(acte: &mut Document) {
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 4"), "Moyens consacrés au contrat", "article-4"));
    acte.ajouter(Bloc::paragraphe("Le montant total des crédits mobilisés au titre de l'exercice 2025 est de 2 320 000 € (deux millions trois cent vingt mille euros), dont 1 160 000 € apportés par l'État et l'ARS. La part du Département est au moins égale à la moitié de ce total."));
    acte.ajouter(Contenu::Graphique(Graphique {
        titre: "Figure 1 – Répartition des financements en 2025".into(),
        alternative: "Répartition des 2 320 000 € de 2025 : Département 1 160 000 € (50 %), État 640 000 € (27,6 %), ARS sur le FIR 300 000 € (12,9 %), ARS sur l’ONDAM 220 000 € (9,5 %).".to_owned(),
        forme: FormeGraphique::PartsEmpilees,
        parts: vec![
            part("Département du Val-d’Ombre", 1_160_000, "1 160 000 € (50 %)"),
            part("État, programme 304", 640_000, "640 000 € (27,6 %)"),
            part("ARS, fonds d’intervention régional", 300_000, "300 000 € (12,9 %)"),
            part("ARS, ONDAM médico-social", 220_000, "220 000 € (9,5 %)"),
        ],
    }));
    let montants = |nom: &str, valeurs: [&str; 4]| Rangee::nouvelle([nom].into_iter().chain(valeurs)).titree();
    acte.ajouter(Contenu::Tableau(Tableau {
        legende: Some("Tableau 2 – Plan de financement par source et par exercice, en euros".into()),
        resume: None,
        colonnes: vec![
            Colonne::gauche(40),
            Colonne::droite(15),
            Colonne::droite(15),
            Colonne::droite(15),
            Colonne::droite(15),
        ],
        entetes: vec![Rangee::nouvelle(["Source", "2025", "2026", "2027", "Total"])],
        rangees: vec![
            montants("État (programme 304)", ["640 000,00 €", "640 000,00 €", "640 000,00 €", "1 920 000,00 €"]),
            montants("ARS – FIR", ["300 000,00 €", "300 000,00 €", "300 000,00 €", "900 000,00 €"]),
            montants("ARS – ONDAM médico-social", ["220 000,00 €", "220 000,00 €", "220 000,00 €", "660 000,00 €"]),
            montants(
                "Sous-total État et ARS",
                ["1 160 000,00 €", "1 160 000,00 €", "1 160 000,00 €", "3 480 000,00 €"],
            )
            .nature(NatureRangee::SousTotal),
            montants("Département", ["1 160 000,00 €", "1 240 500,50 €", "non renseigné", "2 400 500,50 €"]),
            montants("Total (partiel)", ["2 320 000,00 €", "2 400 500,50 €", "1 160 000,00 €", "5 880 500,50 €"])
                .nature(NatureRangee::Total),
        ],
        notes: vec![
            "Le total est partiel : la part du Département pour 2027 n’est pas renseignée.".into(),
            "FIR : fonds d’intervention régional. ONDAM : objectif national de dépenses d’assurance maladie.".into(),
        ],
    }));
    acte.ajouter(Contenu::Graphique(Graphique {
        titre: "Figure 2 – Crédits de l’État et de l’ARS par engagement, 2025-2027".into(),
        alternative: "Agir tôt : 1 240 000 €. Sécuriser les parcours : 1 610 000 €. Donner une voix aux enfants : 310 000 €. Préparer l’avenir : 320 000 €.".to_owned(),
        forme: FormeGraphique::Barres,
        parts: vec![
            part("Agir tôt", 1_240_000, "1 240 000 €"),
            part("Sécuriser les parcours", 1_610_000, "1 610 000 €"),
            part("Donner une voix aux enfants", 310_000, "310 000 €"),
            part("Préparer l’avenir", 320_000, "320 000 €"),
        ],
    }));
    acte.ajouter(Bloc::paragraphe("Les crédits sont versés en une fois, après notification. Ils sont imputés, pour l'État, sur le programme 304 « Inclusion sociale et protection des personnes », action 17, et, pour l'ARS, selon les règles propres à chaque enveloppe. Une action qui n'a pas commencé au 31 octobre fait l'objet d'une proposition de redéploiement examinée par le comité de pilotage."));
    let mut pleine = Rangee::nouvelle(["Total", "22 actions", "3 480 000,00 €"]).nature(NatureRangee::Total);
    pleine.cellules[0].entete = true;
    let mut rangees: Vec<Rangee> = (1..=22)
        .map(|n| {
            Rangee::nouvelle([
                format!("B{n}"),
                format!("Action n° {n} : accompagner les familles du canton {n} et prévenir les ruptures de parcours"),
                format!("{} 000,00 €", 90 + n * 6),
            ])
            .titree()
        })
        .collect();
    rangees.push(pleine);
    acte.ajouter(Contenu::Tableau(Tableau {
        legende: Some("Tableau 3 – Crédits de l’État et de l’ARS par action".into()),
        resume: None,
        colonnes: vec![Colonne::gauche(10), Colonne::gauche(65), Colonne::droite(25)],
        entetes: vec![Rangee::nouvelle(["Code", "Action", "Crédits 2025-2027"])],
        rangees,
        notes: vec![],
    }));
}

fn part(libelle: &str, poids: u64, valeur: &str) -> Part {
    Part { libelle: libelle.to_owned(), poids, valeur: valeur.to_owned() }
}

fn cloture(acte: &mut Document) {
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 5"), "Durée, avenants et résiliation", "article-5"));
    acte.ajouter(Bloc::paragraphe("Le présent contrat prend effet à sa signature et s'achève le 31 décembre 2027. Il peut être modifié par avenant signé des trois parties. En cas de manquement grave et répété, il peut être résilié après une mise en demeure restée sans effet pendant deux mois ; les crédits non employés sont alors reversés."));
    acte.ajouter(Bloc::intertitre(Niveau::Un, Some("Article 6"), "Litiges", "article-6"));
    acte.ajouter(Bloc::paragraphe("Les parties recherchent un accord amiable. À défaut, le litige est porté devant le tribunal administratif de Valombre, y compris par l'application « Télérecours citoyens », accessible à l'adresse https://www.telerecours.fr."));
    let signataire = |champ: &str, pour: &str, qualite: &str, nom: Option<&str>, delegation: Option<&str>| Signataire {
        champ: champ.to_owned(),
        pour: pour.to_owned(),
        qualite: qualite.to_owned(),
        nom: nom.map(str::to_owned),
        delegation: delegation.map(str::to_owned),
    };
    acte.ajouter(
        Bloc::nouveau(Contenu::Signatures(Signatures {
            fait: "Fait à Valombre, le ……………………, en trois exemplaires originaux.".into(),
            signataires: vec![
                signataire("sig_etat", "Pour l’État,", "La préfète du Val-d’Ombre", Some("Claire Aubépin"), None),
                signataire(
                    "sig_ars",
                    "Pour l’agence régionale de santé,",
                    "Le directeur général",
                    Some("Marc Tilleul"),
                    Some("par délégation, la directrice départementale"),
                ),
                signataire(
                    "sig_departement",
                    "Pour le Département,",
                    "La présidente du conseil départemental",
                    Some("Jeanne Sureau"),
                    None,
                ),
            ],
        }))
        .chemin("signatures"),
    );
}

fn annexes(acte: &mut Document) {
    acte.ajouter(Contenu::Annexe(Annexe {
        numero: "Annexe 1".to_owned(),
        titre: "Fiches actions".into(),
        ancre: "annexe-1".to_owned(),
    }));
    let long = "Le diagnostic fait apparaître que soixante-trois enfants confiés relèvent à la fois de la protection de l'enfance et du champ du handicap ; dix-neuf d'entre eux ont connu plus de quatre lieux d'accueil en deux ans. Les équipes décrivent l'épuisement des assistants familiaux, la difficulté à obtenir un avis pédopsychiatrique en moins de six mois et l'absence de relais pendant les vacances scolaires. ";
    for (code, titre) in [
        ("B3", "Créer une unité socio-éducative médicalisée pour adolescents"),
        ("B4", "Dispositif mobile d’appui aux lieux d’accueil"),
    ] {
        acte.ajouter(
            Bloc::intertitre(Niveau::Deux, Some(code), titre, format!("fiche-{code}"))
                .chemin(format!("actions/{code}")),
        );
        acte.ajouter(Contenu::Fiche(Fiche {
            legende: None,
            lignes: vec![
                LigneFiche::nouvelle("Objectif", vec!["H1 – Systématiser les protocoles d’accès aux soins et à l’accompagnement des enfants protégés en situation de handicap".into()]),
                LigneFiche::nouvelle("Constat", vec![BlocTexte::Paragraphe(long.repeat(if code == "B3" { 9 } else { 1 }).into())]).chemin(format!("actions/{code}/constat")),
                LigneFiche::nouvelle(
                    "Description de l’action",
                    vec![
                        "L'unité accueille douze adolescents de 12 à 18 ans, dont deux places d'urgence.".into(),
                        Liste::puces([
                            "un hébergement éducatif de douze places, ouvert toute l'année ;",
                            "une équipe soignante présente en semaine (infirmière, psychologue, éducateur spécialisé, temps de psychiatre) ;",
                            "une scolarité adaptée, en lien avec l'unité d'enseignement de l'institut médico-éducatif de Valombre ;",
                            "un accueil de répit pour les assistants familiaux, sur réservation.",
                        ])
                        .into(),
                        BlocTexte::Paragraphe(long.repeat(if code == "B3" { 4 } else { 1 }).into()),
                    ],
                )
                .chemin(format!("actions/{code}/description")),
                LigneFiche::nouvelle("Pilote", vec!["Département, direction de l’enfance et de la famille".into()]),
                LigneFiche::nouvelle("Partenaires", vec!["ARS (délégation départementale), MDPH, éducation nationale, centre hospitalier de Valombre, association « Les Quatre Vents »".into()]),
                LigneFiche::nouvelle("Financement", vec!["110 000,00 € (ONDAM) et 240 000,00 € (Département) en 2025, puis 220 000,00 € et 480 000,00 € en année pleine".into()]),
            ],
        }));
    }
    acte.ajouter(Contenu::Annexe(Annexe {
        numero: "Annexe 2".to_owned(),
        titre: "Calendrier des travaux communs".into(),
        ancre: "annexe-2".to_owned(),
    }));
    acte.ajouter(Contenu::Paragraphe(Paragraphe {
        texte: "Les dates sont celles du comité de pilotage du 9 décembre 2025.".into(),
        style: StyleParagraphe::Note,
    }));
    acte.ajouter(Contenu::Tableau(Tableau {
        legende: None,
        resume: None,
        colonnes: vec![Colonne::gauche(30), Colonne::gauche(70)],
        entetes: vec![Rangee::nouvelle(["Échéance", "Étape"])],
        rangees: vec![
            Rangee::nouvelle([
                "Avant le 31 mars",
                "Réunion du comité de pilotage ; examen des indicateurs de l’année écoulée",
            ])
            .titree(),
            Rangee::nouvelle([
                "Avant le 30 juin",
                "Délibération sur le rapport d’exécution et transmission au préfet de région",
            ])
            .titree(),
            Rangee::nouvelle([
                "Avant le 31 octobre",
                "Proposition de redéploiement des crédits des actions non commencées",
            ])
            .titree(),
        ],
        notes: vec![],
    }));
    acte.ajouter(Contenu::Espace(1));
    acte.ajouter(Contenu::Paragraphe(Paragraphe {
        texte: Span::nouveau("Fin du document").italique().into(),
        style: StyleParagraphe::Centre,
    }));
}
