//! `Age`.

use keyway::model;

/// How old an animal is.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Age(
    /// In steps.
    pub u32,
);
