//! `Soil`.

use keyway::model;

/// How wet a patch is. It changes where it rains, and the grass follows.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Soil(
    /// From 0.5, dry, to 1.5.
    pub f32,
);
