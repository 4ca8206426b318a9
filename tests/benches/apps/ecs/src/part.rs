//! What a measuring process measures.

/// A part of the measurement, which has processes of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The scenarios.
    Scenarios,
    /// The curves.
    Curves,
}

impl Part {
    /// The part of this name.
    ///
    /// # Errors
    /// What there is, if there is none.
    pub(crate) fn read(name: &str) -> Result<Self, String> {
        let found = [Self::Scenarios, Self::Curves]
            .into_iter()
            .find(|part| part.name() == name);
        found.ok_or_else(|| format!("{name:?} is no part; there are scenarios and curves"))
    }

    /// The name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Scenarios => "scenarios",
            Self::Curves => "curves",
        }
    }
}
