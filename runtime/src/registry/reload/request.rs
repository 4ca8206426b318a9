//! `Request`, a request that waits for a safe point.
use std::path::PathBuf;

use crate::file::claim;

/// A request to this App that is not answered yet. Its file belongs to the tool until the App removes the file: a request
/// is either claimed or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// Name of the request, chosen by the tool.
    pub(crate) name: String,
    /// Path of the request's file.
    pub(crate) path: PathBuf,
}

impl Request {
    /// Claims the request, by removing the file: `false` if the tool has withdrawn the request, which must then not be
    /// carried out.
    pub(crate) fn claim(&self) -> bool {
        claim(&self.path).unwrap_or(false)
    }
}
