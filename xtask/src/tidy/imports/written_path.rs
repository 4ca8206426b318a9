//! `WrittenPath`, the paths in a source file.

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, Path, UseTree, Visibility};

/// A path in a source file, of a `use` declaration or inline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WrittenPath {
    /// Inline module that contains the path, relative to that of the file.
    pub(crate) inside: Vec<String>,
    /// The names between the colons.
    pub(crate) names: Vec<String>,
    /// The name that a `use` declaration brings in; `*` for all names; `None` for an inline path.
    pub(crate) brings: Option<String>,
    /// Line of the path, counted from one.
    pub(crate) line: usize,
}

impl WrittenPath {
    /// Finds all paths of a file in order, except in tests, macros and attributes.
    pub(crate) fn all(syntax: &syn::File) -> Vec<Self> {
        let mut reader = Reader::default();
        reader.visit_file(syntax);
        reader.found
    }
}

/// Whether an item exists in tests only.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = attribute.path().is_ident("cfg");
        condition
            && attribute
                .parse_args::<Path>()
                .is_ok_and(|path| path.is_ident("test"))
    })
}

#[derive(Default)]
struct Reader {
    inside: Vec<String>,
    found: Vec<WrittenPath>,
}

impl Reader {
    fn add(&mut self, names: Vec<String>, brings: Option<String>, line: usize) {
        self.found.push(WrittenPath {
            inside: self.inside.clone(),
            names,
            brings,
            line,
        });
    }

    fn leaves(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| {
            let mut names = before.to_vec();
            names.push(name.to_string());
            names
        };
        match tree {
            UseTree::Path(path) => self.leaves(&path.tree, &with(&path.ident)),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.leaves(tree, before);
                }
            }
            // `use a::{self}` brings in `a`.
            UseTree::Name(name) if name.ident == "self" => {
                let line = name.ident.span().start().line;
                self.add(before.to_vec(), before.last().cloned(), line);
            }
            UseTree::Name(name) => {
                let line = name.ident.span().start().line;
                self.add(with(&name.ident), Some(name.ident.to_string()), line);
            }
            UseTree::Rename(name) => {
                let names = match name.ident == "self" {
                    true => before.to_vec(),
                    false => with(&name.ident),
                };
                let line = name.ident.span().start().line;
                self.add(names, Some(name.rename.to_string()), line);
            }
            UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.add(before.to_vec(), Some("*".to_owned()), line);
            }
        }
    }
}

impl Visit<'_> for Reader {
    fn visit_item(&mut self, item: &Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if is_for_tests(attributes) {
            return;
        }
        if let Item::Mod(module) = item {
            self.inside.push(module.ident.to_string());
            visit::visit_item(self, item);
            self.inside.pop();
        } else {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        if item.leading_colon.is_none() {
            self.leaves(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &Path) {
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            let names = path.segments.iter().map(|part| part.ident.to_string());
            let line = path.segments[0].ident.span().start().line;
            self.add(names.collect(), None, line);
        }
        visit::visit_path(self, path);
    }

    /// `pub(in crate::cli)` imports nothing.
    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_attribute(&mut self, _: &Attribute) {}
}
