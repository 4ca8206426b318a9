//! `LayerKind`, what a layer does that Keyway writes.

/// The values of the key `layer` of `generated`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerKind {
    /// Counts the calls for Prometheus.
    Metrics,
    /// Logs each call.
    LogCalls,
}

impl LayerKind {
    /// All kinds, in the order in which messages list them.
    pub const ALL: [Self; 2] = [Self::Metrics, Self::LogCalls];

    /// Value of the key in the manifest.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Metrics => "metrics",
            Self::LogCalls => "log-calls",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
