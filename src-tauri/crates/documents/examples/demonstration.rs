//! Writes a synthetic act that uses every kind of block: `demonstration sortie.pdf [dossier-svg]`.
//!
//! With a second argument, the same pages are also written there as SVG. The département, the people and the figures are invented.

#[path = "demonstration/acte.rs"]
mod acte;

use std::path::Path;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(sortie) = arguments.first() else {
        eprintln!("usage : demonstration sortie.pdf [dossier-svg]");
        std::process::exit(2);
    };
    let document = acte::acte();
    let debut = Instant::now();
    let pages = documents::mettre_en_page(&document);
    let mise_en_page = debut.elapsed();
    let octets = match documents::ecrire_pdf(&pages) {
        Ok(octets) => octets,
        Err(erreur) => {
            eprintln!("{erreur}");
            std::process::exit(1);
        }
    };
    let ecriture = debut.elapsed() - mise_en_page;
    std::fs::write(sortie, &octets).expect("the PDF can be written where it was asked");
    let encore = Instant::now();
    let dessins = documents::svg::pages(&documents::mettre_en_page(&document));
    let apercu = encore.elapsed();
    if let Some(dossier) = arguments.get(1) {
        for (rang, svg) in dessins.iter().enumerate() {
            let chemin = Path::new(dossier).join(format!("page-{:02}.svg", rang + 1));
            std::fs::write(chemin, svg).expect("the SVG folder exists");
        }
    }
    let (nombre, taille) = (pages.pages.len(), octets.len());
    println!(
        "{nombre} pages, {taille} octets ; mise en page {mise_en_page:?}, PDF {ecriture:?}, second aperçu SVG {apercu:?}"
    );
}
