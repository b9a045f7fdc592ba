//! The mock window that calls the commands: same JSON in, same JSON out, no display needed.

use paraphe_bureau_lib::{Arret, CadreChoisi, Etat, FeuilleChoisie, Portier, Recu, RetourRecu, preparer};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

pub struct Fenetre {
    pub dossier: TempDir,
    pub fenetre: WebviewWindow<MockRuntime>,
}

impl Fenetre {
    pub fn ouvrir(ouvrir: Option<&str>, enregistrer: Option<&str>) -> Self {
        let dossier = tempfile::tempdir().unwrap();
        let app = preparer(mock_builder()).build(mock_context(noop_assets())).expect("the mock application builds");
        app.manage(Etat::sur(&dossier.path().join("data/portefeuille.sqlite")));
        let chemin = |nom: &str| dossier.path().join(nom);
        app.manage(Portier::repondant(ouvrir.map(chemin), enregistrer.map(chemin)));
        app.manage(Recu::default());
        app.manage(Arret::default());
        app.manage(CadreChoisi::default());
        app.manage(FeuilleChoisie::default());
        app.manage(RetourRecu::default());
        let fenetre =
            WebviewWindowBuilder::new(&app, "main", Default::default()).build().expect("the mock window opens");
        Self { dossier, fenetre }
    }

    pub fn appeler(&self, commande: &str, demande: Option<Value>) -> Result<Value, Value> {
        let corps = demande.map_or_else(|| json!({}), |demande| json!({ "demande": demande }));
        let requete = InvokeRequest {
            cmd: commande.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" }.parse().unwrap(),
            body: InvokeBody::Json(corps),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        let reponse = get_ipc_response(&self.fenetre, requete).map(|r| r.deserialize().expect("commands answer JSON"));
        reponse.map(espaces_simples).map_err(espaces_simples)
    }
}

/// French spaces read as plain ones, so that the expected sentences can be typed.
fn espaces_simples(valeur: Value) -> Value {
    let texte = valeur.to_string().replace(['\u{a0}', '\u{202f}'], " ");
    serde_json::from_str(&texte).expect("spaces do not change the shape")
}
