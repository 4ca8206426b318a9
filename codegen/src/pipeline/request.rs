//! What is asked of the generator.

use std::path::PathBuf;

/// What is asked of the generator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// A folder inside the workspace.
    pub directory: PathBuf,
}
