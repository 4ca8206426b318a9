//! `RenderedFile`.

use std::path::PathBuf;

use crate::generator::lock::LockedContract;

/// A generated file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedFile {
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Text of the file.
    pub text: String,
    /// For a `contract.lock`: the locked contract.
    pub lock: Option<LockedContract>,
}
