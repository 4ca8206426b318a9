//! Components: described, registered, added and removed.

mod component_view;
mod describe;

pub(crate) use describe::{describe, unfit};
