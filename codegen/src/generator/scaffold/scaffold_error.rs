//! `ScaffoldError`, a crate that cannot be created.

use std::path::PathBuf;

use keyway::store::command;

use crate::generator::parse::ModuleKind;

/// Why a crate cannot be created.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScaffoldError {
    /// The name is invalid for a crate.
    #[error(
        "`{name}` cannot name a crate; take small letters, digits and dashes, with a letter first, and no word \
         of Rust, crate or type of its std, or name that cargo or generated code uses"
    )]
    Name {
        /// Name of the crate as requested.
        name: String,
    },
    /// A package of this name exists.
    #[error("there is a package `{package}` already; take another name")]
    Taken {
        /// Package name of the new crate.
        package: String,
    },
    /// The folder of the new crate exists.
    #[error("{} is there already; take another name, or remove it", folder.display())]
    Occupied {
        /// Folder of the new crate.
        folder: PathBuf,
    },
    /// No Core was named, and none follows from the crate's name.
    #[error("it is not clear which Core `{package}` is for; add `--core` with one of: {}", known.join(", "))]
    WhichCore {
        /// The package that was asked for.
        package: String,
        /// The Cores of the workspace.
        known: Vec<String>,
    },
    /// A System or Plugin was requested, but the workspace has no Core.
    #[error(
        "there is no Core that `{package}` could provide; make one with {}",
        command("new core NAME")
    )]
    NoCore {
        /// The package that was asked for.
        package: String,
    },
    /// No Core has the requested name.
    #[error(
        "no member of the workspace is a Core `{name}`; its Cores: {}. A Core of a registry becomes a member by its sources: see \
         \"Modules of a registry\" in the guide",
        known.join(", ")
    )]
    UnknownCore {
        /// Name of the Core as requested.
        name: String,
        /// The Cores of the workspace.
        known: Vec<String>,
    },
    /// More Cores than the crate can have.
    #[error("a {kind} is for {limit}; leave out `--core {}`", extra.join(" --core "))]
    TooManyCores {
        /// Kind of the new crate.
        kind: ModuleKind,
        /// Number of Cores that it may have, in words.
        limit: &'static str,
        /// The Cores that are too many.
        extra: Vec<String>,
    },
    /// A loop of its own was asked for, for something else than an App.
    #[error("a {kind} has no loop; leave out `--own-loop`, which is for an App")]
    NoLoop {
        /// Kind of the new crate.
        kind: ModuleKind,
    },
    /// Functions that Keyway writes were asked for in a crate that is no layer.
    #[error(
        "only a layer has functions that are written; a {kind} has none, so leave out `--generated`"
    )]
    NoGenerated {
        /// Kind of the new crate.
        kind: ModuleKind,
    },
    /// No dependency on `keyway` can be copied.
    #[error(
        "no crate of the workspace depends on `keyway`; run {}, or write `keyway = …` under [workspace.dependencies] in its manifest",
        command("init")
    )]
    NoKeyway,
    /// The manifest is that of a package alone.
    #[error(
        "{} describes a package and no workspace; add a line `[workspace]` to it, or choose another folder", path.display()
    )]
    NoWorkspace {
        /// Path of the manifest.
        path: PathBuf,
    },
    /// The folder lies in a workspace.
    #[error("this folder lies in the workspace {}; go there, or to a folder outside of it, or have it exclude this one", root.display())]
    Inside {
        /// Folder of the workspace.
        root: PathBuf,
    },
    /// The manifest cannot be extended.
    #[error("{} has no place for {what}; write it there by hand, then try again", path.display())]
    NoPlace {
        /// Path of the manifest.
        path: PathBuf,
        /// Entry that it lacks.
        what: String,
    },
    /// The folder is no checkout of Keyway.
    #[error("{} is no checkout of Keyway: its runtime/Cargo.toml is not that of `keyway`", folder.display())]
    NoCheckout {
        /// Folder as it was named.
        folder: PathBuf,
    },
}
