//! What is done to signed files to deceive whoever reads them. Each has its name, and is found.

mod commun;

use commun::{fichier, lu, mettre_a_jour, place, remplacer};
use signatures::{Changement, Defaut, Signature, ajouts};
use test_case::test_case;

fn premiere(octets: &[u8]) -> Signature {
    lu(octets).signatures.into_iter().next().expect("a signature")
}

/// Writes the byte range again, in the place that was kept for it.
fn plage(octets: &mut [u8], changer: impl Fn([usize; 4]) -> [usize; 4]) {
    let debut = place(octets, b"/ByteRange [") + 12;
    let longueur = octets[debut..].iter().position(|o| *o == b'/').unwrap();
    let ancien = String::from_utf8(octets[debut..debut + longueur].to_vec()).unwrap();
    let nombres: Vec<usize> = ancien.trim_end().trim_end_matches(']').split(' ').map(|n| n.parse().unwrap()).collect();
    let nouveau = changer(nombres.try_into().unwrap()).map(|n| n.to_string()).join(" ") + "]";
    octets[debut..debut + longueur].copy_from_slice(format!("{nouveau:<longueur$}").as_bytes());
}

fn defauts_de_plage(changer: impl Fn([usize; 4]) -> [usize; 4]) -> Vec<Defaut> {
    let mut octets = fichier("rsa");
    plage(&mut octets, changer);
    premiere(&octets).defauts
}

/// Where the hexadecimal of the signature is.
fn contenu(octets: &[u8]) -> std::ops::Range<usize> {
    let debut = place(octets, b"/Contents <") + 11;
    debut..debut + octets[debut..].iter().position(|o| *o == b'>').unwrap()
}

fn hexadecimal(texte: &str) -> String {
    texte.bytes().map(|o| format!("{o:02X}")).collect()
}

#[test]
fn un_octet_change_dans_la_plage() {
    let mut octets = fichier("rsa");
    remplacer(&mut octets, b"100 E", b"900 E");
    assert_eq!(premiere(&octets).defauts, [Defaut::EmpreinteDifferente]);
}

#[test]
fn les_trois_signatures_voient_le_texte_change() {
    let mut octets = fichier("trois");
    remplacer(&mut octets, b"100 E", b"900 E");
    for signature in lu(&octets).signatures {
        assert_eq!(signature.defauts, [Defaut::EmpreinteDifferente], "{}", signature.champ);
    }
}

#[test]
fn le_contenu_tronque() {
    let mut octets = fichier("rsa");
    let place = contenu(&octets);
    octets[place.start + 2000..place.end].fill(b'0');
    assert_eq!(premiere(&octets).defauts, [Defaut::SignatureFausse]);
    octets[place.start + 300..place.end].fill(b'0');
    assert_eq!(premiere(&octets).defauts, [Defaut::ContenuIllisible]);
    octets.drain(place.start + 300..place.start + 400);
    assert!(signatures::lire(&octets).map_or(true, |l| l.signatures.iter().all(|s| !s.intacte())));
}

#[test]
fn le_contenu_d_une_autre_signature() {
    let (mut octets, autre) = (fichier("rsa"), fichier("adobe"));
    let (ici, la) = (contenu(&octets), contenu(&autre));
    assert_eq!(ici.len(), la.len());
    octets[ici].copy_from_slice(&autre[la]);
    assert!(premiere(&octets).defauts.contains(&Defaut::EmpreinteDifferente));
}

#[test]
fn des_octets_caches_apres_la_signature() {
    let mut octets = fichier("rsa");
    let fin = contenu(&octets).end;
    octets[fin - 4..fin].copy_from_slice(b"beef");
    assert_eq!(premiere(&octets).defauts, [Defaut::ContenuSuivi]);
}

#[test]
fn la_valeur_de_la_signature_changee() {
    for nom in ["rsa", "rsa-pss", "p256", "p384"] {
        let mut octets = fichier(nom);
        let place = contenu(&octets);
        let derniers = octets[place.clone()].iter().rposition(|o| *o != b'0').unwrap();
        let octet = &mut octets[place.start + derniers];
        *octet = if *octet == b'1' { b'2' } else { b'1' };
        let defauts = premiere(&octets).defauts;
        assert!(defauts == [Defaut::SignatureFausse], "{nom}: {defauts:?}");
    }
}

#[test]
fn le_nom_change_dans_le_certificat() {
    let mut octets = fichier("rsa");
    let (avant, apres) = (hexadecimal("lise Pr"), hexadecimal("lisa Pr"));
    remplacer(&mut octets, avant.as_bytes(), apres.as_bytes());
    assert_eq!(premiere(&octets).defauts, [Defaut::CertificatDifferent]);
}

#[test]
fn l_horodatage_altere_laisse_la_signature() {
    let mut octets = fichier("horodatee");
    let place = contenu(&octets);
    // The token ends the signature: its last digits are the value that the authority signed.
    let dernier = octets[place.clone()].iter().rposition(|o| *o != b'0').unwrap();
    let octet = &mut octets[place.start + dernier - 9];
    *octet = if *octet == b'1' { b'2' } else { b'1' };
    let signature = premiere(&octets);
    assert!(signature.intacte(), "{:?}", signature.defauts);
    assert_eq!(signature.horodatage.unwrap().defauts, [Defaut::SignatureFausse]);
}

#[test]
fn une_plage_qui_laisse_un_trou() {
    let defauts = defauts_de_plage(|[a, b, c, d]| [a, b - 30, c, d]);
    assert_eq!(defauts, [Defaut::PlageTrouee, Defaut::EmpreinteDifferente]);
    let defauts = defauts_de_plage(|[a, b, c, d]| [a, b, c + 30, d - 30]);
    assert_eq!(defauts, [Defaut::PlageTrouee, Defaut::EmpreinteDifferente]);
}

#[test]
fn une_plage_qui_ne_commence_pas_au_debut() {
    assert_eq!(defauts_de_plage(|[_, b, c, d]| [10, b - 10, c, d]), [Defaut::PlageSansDebut]);
}

#[test]
fn une_plage_en_desordre() {
    assert_eq!(defauts_de_plage(|[a, _, c, d]| [a, c, c, d]), [Defaut::PlageEnDesordre]);
    assert_eq!(defauts_de_plage(|[a, b, _, d]| [a, b, 9, d]), [Defaut::PlageEnDesordre]);
}

#[test]
fn une_plage_qui_deborde() {
    assert_eq!(defauts_de_plage(|[a, b, c, d]| [a, b, c, d + 1]), [Defaut::PlageHorsDuFichier]);
    assert_eq!(defauts_de_plage(|[a, b, _, _]| [a, b, 1 << 62, 9]), [Defaut::PlageHorsDuFichier]);
}

#[test]
fn une_plage_qui_s_arrete_avant_la_fin() {
    let defauts = defauts_de_plage(|[a, b, c, d]| [a, b, c, d - 20]);
    assert_eq!(defauts, [Defaut::PlageInachevee, Defaut::HorsDeSaRevision, Defaut::EmpreinteDifferente]);
}

#[test]
fn sans_plage() {
    let mut octets = fichier("rsa");
    remplacer(&mut octets, b"/ByteRange [", b"/ByteRangf [");
    assert_eq!(premiere(&octets).defauts, [Defaut::PlageAbsente]);
}

/// The number of the object that a field has for value.
fn valeur_de(octets: &[u8], champ: &str) -> u32 {
    let texte = String::from_utf8_lossy(octets);
    let objet = texte.rsplit(&format!("/T ({champ})")).next().unwrap();
    let valeur = objet.split("/V ").nth(1).unwrap();
    valeur.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn une_signature_deplacee_dans_une_autre_revision() {
    let octets = fichier("rsa");
    let debut = place(&octets, b"/ByteRange [");
    let fin = debut + octets[debut..].iter().position(|o| *o == b']').unwrap();
    let bornes = String::from_utf8_lossy(&octets[debut..=fin]);
    let faux =
        format!("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {bornes} /Contents <3000> >>");
    let trompe = mettre_a_jour(&octets, &[(valeur_de(&octets, "prefet"), &faux)], &[]);
    let signatures = lu(&trompe).signatures;
    assert!(signatures.iter().all(|s| !s.intacte()), "{signatures:?}");
    let trouves: Vec<&Defaut> = signatures.iter().flat_map(|s| &s.defauts).collect();
    for attendu in [Defaut::ContenuDeplace, Defaut::HorsDeSaRevision, Defaut::Retiree] {
        assert!(trouves.contains(&&attendu), "{attendu:?}: {trouves:?}");
    }
}

#[test]
fn une_signature_retiree() {
    let octets = fichier("rsa");
    let champ = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (prefet) /P 3 0 R /F 4 /Rect [20 20 100 60] >>";
    let signature = premiere(&mettre_a_jour(&octets, &[(5, champ)], &[]));
    assert_eq!(signature.defauts, [Defaut::Retiree]);
}

fn changements(nom: &str, objets: &[(u32, &str)], libres: &[u32]) -> Vec<Changement> {
    let octets = fichier(nom);
    let trompe = mettre_a_jour(&octets, objets, libres);
    let derniere = lu(&trompe).signatures.into_iter().next_back().expect("a signature");
    assert!(derniere.intacte(), "what was signed is still what was signed: {:?}", derniere.defauts);
    assert!(!derniere.apres.signatures_seules());
    assert_eq!(ajouts(&octets, &trompe).as_ref(), Some(&derniere.apres), "the last signature covers the whole file");
    derniere.apres.changements
}

const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>";

#[test]
fn une_page_ajoutee_apres_la_derniere_signature() {
    let arbre = "<< /Type /Pages /Kids [3 0 R 150 0 R] /Count 2 >>";
    let trouves = changements("trois", &[(2, arbre), (150, PAGE)], &[]);
    assert_eq!(trouves, [Changement::PagesAjoutees(1), Changement::PagesRemplacees]);
}

#[test]
fn une_page_remplacee() {
    let arbre = "<< /Type /Pages /Kids [150 0 R] /Count 1 >>";
    assert_eq!(changements("trois", &[(2, arbre), (150, PAGE)], &[]), [Changement::PagesRemplacees]);
}

#[test]
fn le_texte_d_une_page_remplace() {
    let texte = "<< /Length 53 >>\nstream\nBT /F 14 Tf 20 160 Td (Le montant est de 9 E) Tj ET  \nendstream";
    assert_eq!(changements("trois", &[(4, texte)], &[]), [Changement::Page(1)]);
}

#[test]
fn la_police_remplacee() {
    let police = "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>";
    assert_eq!(changements("trois", &[(10, police)], &[]), [Changement::Page(1)]);
}

#[test]
fn un_objet_libere() {
    assert_eq!(changements("trois", &[], &[10]), [Changement::Page(1)]);
}

#[test]
fn une_note_posee_sur_la_page() {
    let octets = fichier("rsa");
    let texte = String::from_utf8_lossy(&octets);
    let page = texte.rsplit("\n3 0 obj").next().unwrap().split("endobj").next().unwrap().to_owned();
    let page = page.replace("8 0 R]", "8 0 R 150 0 R]").replace("8 0 R ]", "8 0 R 150 0 R]");
    assert!(page.contains("150 0 R"), "{page}");
    let note = "<< /Type /Annot /Subtype /FreeText /Rect [20 150 200 180] /Contents (Le montant est de 9 E) >>";
    assert_eq!(changements("rsa", &[(3, &page), (150, note)], &[]), [Changement::Annotation(1)]);
}

#[test]
fn l_apparence_d_un_champ_deja_signe() {
    let octets = fichier("rsa");
    let valeur = valeur_de(&octets, "prefet");
    let champ = format!(
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (prefet) /P 3 0 R /F 4 /Rect [0 0 300 200] /V {valeur} 0 R >>"
    );
    assert_eq!(changements("rsa", &[(5, &champ)], &[]), [Changement::ChampSigne("prefet".to_owned())]);
}

#[test]
fn l_apparence_d_un_champ_que_personne_ne_signe() {
    let champ = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ars) /P 3 0 R /F 4 /Rect [0 0 300 200] >>";
    assert_eq!(changements("rsa", &[(6, champ)], &[]), [Changement::ChampModifie("ars".to_owned())]);
}

#[test]
fn une_action_a_l_ouverture() {
    let catalogue = "<< /Type /Catalog /Pages 2 0 R /AcroForm 9 0 R /OpenAction << /S /JavaScript /JS (0) >> >>";
    assert!(changements("trois", &[(1, catalogue)], &[]).contains(&Changement::Catalogue("OpenAction".to_owned())));
}

#[test]
fn une_place_preparee_avant_la_signature() {
    let note = "<< /Type /Annot /Subtype /FreeText /Rect [20 150 200 180] /Contents (Le montant est de 9 E) >>";
    assert_eq!(changements("preparee", &[(99, note)], &[]), [Changement::ObjetPrepare(99)]);
}

#[test]
fn une_table_qui_mene_a_un_autre_objet() {
    let octets = fichier("rsa");
    let texte = "<< /Length 53 >>\nstream\nBT /F 14 Tf 20 160 Td (Le montant est de 9 E) Tj ET  \nendstream";
    let mut trompe = mettre_a_jour(&octets, &[(4, texte)], &[]);
    remplacer(
        &mut trompe,
        b"\n4 0 obj\n<< /Length 53 >>\nstream\nBT /F 14 Tf 20 160 Td (Le montant est de 9",
        b"\n7 0 obj\n<< /Length 53 >>\nstream\nBT /F 14 Tf 20 160 Td (Le montant est de 9",
    );
    assert_eq!(premiere(&trompe).apres.changements, [Changement::TableTrompeuse(4)]);
}

#[test]
fn le_meme_objet_sous_une_autre_generation() {
    let texte = "<< /Length 54 >>\nstream\nBT /F 14 Tf 20 160 Td (Le montant est de 100 E) Tj ET\nendstream";
    let mut trompe = mettre_a_jour(&fichier("rsa"), &[(4, texte)], &[]);
    let table = place(&trompe, b"4 1\n") + 4;
    trompe[table + 11..table + 16].copy_from_slice(b"00001");
    remplacer(&mut trompe, b"\n4 0 obj", b"\n4 1 obj");
    assert_eq!(premiere(&trompe).apres.changements, [Changement::TableTrompeuse(4)]);
}

#[test]
fn un_formulaire_qui_se_contient_se_lit_une_fois() {
    let champ = format!("<< /T (a) /FT /Sig /Kids [{}] >>", "9 0 R 8 0 R ".repeat(20));
    let octets = mettre_a_jour(&fichier("rsa"), &[(9, "<< /Fields [8 0 R] >>"), (8, &champ)], &[]);
    assert!(lu(&octets).signatures.iter().all(|s| !s.intacte()), "the signature is no longer in the form");
}

#[test_case(b"%garbage"; "a comment")]
#[test_case(b"4 0 obj (9 E) endobj"; "an object out of any table")]
fn des_octets_apres_la_fin(suite: &[u8]) {
    let octets = [&fichier("trois"), suite].concat();
    let derniere = lu(&octets).signatures.pop().unwrap();
    assert!(derniere.intacte());
    assert_eq!(derniere.apres.changements, [Changement::OctetsApresLaFin]);
}

#[test]
fn une_signature_malgre_la_certification() {
    let champ = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ars) /P 3 0 R /F 4 /Rect [110 20 190 60] /V 150 0 R >>";
    let valeur = "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /Contents <00> /ByteRange [0 0 0 0] >>";
    let octets = mettre_a_jour(&fichier("certifiee"), &[(6, champ), (150, valeur)], &[]);
    let signatures = lu(&octets).signatures;
    let certifiee = signatures.iter().find(|s| s.champ == "prefet").unwrap();
    assert_eq!(certifiee.apres.changements, [Changement::CertificationEnfreinte]);
    assert!(!signatures.iter().find(|s| s.champ == "ars").unwrap().intacte());
}

#[test]
fn un_champ_rempli_n_est_pas_une_attaque() {
    let champ =
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (lieu) /P 3 0 R /F 4 /Rect [20 80 200 100] /V (Aurillac) >>";
    let octets = mettre_a_jour(&fichier("rsa"), &[(8, champ)], &[]);
    let signature = premiere(&octets);
    assert!(signature.intacte());
    assert_eq!(signature.apres.champs_remplis, ["lieu"]);
    assert!(signature.apres.changements.is_empty() && !signature.apres.signatures_seules());
}

#[test]
fn une_mise_a_jour_vide_ne_change_rien() {
    let signature = premiere(&mettre_a_jour(&fichier("rsa"), &[], &[]));
    assert!(signature.intacte() && signature.apres.rien(), "{signature:?}");
}
