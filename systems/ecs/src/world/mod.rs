//! Worlds as wholes.
//!
//! # Floors
//!
//! ```text
//! 4 world_view
//! 3 load
//! 2 check copy merge migrate save
//! 1 format
//! ```

mod check;
mod copy;
mod format;
mod load;
mod merge;
mod migrate;
mod save;
mod world_view;
