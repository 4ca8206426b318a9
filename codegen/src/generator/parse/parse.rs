//! Reads the workspace.

use super::ParsedWorkspace;
use super::parse_crate::parse_crate;
use crate::generator::load::LoadedWorkspace;
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;

/// Reads the declaration and the items of every crate, each crate for itself.
#[must_use]
pub fn parse(loaded: &LoadedWorkspace, sources: &SourceMap) -> (ParsedWorkspace, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let crates = loaded
        .crates
        .iter()
        .map(|member| parse_crate(member, sources, &mut diagnostics))
        .collect();
    let parsed = ParsedWorkspace {
        root: loaded.root.clone(),
        target_directory: loaded.target_directory.clone(),
        crates,
    };
    (parsed, diagnostics)
}
