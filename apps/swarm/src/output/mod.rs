//! What the user is told.

mod moment;
mod summary;
mod text;

pub(crate) use moment::Moment;
pub(crate) use summary::Summary;
pub(crate) use text::text;
