//! Documents: from a typed `Document` to pages, and from pages to PDF and SVG.
//!
//! ```text
//! Document ──mettre_en_page──▶ MiseEnPage ──ecrire_pdf──▶ PDF/A-3a, PDF/UA-1, fields to sign
//!     │                                  └─svg::pages──▶ one picture a page, for the live preview
//!     └──────ecrire_docx──▶ DOCX, with styles and the paths of its data, for those who go on writing
//! ```
//!
//! What belongs here: the model of a printed act, French micro-typography, layout, the writers; the sheets of a workbook, written
//! and read back (`tableur`). What does not: the contract, its
//! rules and its sentences (the composers turn a dossier into a `Document`; the engine does not know them), files and clocks (the day
//! is in the document's metadata; bytes are returned, never written).
//!
//! Units are PostScript points; the origin is the top left corner of the page. The same document gives the same bytes, always.

pub mod agenda;
pub mod composeurs;
pub mod correcteur;
pub mod document;
pub mod docx;
pub mod image;
pub mod markdown;
pub mod mise_en_page;
pub mod paquet;
pub mod pdf;
pub mod police;
pub mod svg;
pub mod tableur;
pub mod typographie;

pub use document::Document;
pub use docx::ecrire_docx;
pub use image::{Image, ImageRefusee};
pub use mise_en_page::{MiseEnPage, mettre_en_page};
pub use pdf::{ErreurPdf, ecrire_pdf};
