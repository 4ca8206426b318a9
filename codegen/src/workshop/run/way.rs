//! How an App is run.

/// How an App is run that loads its modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is the program.
    Hosted,
    /// It is loaded by a launcher, as its modules are by it.
    Launched,
}
