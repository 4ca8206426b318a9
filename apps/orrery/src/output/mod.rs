//! What is told at the end.

mod body_row;
mod moment;
mod summary;
mod table;

pub(crate) use body_row::BodyRow;
pub(crate) use moment::Moment;
pub(crate) use summary::Summary;
pub(crate) use table::table;
