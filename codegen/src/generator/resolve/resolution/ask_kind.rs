//! How a module brings a Core into play.

/// The declaration through which a module asks for a Core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskKind {
    /// An App lists it.
    Lists,
    /// A System or Plugin requires it.
    Requires,
    /// A Plugin of the App provides it, which does not need a System.
    Provides,
}
