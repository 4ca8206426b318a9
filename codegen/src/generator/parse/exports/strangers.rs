//! Types at the boundary that are neither of std nor a Model: aliases, and types of this crate and of others.

use std::collections::BTreeSet;

use keyway_syntax::{Declaration as Marked, Marker, ModelItem, ModelShape, item_attributes, text};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Item, ItemType, Path, Type};

use super::names::{Names, uses};
use super::target::Target;
use crate::generator::load::LoadedModule;
use crate::generator::parse::rules::items::{
    alias_at_boundary, derived_twice, foreign_type, unfit_std_type, unmarked_type,
};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::Location;

/// Aliases that stand for each other are followed no further than this.
const DEEPEST: usize = 64;

/// The crates of std. What of theirs may cross was recognised before.
const STD: [&str; 3] = ["std", "core", "alloc"];

/// Where aliases lead.
enum End {
    /// The item of this crate that is declared in this module under this name.
    Item(usize, String),
    /// Any other type, as text.
    Type(String),
}

/// The search through the items of one crate.
pub(in crate::generator::parse) struct Strangers<'a> {
    names: Names<'a>,
    /// The crates, as code writes them, that can have no Model.
    others: BTreeSet<String>,
    /// The module and text of each path that is none of these types.
    sound: BTreeSet<(usize, String)>,
}

impl<'a> Strangers<'a> {
    pub(in crate::generator::parse) fn new(
        modules: &'a [LoadedModule],
        others: BTreeSet<String>,
    ) -> Self {
        Self {
            names: Names { modules },
            others,
            sound: BTreeSet::new(),
        }
    }

    /// What is refused in an item of the module at `from`.
    pub(in crate::generator::parse) fn check(
        &mut self,
        from: usize,
        item: &Marked,
    ) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (path, attribute) in referred(item) {
            let key = (from, text(path));
            if self.sound.contains(&key) {
                continue;
            }
            match self.refusal(from, path, attribute) {
                Some(refusal) => found.push(refusal),
                None => {
                    self.sound.insert(key);
                }
            }
        }
        found
    }

    fn refusal(&self, from: usize, path: &Path, attribute: &str) -> Option<Diagnostic> {
        let location = Location::new(self.names.modules[from].file, path.span().byte_range());
        let written = text(path);
        let local = path.leading_colon.is_none();
        match self.names.resolve(from, &segments(path)).filter(|_| local) {
            Some(Target::Item(module, name)) => {
                let end = match self.alias(module, &name) {
                    Some((module, alias)) => self.end(module, &alias.ty),
                    None => End::Item(module, name),
                };
                match end {
                    End::Type(meant) => Some(alias_at_boundary(&written, &meant, location)),
                    End::Item(module, name) => {
                        let place = self.unmarked(module, &name)?;
                        Some(unmarked_type(&written, attribute, location, place))
                    }
                }
            }
            Some(Target::Module(_)) => None,
            None => {
                let foreign = self.foreign(from, path)?;
                if STD.contains(&foreign[0].as_str()) {
                    return Some(unfit_std_type(&written, &foreign, location));
                }
                Some(foreign_type(
                    &written,
                    &foreign.join("::"),
                    attribute,
                    location,
                ))
            }
        }
    }

    /// What is refused in an item that implements a trait for a type of this crate: one that `#[model]` derives for the type.
    pub(in crate::generator::parse) fn check_impl(
        &self,
        from: usize,
        item: &Item,
    ) -> Option<Diagnostic> {
        let Item::Impl(block) = item else { return None };
        let (implemented, _) = block.trait_.as_ref()?;
        let implemented = &implemented.segments.last()?.ident;
        let is_derived = ModelItem::DERIVED.iter().any(|name| implemented == name);
        let Type::Path(ty) = block.self_ty.as_ref() else {
            return None;
        };
        match self
            .names
            .resolve(from, &segments(&ty.path))
            .filter(|_| is_derived)?
        {
            Target::Item(module, name) => {
                let mut items = self.declarations(module, &name);
                let is_marked = items.any(|(attributes, _)| {
                    Marker::Model.find(attributes).is_some() && !Marker::derives_model(attributes)
                });
                let file = self.names.modules[from].file;
                is_marked.then(|| {
                    let location = Location::new(file, implemented.span().byte_range());
                    derived_twice(&name, &implemented.to_string(), location)
                })
            }
            Target::Module(_) => None,
        }
    }

    /// The alias of this name in the module at `from`.
    fn alias(&self, from: usize, name: &str) -> Option<(usize, &'a ItemType)> {
        let mut items = self.names.modules[from].items.iter();
        items.find_map(|item| match item {
            Item::Type(alias) if alias.ident.unraw() == name => Some((from, alias)),
            _ => None,
        })
    }

    /// What an alias stands for.
    fn end(&self, from: usize, ty: &Type) -> End {
        let (mut from, mut ty) = (from, ty);
        for _ in 0..DEEPEST {
            let Type::Path(path) = ty else { break };
            if path.qself.is_some() {
                break;
            }
            match self.names.resolve(from, &segments(&path.path)) {
                Some(Target::Item(module, name)) => match self.alias(module, &name) {
                    Some((module, alias)) => (from, ty) = (module, &alias.ty),
                    None => return End::Item(module, name),
                },
                _ => break,
            }
        }
        End::Type(text(ty))
    }

    /// The name of the struct or enum that is declared in the module at `from`, if none of that name there is a Model; there
    /// may be several, under different conditions.
    fn unmarked(&self, from: usize, name: &str) -> Option<Location> {
        let mut first = None;
        for (attributes, location) in self.declarations(from, name) {
            if Marker::Model.find(attributes).is_some() || Marker::derives_model(attributes) {
                return None;
            }
            first = first.or(Some(location));
        }
        first
    }

    /// Attributes and name of each struct and enum of this name that is declared in the module at `from`.
    fn declarations(
        &self,
        from: usize,
        name: &str,
    ) -> impl Iterator<Item = (&'a [Attribute], Location)> {
        let modules = self.names.modules;
        self.names.parts(from).flat_map(move |part| {
            let module = &modules[part];
            module.items.iter().filter_map(move |item| {
                let ident = match item {
                    Item::Struct(item) => &item.ident,
                    Item::Enum(item) => &item.ident,
                    _ => return None,
                };
                let location = Location::new(module.file, ident.span().byte_range());
                (ident.unraw() == name).then(|| (item_attributes(item), location))
            })
        })
    }

    /// The path from a crate on that can have no Model, if `path` leads there.
    fn foreign(&self, from: usize, path: &Path) -> Option<Vec<String>> {
        let path_names = segments(path);
        let (first, rest) = path_names.split_first()?;
        let brings = |leaf: &super::use_leaf::UseLeaf| leaf.name.as_ref() == Some(first);
        let brought = uses(&self.names.modules[from]).find(|(leaf, _)| brings(leaf));
        let whole = match brought {
            Some((leaf, _)) if path.leading_colon.is_none() => [&leaf.path[..], rest].concat(),
            _ => path_names,
        };
        let begin = whole.first().filter(|_| whole.len() > 1)?;
        let is_foreign = STD.contains(&begin.as_str()) || self.others.contains(begin);
        is_foreign.then_some(whole)
    }
}

/// The paths that an item takes for Models, and its attribute.
fn referred(item: &Marked) -> Vec<(&Path, &'static str)> {
    match item {
        Marked::Model(model) => {
            let fields: Vec<_> = match &model.shape {
                ModelShape::Struct(fields) => fields.iter().collect(),
                ModelShape::Enum(variants) => variants
                    .iter()
                    .flat_map(|variant| &variant.fields)
                    .collect(),
            };
            let paths = fields.into_iter().flat_map(|field| &field.ty.refers);
            paths.map(|path| (path, "model")).collect()
        }
        Marked::View(view) => {
            let functions = view.functions.iter();
            let types = functions.flat_map(|function| {
                let arguments = function.arguments.iter().map(|argument| &argument.ty);
                arguments.chain(&function.output)
            });
            let paths = types.flat_map(|ty| &ty.refers);
            paths.map(|path| (path, "view")).collect()
        }
        Marked::ViewModel(_) | Marked::ViewModelImpl(_) => Vec::new(),
    }
}

fn segments(path: &Path) -> Vec<String> {
    let segments = path.segments.iter();
    segments
        .map(|part| part.ident.unraw().to_string())
        .collect()
}
