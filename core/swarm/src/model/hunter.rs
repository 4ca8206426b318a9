//! The mark of those who eat grazers.

use keyway::model;

/// The mark of an animal that eats grazers.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Hunter;
