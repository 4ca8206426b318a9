//! `AskKind`.

/// The declaration through which a module asks for a Core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskKind {
    /// An App lists the Core.
    Lists,
    /// A System or Plugin requires the Core.
    Requires,
    /// A Plugin of the App provides the Core, which then needs no System.
    Provides,
}
