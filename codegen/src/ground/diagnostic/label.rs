//! A marked place in a source with a few words.

use super::LabelKind;
use crate::ground::source::Location;

/// Words at a place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// What the place is to the diagnostic.
    pub kind: LabelKind,
    /// The place.
    pub location: Location,
    /// The words; empty if the marks alone say enough.
    pub text: String,
}
