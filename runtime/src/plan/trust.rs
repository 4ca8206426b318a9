//! `Trust`.

/// Whose sets of modules an App takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Public keys of minisign, each as the second line of its file. One of them must have signed a set. Where there is none,
    /// nothing is checked.
    pub keys: &'static [&'static str],
    /// Whether a set without a signature is refused, as it is by an App that is compiled without debug assertions.
    pub signed_only: bool,
}

impl Trust {
    /// Any set is taken.
    pub const ANYONE: Self = Self {
        keys: &[],
        signed_only: false,
    };
}
