//! Who is where.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod grid;
mod resident;
mod run;

pub(crate) use grid::Grid;
pub(crate) use resident::Resident;
pub(crate) use run::Run;
