//! What the user is told.

mod module_row;
mod moment;
mod summary;
mod tell;
mod text;

pub(crate) use module_row::ModuleRow;
pub(crate) use moment::Moment;
pub(crate) use summary::Summary;
pub(crate) use tell::tell;
pub(crate) use text::text;
