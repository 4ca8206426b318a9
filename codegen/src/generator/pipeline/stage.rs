//! `Stage`, the stages by name, and the dump of each.

use std::fmt;
use std::str::FromStr;

use super::Outcome;
use crate::generator::load::LoadedCrate;
use crate::ground::source::SourceMap;

/// A stage whose output can be dumped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Cargo's description of the workspace.
    Discover,
    /// The files and module trees.
    Load,
    /// Declarations and items of all crates.
    Parse,
    /// Bindings of each App.
    Resolve,
    /// Which impl block implements which View, and the findings.
    Check,
    /// Planned files with their content as data.
    Plan,
    /// Texts of the planned files.
    Render,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 7] = [
        Self::Discover,
        Self::Load,
        Self::Parse,
        Self::Resolve,
        Self::Check,
        Self::Plan,
        Self::Render,
    ];

    /// Name of the stage on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Load => "load",
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Stage {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|stage| stage.name() == name);
        found.ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("`{name}` is no stage; take one of {names}")
        })
    }
}

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
