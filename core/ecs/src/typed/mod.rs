//! Typed handles and macros over the untyped contract; they compile into the caller.

mod append;
mod arena;
mod budget;
mod component;
mod each;
mod fetch;
mod hierarchy;
mod key;
mod lane;
mod lane_table;
mod lane_tables;
mod lend;
mod lent_arena;
mod lent_column;
mod lookup;
mod lookup_mut;
mod query_key;
mod texts;
mod values;
mod world_arenas;

pub use budget::Budget;
#[doc(hidden)]
pub use each::{__SHORT, __is_number};
pub use fetch::Fetch;
pub use key::Key;
pub use lane::Lane;
pub use lane_table::LaneTable;
pub use lane_tables::LaneTables;
pub(crate) use lent_arena::LentArena;
pub use lent_column::LentColumn;
pub use lookup::Lookup;
pub use lookup_mut::LookupMut;
pub use query_key::QueryKey;
pub use texts::Texts;
