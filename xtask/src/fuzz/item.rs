//! `Item`, a struct or enum of a source file that can become a Model.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use syn::spanned::Spanned;

/// A struct or enum and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Path of the file, from the folder of the package.
    pub(super) file: PathBuf,
    /// Name of the type.
    pub(super) name: String,
    /// Lines of the item with its attributes, from 1.
    pub(super) lines: RangeInclusive<usize>,
    /// Whether it becomes a Model by `derive`, which leaves all other traits to the crate.
    pub(super) is_derived: bool,
}

impl Item {
    /// All structs and enums of a file that stand in modules; none if the file is no Rust.
    pub(super) fn all(file: &Path, text: &str) -> Vec<Self> {
        let mut items = Vec::new();
        if let Ok(syntax) = syn::parse_file(text) {
            collect(file, &syntax.items, &mut items);
        }
        items
    }

    /// The text of a file in which these of its items are Models. Everything else keeps its line but for the lines that are
    /// added, one for each item.
    pub(super) fn as_models(items: &[&Self], text: &str) -> String {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut items = items.to_vec();
        items.sort_by_key(|item| *item.lines.start());
        for item in items.into_iter().rev() {
            let attribute = if item.is_derived {
                "#[derive(keyway::Model)]\n"
            } else {
                "#[keyway::model]\n"
            };
            lines.insert((item.lines.start() - 1).min(lines.len()), attribute);
        }
        lines.concat()
    }
}

fn collect(file: &Path, items: &[syn::Item], into: &mut Vec<Item>) {
    for item in items {
        let name = match item {
            syn::Item::Struct(item) => &item.ident,
            syn::Item::Enum(item) => &item.ident,
            syn::Item::Mod(module) => {
                if let Some((_, items)) = &module.content {
                    collect(file, items, into);
                }
                continue;
            }
            _ => continue,
        };
        let span = item.span();
        into.push(Item {
            file: file.to_path_buf(),
            name: name.to_string(),
            lines: span.start().line..=span.end().line,
            is_derived: false,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Item;

    #[test]
    fn attributes_stand_above_those_of_the_item() {
        let text = "/// A.\n#[derive(Debug)]\npub struct A;\nmod b {\n    pub enum B { C }\n}\n";
        let mut items = Item::all(Path::new("a.rs"), text);
        let names: Vec<_> = items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["A", "B"]);
        items[1].is_derived = true;
        let all: Vec<_> = items.iter().rev().collect();
        let models = Item::as_models(&all, text);
        assert_eq!(
            models,
            "#[keyway::model]\n/// A.\n#[derive(Debug)]\npub struct A;\nmod b {\n#[derive(keyway::Model)]\n    pub enum B { C }\n}\n"
        );
    }
}
