//! The files of a new App.

use std::collections::BTreeMap;
use std::path::Path;

use super::manifest::Dependencies;
use super::new_name::NewName;
use super::{NewCrate, ScaffoldError};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};

/// An App with these files of Rust. It lists the Cores asked for and those that their modules require, each with all its
/// Systems, or with its Plugins if it has no System.
pub(super) fn app_crate(
    name: &NewName,
    folder: &Path,
    cores: &[CrateId],
    workspace: &ParsedWorkspace,
    dependencies: &Dependencies<'_>,
    [library, program]: [(&str, String); 2],
) -> Result<NewCrate, ScaffoldError> {
    let cores = with_required(cores, workspace);
    let manifest = manifest(name, &cores, dependencies)?;
    Ok(NewCrate::new(
        name.package(),
        folder,
        [("Cargo.toml", manifest), library, program],
    ))
}

fn manifest(
    name: &NewName,
    cores: &BTreeMap<&str, Servers<'_>>,
    dependencies: &Dependencies<'_>,
) -> Result<String, ScaffoldError> {
    let package = name.package();
    let entries = cores.iter().map(|(core, servers)| {
        let listed = list("systems", &servers.systems);
        format!("\n[[package.metadata.module.core]]\nname = \"{core}\"\n{listed}")
    });
    let entries: String = entries.collect();
    let plugins: Vec<_> = cores
        .values()
        .flat_map(|core| core.plugins.clone())
        .collect();
    let plugins = list("plugins", &plugins);
    let modules = || cores.values().flat_map(Servers::all);
    let linked: Vec<_> = modules().map(|module| format!("dep:{module}")).collect();
    let linked = quoted(linked.iter().map(String::as_str));
    let mut lines = vec![dependencies.keyway()?];
    lines.extend(cores.keys().map(|core| dependencies.required(core)));
    lines.extend(modules().map(|module| dependencies.optional(module)));
    let lines = lines.join("\n");
    Ok(format!(
        r#"[package]
name = "{package}"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "app"
{plugins}{entries}
[features]
static = [{linked}]

[dependencies]
{lines}
"#
    ))
}

/// The modules that serve a Core.
#[derive(Default)]
struct Servers<'a> {
    systems: Vec<&'a str>,
    /// None beside Systems: a Plugin is nothing that a Core must have.
    plugins: Vec<&'a str>,
}

impl<'a> Servers<'a> {
    fn all(&self) -> impl Iterator<Item = &'a str> {
        self.systems.iter().chain(&self.plugins).copied()
    }
}

/// Adds, transitively, the Cores that the modules of `cores` require, each with the modules that serve it.
fn with_required<'a>(
    cores: &[CrateId],
    workspace: &'a ParsedWorkspace,
) -> BTreeMap<&'a str, Servers<'a>> {
    let mut listed = BTreeMap::new();
    let mut open: Vec<&str> = cores.iter().map(|id| workspace.package(*id)).collect();
    while let Some(core) = open.pop() {
        if listed.contains_key(core) {
            continue;
        }
        let mut servers = Servers {
            systems: serving(core, ModuleKind::System, workspace),
            plugins: Vec::new(),
        };
        if servers.systems.is_empty() {
            servers.plugins = serving(core, ModuleKind::Plugin, workspace);
        }
        for module in servers.all() {
            let member = workspace.find(module).map(|id| &workspace[id]);
            let declaration = member.and_then(|member| member.declaration.as_ref());
            let provider = declaration.and_then(|own| own.provider());
            let required = provider.map_or(&[][..], |own| &own.requires).iter();
            open.extend(required.map(|requirement| requirement.core.value.as_str()));
        }
        listed.insert(core, servers);
    }
    listed
}

fn serving<'a>(core: &str, kind: ModuleKind, workspace: &'a ParsedWorkspace) -> Vec<&'a str> {
    let serves = |member: &&ParsedCrate| member.provides(kind, core);
    let members = workspace.crates.iter().filter(serves);
    members
        .map(|member| member.source.package.as_str())
        .collect()
}

/// The line of a key that lists names; none without names.
fn list(key: &str, names: &[&str]) -> String {
    match names.is_empty() {
        true => String::new(),
        false => format!("{key} = [{}]\n", quoted(names.iter().copied())),
    }
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.map(|name| format!("\"{name}\"")).collect();
    names.join(", ")
}
