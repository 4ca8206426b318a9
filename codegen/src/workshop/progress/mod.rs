//! A bar for work that takes a while.

mod progress;

pub use progress::Progress;
