use std::path::Path;
use crate::Issue;
pub fn importer(_: &Path, _: &Path, _: Option<&Path>, _: bool) -> Result<Issue, String> { Err(String::new()) }
