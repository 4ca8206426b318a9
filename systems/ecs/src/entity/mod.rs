//! Entities: handles given out, given back, and never given out twice.

mod apply;
mod change;
mod changes;
mod entity_view;
mod slots;

use apply::apply;
use change::Change;
use changes::Changes;
pub(crate) use slots::{give, reserve};
