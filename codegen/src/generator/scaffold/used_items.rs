//! `UsedItems`, the items of other crates that a new System names.

use std::collections::{BTreeMap, BTreeSet};

use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Place, TypeDecl, ViewDecl};
use crate::ground::names::written;

/// Modules of std with the types that may cross the boundary and are not in the prelude.
const STD: [(&str, &str); 15] = [
    ("std::collections", "BTreeMap"),
    ("std::collections", "BTreeSet"),
    ("std::collections", "BinaryHeap"),
    ("std::collections", "HashMap"),
    ("std::collections", "HashSet"),
    ("std::collections", "VecDeque"),
    ("std::ops", "Range"),
    ("std::ops", "RangeFrom"),
    ("std::ops", "RangeInclusive"),
    ("std::ops", "RangeTo"),
    ("std::path", "Path"),
    ("std::path", "PathBuf"),
    ("std::sync", "Arc"),
    ("std::time", "Duration"),
    ("std::time", "SystemTime"),
];

/// The Views, the Models in their functions, and the types of std in these.
pub(in crate::generator) struct UsedItems {
    /// Paths inside each crate or module.
    uses: BTreeMap<String, BTreeSet<String>>,
    /// Package names of the used Cores.
    packages: BTreeSet<String>,
    /// Name in the new crate for each path that the Core writes.
    renamed: BTreeMap<String, String>,
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
            renamed: BTreeMap::new(),
        };
        for view in views {
            items.item(&workspace[core], &view.place);
            for function in &view.functions {
                let inputs = function.arguments.iter().map(|argument| &argument.ty);
                for ty in inputs.chain(&function.output) {
                    items.ty(ty, core, workspace);
                }
            }
        }
        items
    }

    /// Whether an imported item has this name.
    pub(in crate::generator) fn has(&self, name: &str) -> bool {
        let mut paths = self.uses.values().flatten();
        paths.any(|path| path.rsplit("::").next() == Some(name))
    }

    /// The packages that the crate depends on.
    pub(in crate::generator) fn packages(&self) -> impl Iterator<Item = &str> {
        self.packages.iter().map(String::as_str)
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
        let mut written = ty.written.clone();
        let mut renamed: Vec<_> = self.renamed.iter().collect();
        // Longer paths are replaced first, as they can end like shorter ones.
        renamed.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        for (path, name) in renamed {
            written = written.replace(path, name);
        }
        written
    }

    fn item(&mut self, member: &ParsedCrate, place: &Place) {
        let path = place.named.strip_prefix("crate::").unwrap_or(&place.named);
        self.add(&written(&member.source.crate_name()), path);
    }

    fn add(&mut self, from: &str, path: &str) {
        let paths = self.uses.entry(from.to_owned()).or_default();
        paths.insert(path.to_owned());
    }

    fn ty(&mut self, ty: &TypeDecl, core: CrateId, workspace: &ParsedWorkspace) {
        for path in &ty.refers {
            let name = path.rsplit("::").next().unwrap_or(path);
            let name = name.strip_prefix("r#").unwrap_or(name);
            if let Some((member, place)) = model(name, core, workspace) {
                self.item(member, place);
                self.packages.insert(member.source.package.clone());
                if path != name {
                    self.renamed.insert(path.clone(), name.to_owned());
                }
            }
        }
        let words = ty
            .written
            .split(|letter: char| !letter.is_alphanumeric() && letter != ':');
        for word in words {
            if let Some((from, name)) = STD.iter().find(|(_, name)| *name == word) {
                self.add(from, name);
            }
        }
    }
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
