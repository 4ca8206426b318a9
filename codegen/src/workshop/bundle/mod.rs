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
//! # Floors
//!
//! ```text
//! 4 check make
//! 3 files separate signature
//! 2 bundle_error bundle_request
//! 1 bundle_file bundled_modules
//! ```

mod bundle_error;
mod bundle_file;
mod bundle_request;
mod bundled_modules;
mod check;
mod files;
mod make;
mod separate;
mod signature;

pub(crate) use bundle_error::BundleError;
pub(crate) use bundle_file::BundleFile;
pub(crate) use bundle_request::BundleRequest;
pub(crate) use bundled_modules::BundledModules;
pub(crate) use check::check;
pub(crate) use make::make;
