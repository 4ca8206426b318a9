//! `parse`.

use std::collections::BTreeSet;

use keyway_syntax::{Declaration as Marked, item_attributes};
use syn::Item;

use super::exports::{Export, Strangers, exports};
use super::items::{Lower, scan};
use super::rules::items::{hidden_in_macro, refused_item, renamed_keyway};
use super::trust::trusted;
use super::{ParsedCrate, ParsedWorkspace, WorkspaceSettings, declaration};
use crate::generator::discover::DependencyKind;
use crate::generator::load::{LoadedCrate, LoadedModule, LoadedWorkspace, conditions};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{Location, SourceMap};

/// Reads the declaration and the items of every crate, each crate for itself.
#[must_use]
pub fn parse(loaded: &LoadedWorkspace, sources: &SourceMap) -> (ParsedWorkspace, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let crates = loaded
        .crates
        .iter()
        .map(|member| parse_crate(member, loaded, sources, &mut diagnostics))
        .collect();
    let parsed = ParsedWorkspace {
        root: loaded.root.clone(),
        target_directory: loaded.target_directory.clone(),
        crates,
        settings: WorkspaceSettings::read(&loaded.manifests, sources, &mut diagnostics),
    };
    (parsed, diagnostics)
}

/// The declaration and the items of a crate.
fn parse_crate(
    loaded: &LoadedCrate,
    workspace: &LoadedWorkspace,
    sources: &SourceMap,
    diagnostics: &mut Diagnostics,
) -> ParsedCrate {
    let manifest = loaded.manifest.map(|file| {
        let text = &sources.file(file).text;
        declaration::parse_manifest(file, text, diagnostics)
    });
    let (declaration, places) = manifest.unwrap_or_default();
    let trust = trusted(declaration.as_ref(), loaded, sources, diagnostics);
    let mut parsed = ParsedCrate {
        source: loaded.source.clone(),
        manifest: loaded.manifest,
        root: loaded.root,
        generated: loaded.generated,
        declaration,
        trust,
        places,
        layer_text: loaded.layer_text.clone(),
        models: Vec::new(),
        views: Vec::new(),
        view_models: Vec::new(),
        implementations: Vec::new(),
        hazards: Vec::new(),
        imported: BTreeSet::new(),
    };
    check_name_of_keyway(&parsed, diagnostics);
    let mut strangers = Strangers::new(&loaded.modules, without_models(loaded, workspace));
    for (index, module) in loaded.modules.iter().enumerate() {
        for item in items(module) {
            if let Some(item) = parse_item(item, module, &mut parsed, diagnostics) {
                diagnostics.extend(strangers.check(index, &item));
            }
            diagnostics.extend(strangers.check_impl(index, item));
            hazards(item, module, &mut parsed, diagnostics);
        }
    }
    choose_paths(&mut parsed, &exports(&loaded.modules));
    for module in &loaded.binary_modules {
        for item in items(module) {
            hazards(item, module, &mut parsed, diagnostics);
        }
    }
    parsed
}

/// Macros and generated code name Keyway by its own name.
fn check_name_of_keyway(parsed: &ParsedCrate, diagnostics: &mut Diagnostics) {
    let entry = parsed.source.dependency("keyway");
    if let (Some(entry), Some(_)) = (entry, &parsed.declaration)
        && let Some(name) = &entry.rename
    {
        let location = parsed.places.dependencies.get(entry.key());
        let package = &parsed.source.package;
        diagnostics.push(renamed_keyway(package, name, location.copied()));
    }
}

/// The crates that the member depends on, as its code writes them, that can have no Model: those of registries that are no Cores.
fn without_models(member: &LoadedCrate, workspace: &LoadedWorkspace) -> BTreeSet<String> {
    let is_member = |package: &str| {
        let mut members = workspace.crates.iter();
        members.any(|member| member.source.package == package)
    };
    let is_core = |package: &str| match &workspace.cores_elsewhere {
        Some(cores) => cores.contains(package),
        None => package.starts_with("core-"),
    };
    let entries = member.source.dependencies.iter().filter(|entry| {
        entry.kind == DependencyKind::Normal
            && entry.path.is_none()
            && entry.package != "keyway"
            && !is_core(&entry.package)
            && !is_member(&entry.package)
    });
    entries.map(|entry| entry.key().replace('-', "_")).collect()
}

/// Sets the best path of each item.
fn choose_paths(parsed: &mut ParsedCrate, exports: &[Export]) {
    let models = parsed.models.iter_mut().map(|item| &mut item.place);
    let views = parsed.views.iter_mut().map(|item| &mut item.place);
    let view_models = parsed.view_models.iter_mut().map(|item| &mut item.place);
    for place in models.chain(views).chain(view_models) {
        Export::choose_path(place, exports);
    }
}

/// The items of a module that are not only for tests.
fn items(module: &LoadedModule) -> impl Iterator<Item = &Item> {
    module.items.iter().filter(|item| {
        let own = conditions(item_attributes(item));
        own.iter().all(|condition| condition != "test")
    })
}

/// Takes in what an item declares, and gives it back.
fn parse_item(
    item: &Item,
    module: &LoadedModule,
    parsed: &mut ParsedCrate,
    diagnostics: &mut Diagnostics,
) -> Option<Marked> {
    let lower = Lower { module };
    let marked = match Marked::from_item(item) {
        Ok(marked) => marked?,
        Err(errors) => {
            diagnostics.extend(errors.into_iter().map(|error| {
                let location = Location::new(module.file, error.span().byte_range());
                refused_item(location, &error.to_string())
            }));
            return None;
        }
    };
    match &marked {
        Marked::Model(item) => parsed.models.push(lower.model(item)),
        Marked::View(item) => parsed.views.push(lower.view(item)),
        Marked::ViewModel(item) => parsed.view_models.push(lower.view_model(item)),
        Marked::ViewModelImpl(item) => parsed.implementations.push(lower.implementation(item)),
    }
    Some(marked)
}

fn hazards(
    item: &Item,
    module: &LoadedModule,
    parsed: &mut ParsedCrate,
    diagnostics: &mut Diagnostics,
) {
    let scan = scan(item, module.file);
    let hidden = scan.hidden.iter();
    diagnostics.extend(hidden.map(|hidden| hidden_in_macro(&hidden.value, hidden.location)));
    parsed.hazards.extend(scan.hazards);
    parsed.imported.extend(scan.imported);
}
