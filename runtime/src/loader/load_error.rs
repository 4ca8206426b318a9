//! Why a module is refused.
use std::path::PathBuf;

use crate::contract::ContractMismatch;
use crate::store_files::StoreError;

/// Why a module is refused. Each says what, where, and what to do; nothing of the module has run unless stated.
///
/// The text goes on behind the name of the module, as in `systems-ecs: was built otherwise than this host: …`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The store or one of its files cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The manifest speaks of something else.
    #[error("the manifest {} is for {what}; run `cargo xtask build-modules` to publish it again", path.display())]
    Foreign {
        /// The manifest.
        path: PathBuf,
        /// What it is for.
        what: String,
    },
    /// The library has no bytes.
    #[error("the library {} is empty; run `cargo xtask build-modules` to publish it again", path.display())]
    Empty {
        /// The library.
        path: PathBuf,
    },
    /// The library has another size than its manifest says.
    #[error("the library {} has {found} bytes where its manifest says {expected}: it was cut off or replaced; run `cargo xtask build-modules` to publish it again", path.display())]
    Size {
        /// The library.
        path: PathBuf,
        /// Size in bytes that the manifest states.
        expected: u64,
        /// Size in bytes that the file has.
        found: u64,
    },
    /// The library has other bytes than its manifest says.
    #[error("the library {} has the digest {found} where its manifest says {expected}: it was changed after it was published; run `cargo xtask build-modules` to publish it again", path.display())]
    Digest {
        /// The library.
        path: PathBuf,
        /// First digits of the digest that the manifest states.
        expected: String,
        /// First digits of the digest that the file has.
        found: String,
    },
    /// The library was replaced between the look at its bytes and its load. Its constructors may have run.
    #[error("the library {} was replaced while it was loaded; leave published files alone and run `cargo xtask build-modules` to publish it again", path.display())]
    Replaced {
        /// The library.
        path: PathBuf,
    },
    /// Host and module were not compiled alike.
    #[error("was built otherwise than this host: {}; build both with the same compiler and options", differences.join("; "))]
    Identity {
        /// Package name.
        module: String,
        /// Each differing property with both values.
        differences: Vec<String>,
    },
    /// Host and module disagree about a contract.
    #[error(
        "was built against another {core}: {mismatch}; rebuild host and module from the same sources"
    )]
    Contract {
        /// Package name.
        module: String,
        /// Package name of the Core.
        core: String,
        /// The first difference.
        mismatch: ContractMismatch,
    },
    /// A type of another crate crosses the boundary, and host and module were compiled with two builds of that crate.
    #[error(
        "was built with another crate behind {core}: {mismatch}; build the App again and start it anew"
    )]
    ForeignType {
        /// Package name of the Core.
        core: String,
        /// The type, and the crate's build on both sides.
        mismatch: ContractMismatch,
    },
    /// The module imports other Cores than the host's bindings were generated for, or asks more of them.
    #[error("requires [{}] where this host was generated for [{}]; run `cargo xtask gen` and rebuild the host", found.join(", "), expected.join(", "))]
    Requirements {
        /// Package name.
        module: String,
        /// Cores that the host knows of, with what it grants of each.
        expected: Vec<String>,
        /// Cores that the module states, with what it asks of each.
        found: Vec<String>,
    },
    /// The module lacks a feature that it was picked for.
    #[error(
        "does not provide the feature {feature:?} of {core} that it was picked for; run `cargo xtask gen` and rebuild"
    )]
    Feature {
        /// Package name.
        module: String,
        /// Package name of the Core.
        core: String,
        /// The feature.
        feature: String,
    },
    /// The system's loader refused the file.
    #[error("the system cannot load {}: {reason}; see that it is a library of this platform whose dependencies are all there", path.display())]
    Open {
        /// The library.
        path: PathBuf,
        /// What the system's loader said.
        reason: String,
    },
    /// The library does not export a module header. Its constructors have run.
    #[error("{} does not export {symbol}: {reason}; is `mod generated;` in its lib.rs, and is `cargo xtask gen` up to date?", path.display())]
    Symbol {
        /// The library.
        path: PathBuf,
        /// The symbol.
        symbol: String,
        /// What the system's loader said.
        reason: String,
    },
    /// The header in the library is not the one its manifest promised. Its constructors have run.
    #[error("{} does not hold what its manifest promised: {reason}; run `cargo xtask build-modules` to publish it again", path.display())]
    Header {
        /// The library.
        path: PathBuf,
        /// What does not fit.
        reason: &'static str,
    },
}
