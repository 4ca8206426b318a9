//! Newton's law of gravity for the Systems of `core-physics`: a plain library, no module, so that each System links a copy.
//!
//! The contract does not fix the law of force; Systems that follow Newton share this crate and add their method: the
//! sequence of [kicks](Motion::kick) and [drifts](Motion::drift) that makes one step.
//!
//! # Floors
//!
//! ```text
//! 3 advance
//! 2 motion
//! 1 bodies
//! ```

#![forbid(unsafe_code)]

mod advance;
mod bodies;
mod motion;

pub use advance::advance;
pub use bodies::bodies;
pub use motion::Motion;
