//! What is told at the end.

mod body_row;
mod module_row;
mod moment;
mod summary;
mod table;
mod tell;

pub(crate) use body_row::BodyRow;
pub(crate) use module_row::ModuleRow;
pub(crate) use moment::Moment;
pub(crate) use summary::Summary;
pub(crate) use table::table;
pub(crate) use tell::tell;
