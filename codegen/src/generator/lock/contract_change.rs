//! `ContractChange`, one difference with its effect.

use super::ChangeKind;

/// One difference between two contracts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractChange {
    /// Effect on code that was written against the old contract.
    pub kind: ChangeKind,
    /// Name of the Model or View, or the feature.
    pub item: String,
    /// Description of the difference, a sentence without a final period.
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
