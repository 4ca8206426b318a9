//! From a folder to the texts of all generated files, and to the disk.
//!
//! `discover → load → parse → resolve → check → plan → render → apply`, each a function from values to values that also
//! returns diagnostics; an error in one stage ends the run before the next. [`pipeline`] shows all of them in order.
//!
//! # Floors
//!
//! ```text
//! 14 pipeline graph
//! 13 recording
//! 12 scaffold
//! 11 rules
//! 10 apply
//!  9 render
//!  8 plan
//!  6 check
//!  5 resolve
//!  4 lock
//!  3 parse
//!  2 load
//!  1 discover
//! ```

pub mod apply;
pub mod check;
pub mod discover;
pub mod graph;
pub mod load;
pub mod lock;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod recording;
pub mod render;
pub mod resolve;
mod rules;
pub mod scaffold;

pub use rules::{diagnostics_page, rules};
