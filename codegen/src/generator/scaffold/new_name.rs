//! `NewName`, all names of a new crate.

use std::path::{Path, PathBuf};

use syn::Ident;

use super::ScaffoldError;
use crate::generator::parse::ModuleKind;

/// Crates that every program has, or that generated code names.
const RESERVED: [&str; 7] = [
    "alloc",
    "core",
    "generated",
    "keyway",
    "proc_macro",
    "std",
    "test",
];

/// The names of a new crate, all derived from one stem.
pub(super) struct NewName {
    pub(super) kind: ModuleKind,
    /// Name without the prefix of its kind: `physics-leapfrog`.
    pub(super) stem: String,
}

impl NewName {
    pub(super) fn new(kind: ModuleKind, name: &str) -> Result<Self, ScaffoldError> {
        let stem = name.strip_prefix(prefix(kind)).unwrap_or(name).to_owned();
        let new = Self { kind, stem };
        let crate_name = new.crate_name();
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let words = || new.stem.split(['-', '_']);
        let is_sound = words().all(|word| !word.is_empty() && word.chars().all(is_plain))
            && new
                .stem
                .starts_with(|first: char| first.is_ascii_lowercase())
            && syn::parse_str::<Ident>(&crate_name).is_ok()
            && !RESERVED.contains(&crate_name.as_str());
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
        format!("{}{}", prefix(self.kind), self.stem)
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
        let group = match self.kind {
            ModuleKind::Core => "core",
            ModuleKind::System | ModuleKind::Plugin => "systems",
            ModuleKind::App => "apps",
        };
        root.join(group).join(&self.stem)
    }
}

/// Prefix of package names of a kind.
fn prefix(kind: ModuleKind) -> &'static str {
    match kind {
        ModuleKind::Core => "core-",
        ModuleKind::System => "systems-",
        ModuleKind::Plugin => "plugin-",
        ModuleKind::App => "",
    }
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
        assert!(NewName::new(ModuleKind::Core, "loop").is_ok());
    }
}
