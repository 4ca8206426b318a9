//! `ModWalk`, which follows the `mod` declarations of one target.

use std::borrow::Cow;
use std::path::Path;

use keyway_syntax::ASYNC_FUNCTION;
use syn::ext::IdentExt;
use syn::{Item, ItemMod};

use super::include::Include;
use super::mod_path::ModPath;
use super::mod_place::ModPlace;
use super::rules::{missing_module_file, unparsable_file, unreadable_file, unseen_include};
use super::{FileTree, LoadedModule, ModulePath, Reach, conditions};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{FileId, Location, SourceMap};

/// Modules nested deeper than this can only be a file that includes itself, which rustc reports.
const DEEPEST: usize = 64;

/// The walk over the module tree of a library or program, with the modules found so far.
pub(crate) struct ModWalk<'a> {
    pub(crate) tree: &'a FileTree,
    /// Folder of the package.
    pub(crate) package: &'a Path,
    /// How many `include!` lead to the file that is being read.
    pub(crate) included: usize,
    pub(crate) sources: &'a mut SourceMap,
    pub(crate) diagnostics: &'a mut Diagnostics,
    /// The modules found, parents before children.
    pub(crate) modules: Vec<LoadedModule>,
    /// Where `mod generated` is declared in the root.
    pub(crate) generated: Option<Location>,
}

impl ModWalk<'_> {
    /// Walks from the root file; returns its id, if it can be read.
    pub(crate) fn root(&mut self, path: &Path) -> Option<FileId> {
        let module = LoadedModule {
            path: ModulePath::default(),
            file: FileId(0),
            conditions: Vec::new(),
            reach: Reach::Public,
            items: Vec::new(),
        };
        self.file(path, module, &ModPlace::of_root(path))
    }

    fn file(&mut self, path: &Path, module: LoadedModule, place: &ModPlace) -> Option<FileId> {
        let text = match self.tree.read(path) {
            Ok(text) => text,
            Err(error) => {
                let name = self.sources.name(path);
                self.diagnostics.push(unreadable_file(&name, &error));
                return None;
            }
        };
        let file = self.sources.add(path, text);
        // Not `parse_file`, which cuts a shebang off: the places of all that follows would be too low.
        let text = without_shebang(&self.sources.file(file).text);
        match syn::parse_str::<syn::File>(&text) {
            Ok(parsed) => {
                let inner = conditions(&parsed.attrs);
                if inner.iter().all(|condition| condition != "test") {
                    let conditions = [module.conditions.clone(), inner].concat();
                    let module = LoadedModule {
                        file,
                        conditions,
                        ..module
                    };
                    self.module(parsed.items, module, place);
                }
            }
            Err(error) => {
                let location = Location::new(file, error.span().byte_range());
                let rest = self.sources.file(file).text.get(location.start..);
                let rest = rest.and_then(|rest| rest.strip_prefix("async"));
                let message = match rest.is_some_and(|rest| rest.trim_start().starts_with("fn")) {
                    true => ASYNC_FUNCTION.to_owned(),
                    false => error.to_string(),
                };
                self.diagnostics.push(unparsable_file(location, &message));
            }
        }
        Some(file)
    }

    fn module(&mut self, items: Vec<Item>, mut module: LoadedModule, place: &ModPlace) {
        let (children, items): (Vec<_>, Vec<_>) = items
            .into_iter()
            .partition(|item| matches!(item, Item::Mod(_)));
        module.items = items;
        let parent = LoadedModule {
            items: Vec::new(),
            ..module.clone()
        };
        let folder = self.sources.file(module.file).path.parent();
        let includes = Include::all(&module.items, folder.unwrap_or(Path::new("")), self.package);
        self.modules.push(module);
        for include in includes {
            self.include(include, &parent);
        }
        for child in children {
            if let Item::Mod(child) = child {
                self.child(child, &parent, place);
            }
        }
    }

    /// Takes the items of an included file as another part of the module. A file that is not there is rustc's to report.
    fn include(&mut self, include: Include, parent: &LoadedModule) {
        let Some(path) = include.path else {
            let location = Location::new(parent.file, include.range);
            self.diagnostics.push(unseen_include(location));
            return;
        };
        if self.included >= DEEPEST || !self.tree.has(&path) {
            return;
        }
        let module = LoadedModule {
            conditions: [parent.conditions.clone(), include.conditions].concat(),
            ..parent.clone()
        };
        self.included += 1;
        self.file(&path, module, &ModPlace::of_root(&path));
        self.included -= 1;
    }

    fn child(&mut self, child: ItemMod, parent: &LoadedModule, place: &ModPlace) {
        let name = child.ident.unraw().to_string();
        let location = Location::new(parent.file, child.ident.span().byte_range());
        if parent.path.is_root() && name == "generated" {
            self.generated = Some(location);
            return;
        }
        let own = conditions(&child.attrs);
        if own.iter().any(|condition| condition == "test") {
            return;
        }
        let depth = parent.path.segments().len();
        if depth >= DEEPEST {
            return;
        }
        let module = LoadedModule {
            path: parent.path.child(&name),
            file: parent.file,
            conditions: [parent.conditions.clone(), own].concat(),
            reach: parent.reach.inside(&child.vis, depth),
            items: Vec::new(),
        };
        let paths = ModPath::all(&child.attrs);
        match child.content {
            Some((_, items)) => {
                // Only the place of files depends on the path, and of the paths that a `cfg_attr` gives only one counts.
                let is_there = |path: &&ModPath| {
                    let folder = place.inline(&name, path.path.as_deref());
                    path.conditions.is_empty() || self.has_children(&items, &folder)
                };
                let path = paths.iter().find(is_there).or(paths.last());
                let path = path.and_then(|path| path.path.as_deref());
                self.module(items, module, &place.inline(&name, path));
            }
            None => self.outline(location, &module, &name, place, &paths),
        }
    }

    /// Whether the file of one of the modules that `items` declare lies at `place`.
    fn has_children(&self, items: &[Item], place: &ModPlace) -> bool {
        items.iter().any(|item| {
            let Item::Mod(child) = item else { return false };
            let name = child.ident.unraw().to_string();
            let files = place.candidates(&name, None);
            child.content.is_none() && files.iter().any(|(file, _)| self.tree.has(file))
        })
    }

    /// Loads a module for each of its paths from the first of the files that exists there. Without any file the module must
    /// depend on a `cfg` that is off, or else rustc would miss the file, too.
    fn outline(
        &mut self,
        at: Location,
        module: &LoadedModule,
        name: &str,
        place: &ModPlace,
        paths: &[ModPath],
    ) {
        let (mut tried, mut is_found) = (Vec::new(), false);
        for path in paths {
            let files = place.candidates(name, path.path.as_deref());
            let Some((file, place)) = files.iter().find(|(file, _)| self.tree.has(file)) else {
                tried.extend(files.iter().map(|(file, _)| self.sources.name(file)));
                continue;
            };
            is_found = true;
            let module = LoadedModule {
                conditions: [module.conditions.clone(), path.conditions.clone()].concat(),
                ..module.clone()
            };
            self.file(file, module, place);
        }
        if !is_found && module.conditions.is_empty() {
            self.diagnostics.push(missing_module_file(name, at, &tried));
        }
    }
}

/// The text with a first `#!` line blanked out, so that all places keep their offsets. Where the next token is a bracket, the
/// line begins an attribute.
fn without_shebang(text: &str) -> Cow<'_, str> {
    let Some(line) = text.strip_prefix("#!") else {
        return Cow::Borrowed(text);
    };
    if behind_comments(line).starts_with('[') {
        return Cow::Borrowed(text);
    }
    let (line, rest) = text.split_at(text.find('\n').unwrap_or(text.len()));
    Cow::Owned(" ".repeat(line.len()) + rest)
}

/// The text from the first character on that is neither space nor in a comment.
fn behind_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let comment = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            end_of_block(rest)
        } else {
            return rest;
        };
        rest = comment.map_or("", |end| &rest[end..]).trim_start();
    }
}

/// Where the block comment ends that `text` begins with; blocks nest.
fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let step = text.get(at..)?.find(['/', '*'])? + at;
        at = step + 2;
        match text.as_bytes().get(step..at)? {
            b"/*" => depth += 1,
            b"*/" if depth == 1 => return Some(at),
            b"*/" => depth -= 1,
            _ => at = step + 1,
        }
    }
}
