//! One text.

use std::path::PathBuf;

use crate::generator::lock::LockedContract;

/// One generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// The text.
    pub text: String,
    /// For a `contract.lock`: what it locks.
    pub lock: Option<LockedContract>,
}
