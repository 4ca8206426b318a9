//! The files of a new System, Plugin or layer.

use std::path::Path;

use super::implementation::{implementation, wrapper};
use super::manifest::Dependencies;
use super::new_name::NewName;
use super::used_items::UsedItems;
use super::{NewCrate, ScaffoldError};
use crate::generator::discover::CrateId;
use crate::generator::parse::{LayerKind, ParsedWorkspace, ViewDecl};

/// The files of a crate with all functions of the Core's Views, except those that belong to a feature; a layer has the first
/// function of each View, unless Keyway writes them.
pub(super) fn provider_crate(
    name: &NewName,
    folder: &Path,
    (generated, core): (Option<LayerKind>, CrateId),
    workspace: &ParsedWorkspace,
    dependencies: &Dependencies<'_>,
) -> Result<NewCrate, ScaffoldError> {
    let views = workspace[core].views.iter();
    let is_wanted = |view: &&ViewDecl| {
        generated.is_some() || view.functions.iter().any(|own| own.feature.is_none())
    };
    let mut views: Vec<_> = views.filter(is_wanted).cloned().collect();
    if name.kind.wraps() && generated.is_none() {
        // It names the items of these alone.
        for view in &mut views {
            let first = view.functions.iter().find(|own| own.feature.is_none());
            view.functions = first.cloned().into_iter().collect();
        }
    }
    let views: Vec<&ViewDecl> = views.iter().collect();
    let items = UsedItems::new(&views, core, workspace);
    let mut target = name.type_name();
    if items.has(&target) {
        target += "Module";
    }
    let block = match name.kind.wraps() {
        true => wrapper,
        false => implementation,
    };
    let blocks = views.iter().map(|view| block(view, &target, &items));
    let library = match generated {
        None => library(name, core, workspace, &items, &target) + &blocks.collect::<String>(),
        Some(kind) => bare_library(kind, workspace.package(core)),
    };
    let mut lines = vec![dependencies.keyway()?];
    lines.extend(
        items
            .packages()
            .map(|package| dependencies.required(package)),
    );
    lines.extend(items.dependencies().map(|own| dependencies.as_in(own)));
    let manifest = manifest(name, generated, workspace.package(core), &lines.join("\n"));
    Ok(NewCrate::new(
        name.package(),
        folder,
        [("Cargo.toml", manifest), ("src/lib.rs", library)],
    ))
}

fn manifest(
    name: &NewName,
    generated: Option<LayerKind>,
    core: &str,
    dependencies: &str,
) -> String {
    let generated = generated.map_or_else(String::new, |kind| {
        format!("generated = {{ layer = \"{}\" }}\n", kind.word())
    });
    let (package, kind) = (name.package(), name.kind.word());
    let key = name.kind.core_key();
    format!(
        r#"[package]
name = "{package}"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "{kind}"
{key} = {{ core = "{core}" }}
{generated}
[lib]
crate-type = ["rlib", "cdylib"]

[dependencies]
{dependencies}
"#
    )
}

/// The library of a layer whose functions Keyway writes.
fn bare_library(kind: LayerKind, core: &str) -> String {
    let does = match kind {
        LayerKind::Metrics => "Counts",
        LayerKind::LogCalls => "Logs",
    };
    format!(
        "//! {does} the calls of `{core}`; its functions are in `generated/layer.rs`.\n#![forbid(unsafe_code)]\n\n#[rustfmt::skip]\npub mod generated;\n"
    )
}

fn library(
    name: &NewName,
    core: CrateId,
    workspace: &ParsedWorkspace,
    items: &UsedItems,
    target: &str,
) -> String {
    let what = name.kind.with_article().replacen('a', "A", 1);
    let core = workspace.package(core);
    let mut uses = items.uses();
    uses.push("use keyway::viewmodel;".to_owned());
    if name.kind.wraps() {
        uses.push("use generated::imports::inner;".to_owned());
    }
    uses.sort();
    let uses = uses.join("\n");
    format!(
        r#"//! {what} of `{core}`.
#![forbid(unsafe_code)]

{uses}

#[rustfmt::skip]
pub mod generated;

#[viewmodel]
pub struct {target};
"#
    )
}
