//! Types that may cross the boundary between two modules.

mod boundary_type;
mod foreign_type;
mod instead;
mod known_type;
mod place;
mod position;
mod reader;
mod reader_arguments;
mod reader_path;
mod refused_type;
mod type_claim;

pub use boundary_type::BoundaryType;
pub use foreign_type::ForeignType;
pub(crate) use known_type::KnownType;
pub(crate) use refused_type::{RefusedType, never_plain};
pub use type_claim::TypeClaim;
