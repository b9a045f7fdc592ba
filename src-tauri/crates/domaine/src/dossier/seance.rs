//! The session of the assembly that the parties prepare, and the delays agreed before it.
//!
//! A delay is kept under the code of its recipient, in place of the proposed one; it is not printed. Not here: counting
//! days (`retroplanning`), the proposed delays (reference data).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::jour::Jour;

/// What the back-planning counts from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seance {
    /// Day of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jour: Option<Jour>,
    /// Numbers of days that replace the proposed ones, by code of recipient.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub delais: BTreeMap<String, u16>,
}

impl Seance {
    pub fn est_vide(&self) -> bool {
        self.jour.is_none() && self.delais.is_empty()
    }
}
