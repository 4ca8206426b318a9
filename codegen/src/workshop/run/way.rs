//! `Way`, hosted or launched.

/// How an App is run whose modules are loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// The App is the program and loads its modules.
    Hosted,
    /// The App is loaded by a launcher, as the App loads its modules.
    Launched,
}
