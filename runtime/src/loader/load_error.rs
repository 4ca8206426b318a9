//! `LoadError`, one variant for each reason to refuse a module.
use std::path::PathBuf;

use crate::command_line::{command, publish_again};
use crate::contract::ContractMismatch;
use crate::store_files::StoreError;

/// Why a module is refused. Each message tells the reason, the file and the remedy; no code of the module has run
/// unless stated.
///
/// The message follows the name of the module, as in `systems-ecs: was built otherwise than this host: …`.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The store or one of its files cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The manifest describes another module or build.
    #[error("the manifest {} is for {what}; {}", path.display(), publish_again())]
    Foreign {
        /// Path of the manifest.
        path: PathBuf,
        /// Module or build that the manifest describes.
        what: String,
    },
    /// The manifest is not the one that was signed.
    #[error("the manifest {} was changed after its set was signed; publish and sign the set again", path.display())]
    Manifest {
        /// Path of the manifest.
        path: PathBuf,
    },
    /// The library is an empty file.
    #[error("the library {} is empty; {}", path.display(), publish_again())]
    Empty {
        /// Path of the library.
        path: PathBuf,
    },
    /// The library has another size than its manifest says.
    #[error("the library {} has {found} bytes where its manifest says {expected}: it was cut off or replaced; {}", path.display(), publish_again())]
    Size {
        /// Path of the library.
        path: PathBuf,
        /// Size in bytes that the manifest states.
        expected: u64,
        /// Size in bytes that the file has.
        found: u64,
    },
    /// The library has other bytes than its manifest says.
    #[error("the library {} has the digest {found} where its manifest says {expected}: it was changed after it was published; {}", path.display(), publish_again())]
    Digest {
        /// Path of the library.
        path: PathBuf,
        /// First digits of the digest that the manifest states.
        expected: String,
        /// First digits of the digest that the file has.
        found: String,
    },
    /// The library was replaced between its verification and its load. Its constructors may have run.
    #[error("the library {} was replaced while it was loaded; leave published files alone and {}", path.display(), publish_again())]
    Replaced {
        /// Path of the library.
        path: PathBuf,
    },
    /// Host and module differ in the build identity: compiler, options or runtime.
    #[error("was built otherwise than this host: {}; build both with the same compiler and options", differences.join("; "))]
    Identity {
        /// Package name of the refused module.
        module: String,
        /// Each differing property with both values.
        differences: Vec<String>,
    },
    /// Host and module were compiled with different contracts of a Core.
    #[error(
        "was built against another {core}: {mismatch}; rebuild host and module from the same sources"
    )]
    Contract {
        /// Package name of the refused module.
        module: String,
        /// Package name of the Core.
        core: String,
        /// First row in which the two contracts differ.
        mismatch: ContractMismatch,
    },
    /// A type of another crate crosses the boundary, and host and module were compiled with two builds of that crate.
    #[error(
        "was built with another crate behind {core}: {mismatch}; build the App again, in the target folder of its modules, and start it anew"
    )]
    ForeignType {
        /// Package name of the Core.
        core: String,
        /// The type, and the build of its crate on both sides.
        mismatch: ContractMismatch,
    },
    /// The module imports other Cores than the host's bindings were generated for, or asks more of them.
    #[error("requires [{}] where this host was generated for [{}]; run {} and rebuild the host", found.join(", "), expected.join(", "), command("gen"))]
    Requirements {
        /// Package name of the refused module.
        module: String,
        /// Cores that the host was generated for, with the features it grants of each.
        expected: Vec<String>,
        /// Cores that the module imports, with the features it asks of each.
        found: Vec<String>,
    },
    /// The module lacks a feature that it was picked for.
    #[error(
        "does not provide the feature {feature:?} of {core} that it was picked for; run {} and rebuild",
        command("gen")
    )]
    Feature {
        /// Package name of the refused module.
        module: String,
        /// Package name of the Core.
        core: String,
        /// Name of the missing feature.
        feature: String,
    },
    /// The system's loader refused the file.
    #[error("the system cannot load {}: {reason}; see that it is a library of this platform whose dependencies are all there", path.display())]
    Open {
        /// Path of the library.
        path: PathBuf,
        /// Message of the system's loader.
        reason: String,
    },
    /// The system's loader refused the file for want of mappings: libraries stay mapped, and the process has nearly all that
    /// the system grants.
    #[error("the system cannot load {}: {reason}; this process has {mapped} of at most {limit} mappings, since each build that was live stays mapped: start the App again, or raise vm.max_map_count", path.display())]
    Mappings {
        /// Path of the library.
        path: PathBuf,
        /// Message of the system's loader.
        reason: String,
        /// Number of mappings of this process.
        mapped: usize,
        /// Largest number of mappings that the system grants to a process.
        limit: usize,
    },
    /// The library does not export a module header. Its constructors have run.
    #[error("{} does not export {symbol}: {reason}; is `mod generated;` in its lib.rs, and is {} up to date?", path.display(), command("gen"))]
    Symbol {
        /// Path of the library.
        path: PathBuf,
        /// Symbol of the header, which contains the package name.
        symbol: String,
        /// Message of the system's loader.
        reason: String,
    },
    /// The header in the library does not match the manifest. Its constructors have run.
    #[error("{} does not hold what its manifest promised: {reason}; {}", path.display(), publish_again())]
    Header {
        /// Path of the library.
        path: PathBuf,
        /// The part of the header that does not match.
        reason: &'static str,
    },
}
