//! `Brood`.

use keyway::model;

/// A young that is on the way. Most animals carry none; who does has this component until the birth.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Brood(
    /// Steps until the birth.
    pub u32,
);
