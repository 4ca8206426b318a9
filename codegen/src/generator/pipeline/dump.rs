//! The output of a stage as text.

use super::{Outcome, Stage};
use crate::generator::load::LoadedCrate;
use crate::ground::source::SourceMap;

/// The output of `stage` as text for people: Rust's own `{:#?}` where there is nothing better.
#[must_use]
pub fn dump(outcome: &Outcome, stage: Stage) -> String {
    let known = &outcome.resolved;
    match stage {
        Stage::Discover => format!("{:#?}\n", known.workspace),
        Stage::Load => {
            let crates = known.loaded.crates.iter();
            crates
                .map(|member| loaded(member, &known.sources))
                .collect()
        }
        Stage::Parse => format!("{:#?}\n", known.parsed),
        Stage::Resolve => format!("{:#?}\n", known.resolutions),
        Stage::Check => format!("{:#?}\n{:#?}\n", known.links, known.diagnostics),
        Stage::Plan => format!("{:#?}\n", outcome.plans),
        Stage::Render => {
            let files = outcome.texts.iter().flat_map(|texts| &texts.files);
            let root = &known.workspace.root;
            let texts = files.map(|file| {
                let path = file.path.strip_prefix(root).unwrap_or(&file.path);
                format!("==> {} <==\n{}\n", path.display(), file.text)
            });
            texts.collect()
        }
    }
}

/// The module tree: a line for each module with its file, reach and conditions.
fn loaded(member: &LoadedCrate, sources: &SourceMap) -> String {
    let mut lines = format!("{}\n", member.source.package);
    for module in member.modules.iter().chain(&member.binary_modules) {
        let file = &sources.file(module.file).name;
        lines += &format!("    {} ({file}), {:?}", module.path, module.reach);
        for condition in &module.conditions {
            lines += &format!(", if {condition}");
        }
        lines += &format!(", {} items\n", module.items.len());
    }
    lines
}
