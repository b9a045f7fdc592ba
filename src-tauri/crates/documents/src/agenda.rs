//! Days to note, written as iCalendar (`.ics`). The same days give the same bytes: no clock is read.

use domaine::jour::Jour;
use icalendar::{Calendar, Component, Event, Property};

/// A whole day of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourNote {
    /// Stable: a second import replaces the first.
    pub uid: String,
    pub jour: Jour,
    pub titre: String,
    pub description: String,
}

/// The file, `le` being the day it is made on.
pub fn ecrire(nom: &str, jours: &[JourNote], le: Jour) -> String {
    let mut agenda = Calendar::empty();
    for (cle, valeur) in [("VERSION", "2.0"), ("PRODID", "-//Paraphe//Agenda//FR"), ("CALSCALE", "GREGORIAN")] {
        agenda.append_property(Property::new(cle, valeur));
    }
    agenda.name(nom);
    for note in jours {
        let mut evenement = Event::new();
        // A day without an end lasts that day alone.
        let debut = Property::new("DTSTART", chiffres(note.jour)).add_parameter("VALUE", "DATE").done();
        evenement
            .uid(&note.uid)
            .add_property("DTSTAMP", format!("{}T000000Z", chiffres(le)))
            .append_property(debut)
            .summary(&note.titre)
            .description(&note.description)
            .add_property("TRANSP", "TRANSPARENT");
        agenda.push(evenement.done());
    }
    agenda.to_string()
}

/// « 20220608 ».
fn chiffres(jour: Jour) -> String {
    jour.to_string().replace('-', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn le_meme_jour_donne_les_memes_octets() {
        let jour = "2022-06-08".parse().unwrap();
        let note = JourNote {
            uid: "essai-odpe@paraphe".into(),
            jour,
            titre: "Observatoire, dernier jour".into(),
            description: "Information avant la séance ; à faire.".into(),
        };
        let (une, deux) = (ecrire("Séance", std::slice::from_ref(&note), jour), ecrire("Séance", &[note], jour));
        assert_eq!(une, deux);
        let depliee = une.replace("\r\n ", "");
        for attendu in [
            "BEGIN:VCALENDAR\r\n",
            "UID:essai-odpe@paraphe\r\n",
            "DTSTAMP:20220608T000000Z\r\n",
            "DTSTART;VALUE=DATE:20220608\r\n",
            "SUMMARY:Observatoire\\, dernier jour\r\n",
            "END:VCALENDAR\r\n",
        ] {
            assert!(depliee.contains(attendu), "{attendu} is missing from {une}");
        }
        assert!(une.split("\r\n").all(|l| l.len() <= 75), "lines are folded");
    }
}
