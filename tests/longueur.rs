//! What a long act costs, counted and not timed: the memory that it holds at most, and how often memory is asked for, grow with
//! its pages and no faster. A thousand pages hold in 200 MB.

#![allow(unsafe_code, reason = "an allocator that counts is the system's, with two counters")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use application::{Demande, Dossier, exemple};

struct Compteur;

static TENUS: AtomicUsize = AtomicUsize::new(0);
static AU_PLUS: AtomicUsize = AtomicUsize::new(0);
static DEMANDES: AtomicUsize = AtomicUsize::new(0);

fn prendre(octets: usize) {
    DEMANDES.fetch_add(1, Relaxed);
    AU_PLUS.fetch_max(TENUS.fetch_add(octets, Relaxed) + octets, Relaxed);
}

// SAFETY: every call goes to the allocator of the system, unchanged.
unsafe impl GlobalAlloc for Compteur {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        prendre(layout.size());
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        TENUS.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATEUR: Compteur = Compteur;

/// The demonstration, with so many fiches.
fn long(fiches: usize) -> Dossier {
    let mut dossier = exemple("cantal-2022-demo").unwrap();
    let modeles = dossier.actions.clone();
    for (rang, modele) in modeles.iter().cycle().enumerate().take(fiches).skip(modeles.len()) {
        let mut action = modele.clone();
        action.id = format!("{}-{rang}", modele.id).parse().unwrap();
        action.code = format!("C{rang}");
        dossier.actions.push(action);
    }
    dossier
}

struct Cout {
    pages: usize,
    /// Bytes held at most, what was held before included.
    octets: usize,
    demandes: usize,
}

fn imprimer(dossier: &Dossier) -> Cout {
    let (tenus, demandes) = (TENUS.load(Relaxed), DEMANDES.load(Relaxed));
    AU_PLUS.store(tenus, Relaxed);
    let pdf = application::pdf(dossier, &Demande::Convention, "2022-06-08".parse().unwrap(), None).unwrap();
    let (octets, demandes) = (AU_PLUS.load(Relaxed), DEMANDES.load(Relaxed) - demandes);
    let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
    Cout { pages, octets, demandes }
}

#[test]
fn un_long_acte_ne_coute_que_ses_pages() {
    // What is read once, frameworks and fonts, is there before anything is counted.
    imprimer(&long(13));
    let court = imprimer(&long(120));
    let double = imprimer(&long(240));
    let plus = double.pages - court.pages;
    assert!(court.pages > 150 && plus > 120, "{} then {} pages", court.pages, double.pages);
    let octets_par_page = (double.octets - court.octets) / plus;
    let mille = double.octets + octets_par_page * (1000 - double.pages);
    assert!(mille < 200_000_000, "a thousand pages would hold {mille} bytes, {octets_par_page} more a page");
    let demandes = |cout: &Cout| cout.demandes / cout.pages;
    let (avant, apres) = (demandes(&court), demandes(&double));
    assert!(apres * 100 <= avant * 110, "{avant} requests of memory a page, then {apres}");
    println!("{octets_par_page} bytes a page, {mille} for a thousand; {avant} requests a page, then {apres}");
}
