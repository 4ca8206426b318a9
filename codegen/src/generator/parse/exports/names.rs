//! `Names`, look-ups of names in the module tree of one crate.

use std::collections::BTreeSet;

use syn::ext::IdentExt;
use syn::{Item, Visibility};

use super::target::Target;
use super::use_leaf::UseLeaf;
use crate::generator::load::LoadedModule;

/// Names with their module that are being looked up, or were not found: a second look-up would be an endless recursion.
type Tried = BTreeSet<(usize, String)>;

/// Look-ups in the modules of one crate.
pub(super) struct Names<'a> {
    pub(super) modules: &'a [LoadedModule],
}

impl Names<'_> {
    /// Resolves `path` in the module at index `from`; `None` for items of other crates.
    pub(super) fn resolve(&self, from: usize, path: &[String]) -> Option<Target> {
        self.follow(from, path, &mut Tried::new())
    }

    fn follow(&self, from: usize, path: &[String], tried: &mut Tried) -> Option<Target> {
        let mut target = Target::Module(from);
        for segment in path {
            let Target::Module(module) = target else {
                return None;
            };
            target = match segment.as_str() {
                "self" => Target::Module(module),
                "crate" => Target::Module(0),
                "super" => Target::Module(self.parent(module)?),
                name => self.member(module, name, tried)?,
            };
        }
        Some(target)
    }

    fn parent(&self, module: usize) -> Option<usize> {
        let (_, parent) = self.modules[module].path.segments().split_last()?;
        self.modules
            .iter()
            .position(|module| module.path.segments() == parent)
    }

    fn member(&self, module: usize, name: &str, tried: &mut Tried) -> Option<Target> {
        let path = self.modules[module].path.child(name);
        if let Some(child) = self.modules.iter().position(|module| module.path == path) {
            return Some(Target::Module(child));
        }
        let is_declared =
            |part: &usize| declared(&self.modules[*part]).any(|(declared, _)| declared == name);
        if let Some(part) = self.parts(module).find(is_declared) {
            return Some(Target::Item(part, name.to_owned()));
        }
        let key = (module, name.to_owned());
        if !tried.insert(key.clone()) {
            return None;
        }
        let found = self.used(module, name, tried)?;
        tried.remove(&key);
        Some(found)
    }

    /// The module itself, and its other parts.
    pub(super) fn parts(&self, module: usize) -> impl Iterator<Item = usize> {
        let path = &self.modules[module].path;
        let all = self.modules.iter().enumerate();
        let others = all.filter(move |(index, part)| *index != module && part.path == *path);
        std::iter::once(module).chain(others.map(|(index, _)| index))
    }

    /// Resolves a name through the `use` declarations of the module.
    fn used(&self, module: usize, name: &str, tried: &mut Tried) -> Option<Target> {
        let mut uses = self
            .parts(module)
            .flat_map(|part| uses(&self.modules[part]));
        uses.find_map(|(leaf, _)| match &leaf.name {
            Some(alias) if alias == name => self.follow(module, &leaf.path, tried),
            Some(_) => None,
            None => match self.follow(module, &leaf.path, tried)? {
                Target::Module(all) if all != module => self.member(all, name, tried),
                _ => None,
            },
        })
    }
}

/// The structs, enums and aliases of a module.
pub(super) fn declared(module: &LoadedModule) -> impl Iterator<Item = (String, &Visibility)> {
    module.items.iter().filter_map(|item| match item {
        Item::Struct(item) => Some((item.ident.unraw().to_string(), &item.vis)),
        Item::Enum(item) => Some((item.ident.unraw().to_string(), &item.vis)),
        Item::Type(item) => Some((item.ident.unraw().to_string(), &item.vis)),
        _ => None,
    })
}

/// Names that the `use` declarations of a module import.
pub(super) fn uses(module: &LoadedModule) -> impl Iterator<Item = (UseLeaf, &syn::ItemUse)> {
    module
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Use(item) if item.leading_colon.is_none() => Some(item),
            _ => None,
        })
        .flat_map(|item| {
            UseLeaf::all(&item.tree)
                .into_iter()
                .map(move |leaf| (leaf, item))
        })
}
