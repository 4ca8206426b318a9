//! Components: described, registered, added and removed.

mod component_view;
mod describe;
mod known;

pub(crate) use component_view::overwrite;
pub(crate) use describe::{describe, unfit};
pub(crate) use known::{check_set, check_value, get};
