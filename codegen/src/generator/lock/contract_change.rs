//! One difference between two contracts.

use super::ChangeKind;

/// One difference between two contracts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractChange {
    /// What it means for others.
    pub kind: ChangeKind,
    /// Name of the Model or View, or the feature.
    pub item: String,
    /// What is different, as a sentence without an end.
    pub text: String,
}

impl ContractChange {
    pub(super) fn compatible(item: &str, text: String) -> Self {
        Self {
            kind: ChangeKind::Compatible,
            item: item.to_owned(),
            text,
        }
    }

    pub(super) fn breaking(item: &str, text: String) -> Self {
        Self {
            kind: ChangeKind::Breaking,
            item: item.to_owned(),
            text,
        }
    }
}
