//! Tells Tauri where our capabilities and permissions are: every command is closed unless a file opens it.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json")
        .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*.toml"));
    if let Err(erreur) = tauri_build::try_build(attributes) {
        panic!("tauri-build: {erreur:#}");
    }
}
