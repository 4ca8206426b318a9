//! Types that may cross the boundary between two modules.

mod boundary_type;
mod instead;
mod known_type;
mod place;
mod position;
mod reader;
mod reader_arguments;
mod reader_path;
mod refused_type;
mod std_type;

pub use boundary_type::BoundaryType;
pub(crate) use known_type::KnownType;
pub(crate) use refused_type::{RefusedType, never_plain};
pub use std_type::StdType;
