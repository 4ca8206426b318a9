//! Where a View stands in the aggregate table of its Core.
use crate::descriptor::View;

/// A View and its place in the aggregate `Views` of its Core.
#[derive(Clone, Copy, Debug)]
pub struct ViewPlace {
    /// Description of the View.
    pub view: &'static View,
    /// Offset in bytes from the start of `Views`.
    pub offset: usize,
}
