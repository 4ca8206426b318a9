//! What is told at the end.

mod body_row;
mod summary;
mod table;

pub(crate) use body_row::BodyRow;
pub(crate) use summary::Summary;
pub(crate) use table::table;
