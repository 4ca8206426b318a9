//! What `gen` costs where there is nothing to do, beside `cargo metadata` of the same workspace.

mod measure;
mod row;
mod synthetic;

pub(super) use measure::measure;
pub(super) use row::Row;
