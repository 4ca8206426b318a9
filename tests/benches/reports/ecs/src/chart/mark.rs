//! The marks of the libraries: each has a shape as well as a colour.
use crate::measurement::Library;

/// How a library is marked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The class of its colour.
    pub(super) class: &'static str,
    /// The commands of its path.
    pub(super) path: &'static str,
    /// How far it stands below the middle of a row, so that marks of equal figures can be told apart.
    pub(super) drop: f64,
}

const CIRCLE: &str = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0";
const SMALL_CIRCLE: &str = "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0";
const SQUARE: &str = "M-4 -4h8v8h-8z";
const TRIANGLE: &str = "M0 -5L5 4H-5z";
const DIAMOND: &str = "M0 -5.5L5 0L0 5.5L-5 0z";
const CROSS: &str = "M-1.6 -5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z";

/// Keyway's own figure in another scenario.
pub(super) const OWN: Mark = Mark {
    class: "hosted",
    path: "M0 5L5 -4H-5z",
    drop: 0.0,
};

/// The mark of a library.
pub(super) const fn mark(library: Library) -> Mark {
    let (class, path, drop) = match library {
        Library::Static => ("static", SMALL_CIRCLE, 0.0),
        Library::Hosted => ("hosted", CIRCLE, 0.0),
        Library::Hecs => ("hecs", CIRCLE, -5.5),
        Library::Bevy => ("bevy", SQUARE, 5.5),
        Library::Flecs => ("flecs", TRIANGLE, 0.0),
        Library::Gecs => ("gecs", DIAMOND, -2.5),
        Library::Plain => ("plain", CROSS, 2.5),
    };
    Mark { class, path, drop }
}
