//! The ways to build an App.

/// The variants that an App can be built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variants {
    /// It loads its modules. Without a Cargo feature `static` code must not ask for one.
    Hosted,
    /// It loads its modules, or links them with the Cargo feature `static`.
    HostedAndStatic,
}
