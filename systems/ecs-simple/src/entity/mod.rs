//! Entities: they come and go, one by one or as recorded.

mod apply;
mod entity_view;
mod handles;

use apply::apply;
pub(crate) use handles::{check_handles, give, take_back};
