//! `LabelKind`, the role of a marked place.

/// Whether a label marks the fault itself or something that explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// The place to change.
    Primary,
    /// A place that explains why.
    Context,
}
