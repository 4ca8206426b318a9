//! What an assignment says of a Core.

/// What an assignment says of a Core.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Choice {
    /// Nobody asks for it.
    NotAsked,
    /// No candidate provides what is required.
    NoneSuits,
    /// The candidate at this place.
    Picked(usize),
}
