//! Entities: they come and go, one by one or as recorded.

mod apply;
mod entity_view;
mod fate;
mod handles;

use apply::apply;
use fate::Fate;
pub(crate) use handles::{check_handles, give, take_back};
