//! `Energy`.

use keyway::model;

/// What an animal lives on. Who has none left dies.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Energy(
    /// As much as a step of a resting grazer costs is 0.02.
    pub f32,
);
