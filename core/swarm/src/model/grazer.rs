//! The mark of those who eat grass.

use keyway::model;

/// The mark of an animal that eats grass.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Grazer;
