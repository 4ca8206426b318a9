//! Bundles: an App with its modules in one folder that needs neither cargo nor a toolchain.
//!
//! ```text
//! bundle.toml                       App, target, and the digest of every other file
//! orrery                            the executable
//! .debug/orrery.debug               its debug information, which gdb, addr2line and std find by themselves
//! modules/current.toml              a store that holds the current set and nothing else
//! modules/<module>/<digest>.{so,toml}
//! modules/<module>/.debug/<module>.debug
//! modules/crates/<build>.toml       descriptions of crates, for messages
//! ```
//!
//! Libraries are stripped before they are published into the bundle's store: a digest names what is shipped, and each stripped
//! library has been probed.
//!
//! `FILE.tar.zst` is a bundle in one file, with the same bytes from the same sources.
//!
//! # Floors
//!
//! ```text
//! 6 archive
//! 5 check make
//! 4 check_set files replacement separate signature
//! 3 bundle_error
//! 2 bundle_request
//! 1 bundle_file bundled_modules
//! ```

mod archive;
mod bundle_error;
mod bundle_file;
mod bundle_request;
mod bundled_modules;
mod check;
mod check_set;
mod files;
mod make;
mod replacement;
mod separate;
mod signature;

pub(crate) use archive::{is_archive, make_archive, unpack};
pub use bundle_error::BundleError;
pub use bundle_file::BundleFile;
pub(crate) use bundle_request::BundleRequest;
pub(crate) use bundled_modules::BundledModules;
pub use check::check;
pub use check_set::check_set;
pub(crate) use make::make;
pub use replacement::Replacement;
