//! Reads the workspace.

use std::collections::BTreeSet;

use keyway_syntax::{Declaration as Marked, ModelItem, item_attributes};
use syn::{Attribute, Item, Path};

use super::exports::{Export, exports};
use super::items::{Lower, scan};
use super::rules::hidden_in_macro::hidden_in_macro;
use super::rules::refused_item::refused_item;
use super::{ParsedCrate, ParsedWorkspace, WorkspaceSettings, declaration};
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
        .map(|member| parse_crate(member, sources, &mut diagnostics))
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
    sources: &SourceMap,
    diagnostics: &mut Diagnostics,
) -> ParsedCrate {
    let manifest = loaded.manifest.map(|file| {
        let text = &sources.file(file).text;
        declaration::parse_manifest(file, text, diagnostics)
    });
    let (declaration, places) = manifest.unwrap_or_default();
    let mut parsed = ParsedCrate {
        source: loaded.source.clone(),
        manifest: loaded.manifest,
        root: loaded.root,
        generated: loaded.generated,
        declaration,
        places,
        models: Vec::new(),
        views: Vec::new(),
        view_models: Vec::new(),
        implementations: Vec::new(),
        hazards: Vec::new(),
        imported: BTreeSet::new(),
    };
    for module in &loaded.modules {
        for item in items(module) {
            parse_item(item, module, &mut parsed, diagnostics);
            hazards(item, module, &mut parsed, diagnostics);
        }
    }
    settle(&mut parsed, &exports(&loaded.modules));
    for module in &loaded.binary_modules {
        for item in items(module) {
            hazards(item, module, &mut parsed, diagnostics);
        }
    }
    parsed
}

/// Gives each item the path by which it is best named.
fn settle(parsed: &mut ParsedCrate, exports: &[Export]) {
    let models = parsed.models.iter_mut().map(|item| &mut item.place);
    let views = parsed.views.iter_mut().map(|item| &mut item.place);
    let view_models = parsed.view_models.iter_mut().map(|item| &mut item.place);
    for place in models.chain(views).chain(view_models) {
        Export::settle(place, exports);
    }
}

/// The items of a module that are not only for tests.
fn items(module: &LoadedModule) -> impl Iterator<Item = &Item> {
    module.items.iter().filter(|item| {
        let own = conditions(item_attributes(item));
        own.iter().all(|condition| condition != "test")
    })
}

fn parse_item(
    item: &Item,
    module: &LoadedModule,
    parsed: &mut ParsedCrate,
    diagnostics: &mut Diagnostics,
) {
    let lower = Lower { module };
    match read(item) {
        Ok(None) => {}
        Ok(Some(Marked::Model(item))) => parsed.models.push(lower.model(&item)),
        Ok(Some(Marked::View(item))) => parsed.views.push(lower.view(&item)),
        Ok(Some(Marked::ViewModel(item))) => parsed.view_models.push(lower.view_model(&item)),
        Ok(Some(Marked::ViewModelImpl(item))) => {
            parsed.implementations.push(lower.implementation(&item));
        }
        Err(errors) => diagnostics.extend(errors.into_iter().map(|error| {
            let location = Location::new(module.file, error.span().byte_range());
            refused_item(location, &error.to_string())
        })),
    }
}

fn read(item: &Item) -> syn::Result<Option<Marked>> {
    match Marked::from_item(item)? {
        None if derives_model(item_attributes(item)) => {
            ModelItem::from_syn(proc_macro2::TokenStream::new(), item)
                .map(Marked::Model)
                .map(Some)
        }
        other => Ok(other),
    }
}

/// Whether `#[derive(Model)]` is among the attributes.
fn derives_model(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .any(|attribute| {
            let mut found = false;
            // A derive that does not parse is rustc's to report.
            let _ = attribute.parse_nested_meta(|derived| {
                found |= is_model(&derived.path);
                Ok(())
            });
            found
        })
}

fn is_model(path: &Path) -> bool {
    match path.segments.iter().collect::<Vec<_>>().as_slice() {
        [name] => name.ident == "Model",
        [krate, name] => krate.ident == "keyway" && name.ident == "Model",
        _ => false,
    }
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
