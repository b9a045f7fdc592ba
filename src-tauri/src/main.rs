//! Entry point of the desktop application.

#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

fn main() {
    paraphe_bureau_lib::lancer();
}
