//! The files of a new App.

use std::collections::BTreeMap;
use std::path::Path;

use super::manifest::Dependencies;
use super::new_name::NewName;
use super::{NewCrate, ScaffoldError};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};

/// The files of an App that runs one frame. It lists the given Cores and those that their Systems require, each with
/// all its Systems.
pub(super) fn app_crate(
    name: &NewName,
    folder: &Path,
    cores: &[CrateId],
    workspace: &ParsedWorkspace,
    dependencies: &Dependencies<'_>,
) -> Result<NewCrate, ScaffoldError> {
    let cores = with_required(cores, workspace);
    let program = format!(
        "fn main() -> std::process::ExitCode {{\n    {}::generated::main()\n}}\n",
        name.crate_name()
    );
    Ok(NewCrate::new(
        name.package(),
        folder,
        [
            ("Cargo.toml", manifest(name, &cores, dependencies)?),
            ("src/lib.rs", library(name)),
            ("src/main.rs", program),
        ],
    ))
}

fn manifest(
    name: &NewName,
    cores: &BTreeMap<&str, Vec<&str>>,
    dependencies: &Dependencies<'_>,
) -> Result<String, ScaffoldError> {
    let package = name.package();
    let entries = cores.iter().map(|(core, systems)| {
        let listed = match systems.is_empty() {
            true => String::new(),
            false => format!("systems = [{}]\n", quoted(systems.iter().copied())),
        };
        format!("\n[[package.metadata.module.core]]\nname = \"{core}\"\n{listed}")
    });
    let entries: String = entries.collect();
    let systems = || cores.values().flatten().copied();
    let linked: Vec<_> = systems().map(|system| format!("dep:{system}")).collect();
    let linked = quoted(linked.iter().map(String::as_str));
    let mut lines = vec![dependencies.keyway()?];
    lines.extend(cores.keys().map(|core| dependencies.required(core)));
    lines.extend(systems().map(|system| dependencies.optional(system)));
    let lines = lines.join("\n");
    Ok(format!(
        r#"[package]
name = "{package}"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "app"
{entries}
[features]
static = [{linked}]

[dependencies]
{lines}
"#
    ))
}

fn library(name: &NewName) -> String {
    let (package, view_model) = (name.package(), name.type_name());
    format!(
        r#"//! The App `{package}`.
#![forbid(unsafe_code)]

use keyway::{{AppView, Flow, viewmodel}};

#[rustfmt::skip]
pub mod generated;

/// What lasts from frame to frame.
#[viewmodel]
pub struct {view_model} {{
    #[viewmodel(persist)]
    frames: u64,
}}

#[viewmodel]
impl {view_model} {{
    fn initialize() -> Self {{
        Self {{ frames: 0 }}
    }}
}}

#[viewmodel(AppView)]
impl {view_model} {{
    /// One round of the loop, which belongs to the runtime. Each Core has a function in `generated::imports`.
    pub fn frame(&mut self) -> Flow {{
        self.frames += 1;
        println!("{package}: frame {{}}", self.frames);
        Flow::Exit(0)
    }}
}}
"#
    )
}

/// Adds, transitively, the Cores that Systems of `cores` require, each with all its Systems.
fn with_required<'a>(
    cores: &[CrateId],
    workspace: &'a ParsedWorkspace,
) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut listed = BTreeMap::new();
    let mut open: Vec<&str> = cores.iter().map(|id| workspace.package(*id)).collect();
    while let Some(core) = open.pop() {
        if listed.contains_key(core) {
            continue;
        }
        let mut systems = Vec::new();
        for member in &workspace.crates {
            let declaration = member.declaration.as_ref();
            let declaration = declaration.filter(|own| own.kind() == ModuleKind::System);
            let provider = declaration.and_then(|own| own.provider());
            if let Some(provider) = provider.filter(|own| own.provides.core.value == core) {
                systems.push(member.source.package.as_str());
                let required = provider.requires.iter();
                open.extend(required.map(|requirement| requirement.core.value.as_str()));
            }
        }
        listed.insert(core, systems);
    }
    listed
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.map(|name| format!("\"{name}\"")).collect();
    names.join(", ")
}
