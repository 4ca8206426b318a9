//! `TracedPart`.

/// The functions of a Core that are traced, where it is not all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracedPart {
    /// Name of the View.
    pub view: String,
    /// Name of the function; `None` for all of the View.
    pub function: Option<String>,
}

impl TracedPart {
    /// Whether a function is among them.
    pub(super) fn covers(&self, view: &str, function: &str) -> bool {
        let own = self.function.as_deref();
        self.view == view && own.is_none_or(|own| own == function)
    }
}
