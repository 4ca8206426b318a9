//! Why there is no such crate to be made.

use std::path::PathBuf;

use crate::generator::parse::ModuleKind;

/// Why a crate cannot be made.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScaffoldError {
    /// The name is none for a crate.
    #[error(
        "`{name}` cannot name a crate; take small letters, digits and dashes, with a letter first, and no word \
         of Rust, crate or type of its std, or name that cargo or generated code uses"
    )]
    Name {
        /// The name.
        name: String,
    },
    /// The package is there.
    #[error("there is a package `{package}` already; take another name")]
    Taken {
        /// The package.
        package: String,
    },
    /// Something lies where the crate would.
    #[error("{} is there already; take another name, or remove it", folder.display())]
    Occupied {
        /// The folder.
        folder: PathBuf,
    },
    /// No Core is said, and it does not follow from the name.
    #[error("it is not clear which Core `{package}` is for; add `--core` with one of: {}", known.join(", "))]
    WhichCore {
        /// The package that was asked for.
        package: String,
        /// The Cores of the workspace.
        known: Vec<String>,
    },
    /// A System or Plugin without any Core.
    #[error(
        "there is no Core that `{package}` could provide; make one with `cargo xtask new core NAME`"
    )]
    NoCore {
        /// The package that was asked for.
        package: String,
    },
    /// A Core that is none.
    #[error("there is no Core `{name}`; its Cores: {}", known.join(", "))]
    UnknownCore {
        /// The name.
        name: String,
        /// The Cores of the workspace.
        known: Vec<String>,
    },
    /// More Cores than the crate can have.
    #[error("a {kind} is for {limit}; leave out `--core {}`", extra.join(" --core "))]
    TooManyCores {
        /// What the crate is to be.
        kind: ModuleKind,
        /// What it may have.
        limit: &'static str,
        /// The Cores that are too many.
        extra: Vec<String>,
    },
    /// Nothing says where Keyway is.
    #[error(
        "no crate of the workspace depends on `keyway`; write `keyway = …` under [workspace.dependencies] in its manifest"
    )]
    NoKeyway,
}
