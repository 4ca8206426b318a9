//! `UsedItems`, the items of other crates that a new System names.

use std::collections::{BTreeMap, BTreeSet};

use keyway_syntax::imported_from;

use super::path_words::{path_words, replaced};
use crate::generator::discover::{CrateDependency, CrateId, DependencyKind};
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Place, TypeDecl, ViewDecl};
use crate::ground::names::written;

/// The Views, the Models in their functions, and the types of std and of other crates in these.
pub(in crate::generator) struct UsedItems {
    /// Paths inside each crate or module.
    uses: BTreeMap<String, BTreeSet<String>>,
    /// Package names of the used Cores.
    packages: BTreeSet<String>,
    /// Dependencies of the Core whose types it lists as plain.
    foreign: BTreeSet<CrateDependency>,
    /// Each type whose text in the new crate is another one, by its text in the Core and the text that two builds are compared by:
    /// one name can stand for types of two crates in two modules of the Core.
    texts: BTreeMap<(String, String), String>,
}

impl UsedItems {
    pub(in crate::generator) fn new(
        views: &[&ViewDecl],
        core: CrateId,
        workspace: &ParsedWorkspace,
    ) -> Self {
        let mut items = Self {
            uses: BTreeMap::new(),
            packages: BTreeSet::from([workspace.package(core).to_owned()]),
            foreign: BTreeSet::new(),
            texts: BTreeMap::new(),
        };
        let types = || views.iter().flat_map(|view| types(view));
        for view in views {
            items.item(&workspace[core], &view.place);
        }
        for (view, ty) in types() {
            items.own(ty, view, core, workspace);
        }
        // Last, since a type of another crate gives its name up to those before.
        for (view, ty) in types() {
            items.foreign(ty, view, &workspace[core]);
        }
        items
    }

    /// Whether an imported item has this name.
    pub(in crate::generator) fn has(&self, name: &str) -> bool {
        let mut paths = self.uses.values().flatten();
        paths.any(|path| last(path) == name)
    }

    /// The packages of the workspace that the crate depends on.
    pub(in crate::generator) fn packages(&self) -> impl Iterator<Item = &str> {
        self.packages.iter().map(String::as_str)
    }

    /// The dependencies of the Core that the crate has as well.
    pub(in crate::generator) fn dependencies(&self) -> impl Iterator<Item = &CrateDependency> {
        self.foreign.iter()
    }

    /// Writes the `use` declarations, sorted.
    pub(in crate::generator) fn uses(&self) -> Vec<String> {
        let lines = self.uses.iter().map(|(from, paths)| {
            let paths: Vec<_> = paths.iter().map(String::as_str).collect();
            match paths.as_slice() {
                [one] => format!("use {from}::{one};"),
                paths => format!("use {from}::{{{}}};", paths.join(", ")),
            }
        });
        lines.collect()
    }

    /// Writes a type of the Core as the new crate has to write it.
    pub(in crate::generator) fn written(&self, ty: &TypeDecl) -> String {
        let text = self.texts.get(&key(ty));
        text.unwrap_or(&ty.written).clone()
    }

    fn item(&mut self, member: &ParsedCrate, place: &Place) {
        let path = place.named.strip_prefix("crate::").unwrap_or(&place.named);
        self.add(&written(&member.source.crate_name()), path);
    }

    fn add(&mut self, from: &str, path: &str) {
        let paths = self.uses.entry(from.to_owned()).or_default();
        paths.insert(path.to_owned());
    }

    /// Adds the Models in a type and what it has of std.
    fn own(&mut self, ty: &TypeDecl, view: &ViewDecl, core: CrateId, workspace: &ParsedWorkspace) {
        for path in &ty.refers {
            let name = last(path);
            let name = name.strip_prefix("r#").unwrap_or(name);
            if let Some((member, place)) = model(name, core, workspace) {
                self.item(member, place);
                self.packages.insert(member.source.package.clone());
                if path != name {
                    self.replace(ty, path, name);
                }
            }
        }
        for word in path_words(&ty.written).filter(|word| listed(word, view).is_none()) {
            if let Some(from) = imported_from(word) {
                self.add(from, word);
            }
        }
    }

    /// Adds the types that the View lists as plain.
    fn foreign(&mut self, ty: &TypeDecl, view: &ViewDecl, core: &ParsedCrate) {
        for word in path_words(&ty.written) {
            let Some(path) = listed(word, view) else {
                continue;
            };
            if !is_of_std(path) {
                self.foreign.extend(of_crate(path, core).cloned());
            }
            let name = last(path);
            // The path is right in any crate; where the Core has imported the name, so does the new crate if it can.
            match path.rsplit_once("::") {
                Some((from, _)) if word == name && self.can_import(from, name) => {
                    self.add(from, name);
                }
                _ if word != path => self.replace(ty, word, path),
                _ => {}
            }
        }
    }

    fn can_import(&self, from: &str, name: &str) -> bool {
        let paths = self.uses.get(from);
        paths.is_some_and(|paths| paths.contains(name)) || !self.has(name)
    }

    fn replace(&mut self, ty: &TypeDecl, word: &str, by: &str) {
        let text = replaced(&self.written(ty), word, by);
        self.texts.insert(key(ty), text);
    }
}

fn key(ty: &TypeDecl) -> (String, String) {
    (ty.written.clone(), ty.canonical.clone())
}

fn types(view: &ViewDecl) -> impl Iterator<Item = (&ViewDecl, &TypeDecl)> {
    let types = view.functions.iter().flat_map(|function| {
        let inputs = function.arguments.iter().map(|argument| &argument.ty);
        inputs.chain(&function.output)
    });
    types.map(move |ty| (view, ty))
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// The path that the View lists for a type written as `word`: one of the two ends with the other, as after a `use`.
fn listed<'v>(word: &str, view: &'v ViewDecl) -> Option<&'v str> {
    let ends = |path: &str, end: &str| {
        let rest = path.strip_suffix(end);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with("::"))
    };
    let mut paths = view.plain.iter().map(|path| {
        // Their arguments are types of their own.
        let path = path.split('<').next().unwrap_or(path).trim_end();
        path.strip_prefix("::").unwrap_or(path)
    });
    paths.find(|path| ends(path, word) || ends(word, path))
}

fn is_of_std(path: &str) -> bool {
    let first = path.split("::").next().unwrap_or(path);
    ["std", "core", "alloc"].contains(&first)
}

/// The dependency of the Core that a path begins with; all that it has outside of the workspace if none has that name, since a library can
/// have another one than its package.
fn of_crate<'w>(path: &str, core: &'w ParsedCrate) -> impl Iterator<Item = &'w CrateDependency> {
    let first = path.split("::").next().unwrap_or(path);
    let first = first.strip_prefix("r#").unwrap_or(first).to_owned();
    let usable = core.source.dependencies.iter();
    let usable = usable.filter(|entry| entry.kind == DependencyKind::Normal);
    let is_named = move |entry: &CrateDependency| entry.key().replace('-', "_") == first;
    let is_there = usable.clone().any(&is_named);
    usable.filter(move |entry| match is_there {
        true => is_named(entry),
        false => entry.package != "keyway" && entry.path.is_none(),
    })
}

/// Finds the Model of this name, in the Core itself or else in a Core that it uses.
fn model<'a>(
    name: &str,
    core: CrateId,
    workspace: &'a ParsedWorkspace,
) -> Option<(&'a ParsedCrate, &'a Place)> {
    let own = &workspace[core];
    let used = own.source.dependencies.iter();
    let used = used.filter_map(|entry| Some(&workspace[workspace.find(&entry.package)?]));
    let mut models = std::iter::once(own).chain(used).flat_map(|member| {
        let models = member.models.iter();
        models.map(move |model| (member, &model.place))
    });
    models.find(|(_, place)| place.name.value == name)
}
