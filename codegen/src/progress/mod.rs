//! A bar for work that takes a while.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod progress;

pub use progress::Progress;
