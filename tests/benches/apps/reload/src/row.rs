//! `Row`.

/// One figure.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// What is measured.
    pub(crate) case: &'static str,
    /// On what, or how.
    pub(crate) subject: String,
    /// The figure.
    pub(crate) value: f64,
    pub(crate) unit: &'static str,
}

impl Row {
    /// A figure.
    pub(crate) fn new(
        case: &'static str,
        subject: impl Into<String>,
        value: f64,
        unit: &'static str,
    ) -> Self {
        Self {
            case,
            subject: subject.into(),
            value,
            unit,
        }
    }
}
