//! One measured figure.
use super::Library;

/// How long one library takes for one case.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// Name of the scenario, or of the curve.
    pub(crate) case: String,
    /// Where on the curve, if it is one.
    pub(crate) at: Option<u64>,
    /// The library.
    pub(crate) library: Library,
    /// Nanoseconds.
    pub(crate) nanoseconds: f64,
}
