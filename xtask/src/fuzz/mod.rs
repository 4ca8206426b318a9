//! `fuzz`: the generator against rustc, on crates that other people wrote.
//!
//! ```text
//! crates.txt ─▶ fetch ─▶ Subject (a copy as a Core) ─▶ cargo check: does it compile as it is?
//!                                      │
//!                  round: some types become Models ─▶ gen ── panics ───────────▶ Finding
//!                                      │               └── refuses: the types it names become plain again, once more
//!                                      └─▶ cargo check ── refuses what gen took ─▶ Finding
//! ```
//!
//! Each finding is cut down by hand to a few lines of our own in `tests/fuzz/corpus/generator/`, which the tests replay.
//!
//! # Floors
//!
//! ```text
//! 4 command
//! 3 round
//! 2 subject
//! 1 finding item pinned_crate random
//! ```

mod command;
mod finding;
mod item;
mod pinned_crate;
mod random;
mod round;
mod subject;

pub(crate) use command::{FuzzArguments, fuzz};
