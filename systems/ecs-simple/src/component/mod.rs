//! Components: described, registered, added and removed.

mod component_view;
mod describe;

pub(crate) use component_view::insert;
pub(crate) use describe::{describe, unfit};
