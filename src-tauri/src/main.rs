//! Entry point of the desktop application.

#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

// Trees of thousands of small values are made and dropped at each change: the system's allocator takes twice as long.
#[global_allocator]
static ALLOCATEUR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    paraphe_bureau_lib::lancer();
}
