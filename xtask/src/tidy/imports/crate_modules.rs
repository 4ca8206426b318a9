//! `CrateModules`, the module tree of a crate with the paths in each file.

use std::collections::BTreeMap;

use syn::Item;

use super::written_path::{WrittenPath, is_for_tests};
use crate::tidy::{Repository, RustFile};

/// The modules of a crate that are files, without tests and generated files.
pub(crate) struct CrateModules<'a> {
    /// The folder of the root file.
    pub(crate) folder: String,
    modules: BTreeMap<Vec<String>, Module<'a>>,
}

struct Module<'a> {
    file: &'a RustFile,
    paths: Vec<WrittenPath>,
}

impl<'a> CrateModules<'a> {
    /// The modules of every crate of the workspace. A program beside a library counts as part of the library's tree.
    pub(crate) fn of_all(repository: &'a Repository) -> Vec<Self> {
        let crates = repository.crate_folders().into_iter();
        crates
            .map(|folder| Self::of(folder, repository))
            .filter(|tree| !tree.modules.is_empty())
            .collect()
    }

    fn of(folder: String, repository: &'a Repository) -> Self {
        let prefix = format!("{folder}/");
        let mut modules = BTreeMap::new();
        let mut hidden = Vec::new();
        for file in &repository.rust {
            let Some(rest) = file.file.path.strip_prefix(&prefix) else {
                continue;
            };
            if file.is_generated() {
                continue;
            }
            let path = module_path(rest);
            for item in &file.syntax.items {
                if let Item::Mod(module) = item
                    && is_for_tests(&module.attrs)
                {
                    let mut path = path.clone();
                    path.push(module.ident.to_string());
                    hidden.push(path);
                }
            }
            let paths = WrittenPath::all(&file.syntax);
            // A program beside a library has the module path of the library's root; the library is the imported one.
            modules.entry(path).or_insert(Module { file, paths });
        }
        modules.retain(|path, _| !hidden.iter().any(|hidden| path.starts_with(hidden)));
        Self { folder, modules }
    }

    /// Every module with its file and the paths that stand in it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[String], &'a RustFile, &[WrittenPath])> {
        self.modules
            .iter()
            .map(|(path, module)| (path.as_slice(), module.file, module.paths.as_slice()))
    }

    /// The file of a module, or `None` if there is none of this path.
    pub(crate) fn file(&self, module: &[String]) -> Option<&'a RustFile> {
        self.modules.get(module).map(|module| module.file)
    }

    /// The deepest module that a path names, and the module that defines the path's last name behind all re-exports;
    /// `None` for a path into another crate. `from` is the module that contains the path.
    pub(crate) fn find(
        &self,
        from: &[String],
        names: &[String],
    ) -> Option<(Vec<String>, Vec<String>)> {
        self.find_within(from, names, 8)
    }

    fn find_within(
        &self,
        from: &[String],
        names: &[String],
        steps: usize,
    ) -> Option<(Vec<String>, Vec<String>)> {
        let (mut at, rest) = self.start(from, names, steps)?;
        let mut rest = rest.iter();
        let mut item = None;
        for name in rest.by_ref() {
            at.push(name.clone());
            if !self.modules.contains_key(&at) {
                at.pop();
                item = Some(name);
                break;
            }
        }
        let definer = match item {
            Some(item) => self.definer(&at, item, steps),
            None => at.clone(),
        };
        Some((at, definer))
    }

    /// The module at which a path begins, and the names behind `crate`, `self` and `super`.
    fn start<'n>(
        &self,
        from: &[String],
        names: &'n [String],
        steps: usize,
    ) -> Option<(Vec<String>, &'n [String])> {
        let (first, rest) = names.split_first()?;
        match first.as_str() {
            "crate" => Some((Vec::new(), rest)),
            "self" => Some((from.to_vec(), rest)),
            "super" => {
                let mut at = from.to_vec();
                let mut rest = names;
                while let [first, behind @ ..] = rest
                    && first == "super"
                {
                    at.pop();
                    rest = behind;
                }
                Some((at, rest))
            }
            name => {
                let mut child = from.to_vec();
                child.push(name.to_owned());
                if self.modules.contains_key(&child) {
                    return Some((child, rest));
                }
                let known = self.modules.get(from)?.paths.iter();
                let mut known = known.filter(|path| path.names.first() != Some(first));
                let brought = known.find(|path| path.brings.as_deref() == Some(name))?;
                let (_, module) = self.find_within(from, &brought.names, steps.checked_sub(1)?)?;
                // Only a module has names of its own that a path could continue with.
                let is_module =
                    self.modules.contains_key(&module) && module.last() == brought.names.last();
                is_module.then_some((module, rest))
            }
        }
    }

    /// The module that defines `item`, which `module` defines or re-exports.
    fn definer(&self, module: &[String], item: &str, steps: usize) -> Vec<String> {
        let own = || module.to_vec();
        let (Some(known), Some(steps)) = (self.modules.get(module), steps.checked_sub(1)) else {
            return own();
        };
        let named = known
            .paths
            .iter()
            .find(|path| path.brings.as_deref() == Some(item));
        if let Some(path) = named {
            return self
                .find_within(module, &path.names, steps)
                .map_or_else(own, |(_, definer)| definer);
        }
        let globs = known
            .paths
            .iter()
            .filter(|path| path.brings.as_deref() == Some("*"));
        let mut behind = globs.filter_map(|path| self.find_within(module, &path.names, steps));
        let found = behind.find(|(_, definer)| {
            let file = self.modules.get(definer).map(|module| module.file);
            file.is_some_and(|file| defines(file, item))
        });
        found.map_or_else(own, |(_, definer)| definer)
    }
}

fn defines(file: &RustFile, name: &str) -> bool {
    file.syntax.items.iter().any(|item| match item {
        Item::Struct(item) => item.ident == name,
        Item::Enum(item) => item.ident == name,
        Item::Fn(item) => item.sig.ident == name,
        Item::Const(item) => item.ident == name,
        Item::Static(item) => item.ident == name,
        Item::Type(item) => item.ident == name,
        _ => false,
    })
}

/// The module path of a file by its path below the folder of the root.
fn module_path(path: &str) -> Vec<String> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut names: Vec<_> = path.split('/').map(str::to_owned).collect();
    let is_root = names.len() == 1 && matches!(names[0].as_str(), "lib" | "main");
    if is_root || names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names
}
