//! An empty window: the peer of `cargo xtask banc`, which compares the start of Paraphe with it. Ships nowhere.

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("src-tauri/exemples/vide/tauri.conf.json"))
        .expect("a window of measures needs a display");
}
