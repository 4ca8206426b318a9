//! `NewName`, all names of a new crate.

use std::path::{Path, PathBuf};

use keyway_syntax::takes_name;
use syn::Ident;

use super::ScaffoldError;
use crate::generator::parse::ModuleKind;

/// Crates that every program has, names that generated code uses, folders of cargo's builds and devices of Windows.
const RESERVED: [&str; 15] = [
    "alloc",
    "aux",
    "build",
    "con",
    "core",
    "deps",
    "examples",
    "generated",
    "incremental",
    "keyway",
    "nul",
    "prn",
    "proc_macro",
    "std",
    "test",
];

/// Types that new crates use, or that every crate has; one of these names would hide them.
const TYPES: [&str; 13] = [
    "AppView", "Box", "Err", "Flow", "None", "Ok", "Option", "Result", "Self", "Some", "String",
    "ToString", "Vec",
];

/// The names of a new crate, all derived from one stem.
pub(super) struct NewName {
    pub(super) kind: ModuleKind,
    /// Name without the prefix of its kind: `physics-leapfrog`.
    pub(super) stem: String,
}

impl NewName {
    pub(super) fn new(kind: ModuleKind, name: &str) -> Result<Self, ScaffoldError> {
        let stem = name.strip_prefix(kind.prefix()).unwrap_or(name).to_owned();
        let new = Self { kind, stem };
        let crate_name = new.crate_name();
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let words = || new.stem.split(['-', '_']);
        let is_sound = words().all(|word| !word.is_empty() && word.chars().all(is_plain))
            && new
                .stem
                .starts_with(|first: char| first.is_ascii_lowercase())
            && [new.stem.replace('-', "_"), crate_name].iter().all(is_free)
            && !TYPES.contains(&new.type_name().as_str())
            && !takes_name(&new.type_name());
        if is_sound {
            Ok(new)
        } else {
            Err(ScaffoldError::Name {
                name: name.to_owned(),
            })
        }
    }

    /// Package name, as in `systems-physics-leapfrog`.
    pub(super) fn package(&self) -> String {
        format!("{}{}", self.kind.prefix(), self.stem)
    }

    /// Crate name in Rust code, as in `systems_physics_leapfrog`.
    pub(super) fn crate_name(&self) -> String {
        self.package().replace('-', "_")
    }

    /// Name of the main type, as in `PhysicsLeapfrog`.
    pub(super) fn type_name(&self) -> String {
        let words = self.stem.split(['-', '_']).map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        });
        words.collect()
    }

    /// Path of the folder, as in `systems/physics-leapfrog` of the workspace.
    pub(super) fn folder(&self, root: &Path) -> PathBuf {
        root.join(self.kind.folder()).join(&self.stem)
    }
}

/// Whether a crate, module or argument can have the name.
fn is_free(name: &String) -> bool {
    syn::parse_str::<Ident>(name).is_ok() && name != "gen" && !RESERVED.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::NewName;
    use crate::generator::parse::ModuleKind;

    #[test]
    fn follow_from_each_other() {
        for name in ["physics-leapfrog", "systems-physics-leapfrog"] {
            let name = NewName::new(ModuleKind::System, name).expect("the name is sound");
            assert_eq!(name.package(), "systems-physics-leapfrog");
            assert_eq!(name.crate_name(), "systems_physics_leapfrog");
            assert_eq!(name.type_name(), "PhysicsLeapfrog");
            let folder = name.folder("w".as_ref());
            assert!(folder.ends_with("systems/physics-leapfrog"));
        }
    }

    #[test]
    fn are_names_of_crates() {
        for name in [
            "", "core", "fn", "2d", "a b", "a--b", "a/b", "Hello", "../x",
        ] {
            assert!(NewName::new(ModuleKind::App, name).is_err(), "{name}");
        }
    }

    #[test]
    fn are_no_words_of_rust_cargo_or_the_generator() {
        let kinds = [
            ModuleKind::Core,
            ModuleKind::System,
            ModuleKind::Plugin,
            ModuleKind::App,
        ];
        for name in [
            "self",
            "super",
            "crate",
            "loop",
            "try",
            "gen",
            "async",
            "std",
            "core",
            "alloc",
            "test",
            "proc-macro",
            "proc_macro",
            "generated",
            "keyway",
            "string",
            "option",
            "flow",
            "app-view",
            "build",
            "nul",
            "duration",
        ] {
            for kind in kinds {
                assert!(NewName::new(kind, name).is_err(), "{kind} {name}");
            }
        }
        for name in ["self-test", "looping", "core-loops"] {
            for kind in kinds {
                assert!(NewName::new(kind, name).is_ok(), "{kind} {name}");
            }
        }
    }
}
