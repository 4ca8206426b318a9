//! `Relation`.

/// What the modules of a kind are to a Core. The stages decide by it, so that a further kind of a relation that is known
/// here is a row of the table in `module_kind.rs` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The Core itself: contracts without an implementation.
    Is,
    /// Serves one Core, one module at a time; the App lists such modules in `systems`.
    Serves,
    /// Serves one Core beside others; the App lists such modules in `plugins`.
    ServesBeside,
    /// Stands in front of what serves one Core; the App lists such modules in `layers`.
    Wraps,
    /// Uses Cores, and is used by none: a program.
    Uses,
}
