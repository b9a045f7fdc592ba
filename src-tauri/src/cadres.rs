//! The commands of the frameworks: unpack, call, pack. They are routed by the list of `commandes`.

use application::vues::{ErreurUi, ExportVue};
use application::vues_cadres::{
    CadreDetailVue, CadreLuVue, CadresVue, DemandeAjout, DemandeCadre, DemandeCadreLu, DemandeComblement, DemandeCopie,
    DemandeCorrection, DemandeDefinition, DemandeReconnaissance, DemandeRetrait, ReconnaissanceVue,
};
use tauri::{AppHandle, Runtime, State};

use crate::commandes::abandon;
use crate::dialogues::{self, Genre};
use crate::etat::{CadreChoisi, Etat, Portier};

#[tauri::command(async)]
pub(crate) fn cadres_lire(etat: State<'_, Etat>) -> Result<CadresVue, ErreurUi> {
    etat.avec(|app, _| Ok(app.cadres()))
}

#[tauri::command(async)]
pub(crate) fn cadre_lire(etat: State<'_, Etat>, demande: DemandeCadre) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, _| app.cadre(&demande.code))
}

#[tauri::command(async)]
pub(crate) fn cadre_reconnaitre(
    etat: State<'_, Etat>,
    demande: DemandeReconnaissance,
) -> Result<ReconnaissanceVue, ErreurUi> {
    etat.avec(|app, _| app.reconnaitre_lignes(&demande))
}

#[tauri::command(async)]
pub(crate) fn cadre_ajouter(etat: State<'_, Etat>, demande: DemandeAjout) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.ajouter_lignes(&demande, maintenant))
}

#[tauri::command(async)]
pub(crate) fn cadre_combler(etat: State<'_, Etat>, demande: DemandeComblement) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.combler_place(&demande, maintenant))
}

#[tauri::command(async)]
pub(crate) fn cadre_corriger(etat: State<'_, Etat>, demande: DemandeCorrection) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.corriger_rangee(&demande, maintenant))
}

#[tauri::command(async)]
pub(crate) fn cadre_definir(etat: State<'_, Etat>, demande: DemandeDefinition) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.definir_dans_le_cadre(&demande, maintenant))
}

#[tauri::command(async)]
pub(crate) fn cadre_retirer_rangee(etat: State<'_, Etat>, demande: DemandeRetrait) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.retirer_rangee(&demande, maintenant))
}

#[tauri::command(async)]
pub(crate) fn cadre_copier(etat: State<'_, Etat>, demande: DemandeCopie) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, maintenant| app.copier_cadre(&demande, maintenant))
}

/// Asks for a framework file and looks at it; nothing is written.
#[tauri::command(async)]
pub(crate) fn cadre_choisir<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    choisi: State<'_, CadreChoisi>,
    portier: State<'_, Portier>,
) -> Result<Option<CadreLuVue>, ErreurUi> {
    let Some(fichier) = dialogues::ouvrir(&app, &portier, &Genre::Cadre) else { return Ok(None) };
    let numero = choisi.0.poser(fichier.clone());
    let vue = etat.avec(|app, _| app.examiner_cadre(&fichier, numero));
    choisi.0.tenir(numero, vue).map(Some)
}

/// Takes in the file that was looked at; null when it was dealt with, or one chosen after it.
#[tauri::command(async)]
pub(crate) fn cadre_importer(
    etat: State<'_, Etat>,
    choisi: State<'_, CadreChoisi>,
    demande: DemandeCadreLu,
) -> Result<Option<CadreDetailVue>, ErreurUi> {
    let Some(fichier) = choisi.0.celui(demande.numero) else { return Ok(None) };
    // Whose place it takes was shown with the file: taking it in is the consent.
    let vue = etat.avec(|app, _| app.importer_cadre(&fichier, true))?;
    choisi.0.laisser(demande.numero);
    Ok(Some(vue))
}

#[tauri::command(async)]
pub(crate) fn cadre_adopter(etat: State<'_, Etat>, demande: DemandeCadre) -> Result<CadreDetailVue, ErreurUi> {
    etat.avec(|app, _| app.adopter_cadre(&demande.code, true))
}

#[tauri::command(async)]
pub(crate) fn cadre_ecarter(etat: State<'_, Etat>, demande: DemandeCadre) -> Result<CadresVue, ErreurUi> {
    etat.avec(|app, _| app.ecarter_cadre(&demande.code))
}

#[tauri::command(async)]
pub(crate) fn cadre_retirer(etat: State<'_, Etat>, demande: DemandeCadre) -> Result<CadresVue, ErreurUi> {
    etat.avec(|app, _| app.retirer_cadre(&demande.code))
}

#[tauri::command(async)]
pub(crate) fn cadre_exporter<R: Runtime>(
    app: AppHandle<R>,
    etat: State<'_, Etat>,
    portier: State<'_, Portier>,
    demande: DemandeCadre,
) -> Result<ExportVue, ErreurUi> {
    let nom = etat.avec(|app, _| app.nom_du_cadre(&demande.code))?;
    match dialogues::enregistrer(&app, &portier, "Exporter le cadre", &nom) {
        Some(fichier) => etat.avec(|app, _| app.exporter_cadre(&demande.code, &fichier)),
        None => Ok(abandon()),
    }
}
