//! The whole generator: from a folder to the texts of all generated files.
//!
//! `discover → load → parse → resolve → check → plan → render`, each a function from values to values that also returns
//! diagnostics; the run stops between stages if one of them has found an error. Writing is a matter of [`crate::apply`].

mod dump;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one function"
)]
mod generate;
mod outcome;
mod stage;

pub use dump::dump;
pub use generate::{generate, generate_from};
pub use outcome::Outcome;
pub use stage::Stage;
