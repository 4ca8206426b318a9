//! Types that may cross the boundary between two modules.

mod boundary_type;
mod foreign_type;
mod instead;
mod path_meaning;
mod plain_list;
mod reader;
mod std_table;
mod std_type;
mod type_claim;

pub use boundary_type::BoundaryType;
pub use foreign_type::ForeignType;
pub(crate) use plain_list::PlainList;
pub(crate) use std_table::{CASES, LIST, TEXT, std_type};
pub use std_table::{crosses, imported_from, takes_name};
pub(crate) use std_type::StdType;
pub use type_claim::TypeClaim;
