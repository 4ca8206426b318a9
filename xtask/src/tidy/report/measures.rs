//! `measures`, all figures of the report.

use syn::visit::{self, Visit};
use syn::{GenericArgument, Item, PathArguments, ReturnType, Type, UseTree, Visibility};

use super::Measure;
use super::crate_shape::crate_shape;
use super::texts::texts;
use crate::tidy::{Repository, RustFile};

/// The folder of the runtime, whose names and errors others meet.
const RUNTIME: &str = "runtime/src/";

/// All figures: those of each crate, then those of the repository. Tests, fixtures and generated files do not count.
pub(crate) fn measures(repository: &Repository) -> Vec<Measure> {
    let folders = repository.crate_folders().into_iter();
    let folders: Vec<_> = folders.map(|folder| format!("{folder}/")).collect();
    let is_source = |file: &&RustFile| {
        let path = &file.file.path;
        !file.is_generated() && folders.iter().any(|folder| path.starts_with(folder))
    };
    let sources: Vec<_> = repository.rust.iter().filter(is_source).collect();
    let mut measures = crate_shape(repository, &sources);
    measures.extend(runtime(&sources));
    measures.extend(texts(&sources));
    measures
}

fn runtime(sources: &[&RustFile]) -> Vec<Measure> {
    let mut fallible = Fallible::default();
    let mut names = 0;
    for file in sources
        .iter()
        .filter(|file| file.file.path.starts_with(RUNTIME))
    {
        fallible.visit_file(&file.syntax);
        if file.file.name() == "lib.rs" {
            names = file.syntax.items.iter().map(public_names).sum();
        }
    }
    vec![
        Measure::count("public names at the root of keyway", names, ""),
        Measure::count(
            "functions of the runtime with Result<_, String>",
            fallible.with_text,
            format!("of {} that can fail", fallible.all),
        ),
    ]
}

fn public_names(item: &Item) -> usize {
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    match item {
        Item::Use(item) if is_public(&item.vis) => leaves(&item.tree),
        Item::Mod(item) if is_public(&item.vis) => 1,
        _ => 0,
    }
}

fn leaves(tree: &UseTree) -> usize {
    match tree {
        UseTree::Path(path) => leaves(&path.tree),
        UseTree::Group(group) => group.items.iter().map(leaves).sum(),
        UseTree::Name(_) | UseTree::Rename(_) | UseTree::Glob(_) => 1,
    }
}

/// Counts functions that return a `Result`.
#[derive(Default)]
struct Fallible {
    all: usize,
    with_text: usize,
}

impl Visit<'_> for Fallible {
    /// Pointers to functions and closures count, too.
    fn visit_return_type(&mut self, output: &ReturnType) {
        if let ReturnType::Type(_, output) = output
            && let Type::Path(output) = &**output
            && let Some(last) = output.path.segments.last()
            && last.ident == "Result"
        {
            self.all += 1;
            self.with_text += usize::from(is_string_error(&last.arguments));
        }
        visit::visit_return_type(self, output);
    }
}

fn is_string_error(arguments: &PathArguments) -> bool {
    let PathArguments::AngleBracketed(arguments) = arguments else {
        return false;
    };
    let error = arguments.args.iter().nth(1);
    matches!(error, Some(GenericArgument::Type(Type::Path(error))) if error.path.is_ident("String"))
}

#[cfg(test)]
mod tests {
    use super::measures;
    use crate::tidy::{Repository, RepositoryFile};

    #[test]
    fn the_runtime_is_measured() {
        let files = [
            (
                "runtime/src/lib.rs",
                "//! R.\nmod a;\npub mod b;\npub use a::{A, B as C};\n",
            ),
            (
                "runtime/src/a.rs",
                "//! A.\nfn f() -> Result<(), String> { Ok(()) }\nfn g() -> Result<(), Error> { Ok(()) }\n",
            ),
        ];
        let files = files.map(|(path, text)| RepositoryFile {
            path: path.to_owned(),
            text: text.to_owned(),
        });
        let mut repository = Repository::of(files.into());
        repository.crate_roots = ["runtime/src/lib.rs".to_owned()].into();
        let all = measures(&repository);
        let value = |name: &str| {
            let mut found = all.iter().filter(|measure| measure.folder.is_none());
            found
                .find(|measure| measure.name == name)
                .map(|measure| measure.value)
        };
        assert_eq!(value("public names at the root of keyway"), Some(3.0));
        assert_eq!(
            value("functions of the runtime with Result<_, String>"),
            Some(1.0)
        );
        assert_eq!(value("source files"), Some(2.0));
    }
}
