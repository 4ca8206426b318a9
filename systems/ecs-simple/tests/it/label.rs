//! A component with texts.

use core_ecs::Text;
use keyway::model;

/// Two texts and a number.
#[model(component)]
#[derive(Default)]
pub(crate) struct Label {
    pub(crate) short: Text,
    pub(crate) long: Text,
    pub(crate) number: u32,
}
