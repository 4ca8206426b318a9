//! `Label`, a marked place in a source with a text.

use super::LabelKind;
use crate::ground::source::Location;

/// A place in a file with a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// What the place is to the diagnostic.
    pub kind: LabelKind,
    /// Byte range in the file.
    pub location: Location,
    /// Text beside the marks; empty if the marks alone suffice.
    pub text: String,
}
