//! Who takes part: components, queries and habits.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod cast;
mod habits;
mod keys;
mod species;

pub(crate) use cast::Cast;
pub(crate) use habits::Habits;
pub(crate) use keys::Keys;
pub(crate) use species::Species;
