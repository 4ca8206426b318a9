//! Contracts of watchers: Plugins that look at the bodies of a world while it runs and tell what they found.
//!
//! # Floors
//!
//! ```text
//! 2 view
//! 1 model
//! ```

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod model;
mod view;

pub use model::Finding;
pub use view::WatchView;
