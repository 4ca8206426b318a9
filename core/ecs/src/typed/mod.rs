//! Typed handles and macros over the untyped contract; they compile into the caller.
//!
//! # Floors
//!
//! ```text
//! 3 each values world_arenas
//! 2 append arena budget component fetch hierarchy lend lookup lookup_mut texts
//! 1 key lanes
//! 0 lent_arena query_key
//! ```

mod append;
mod arena;
mod budget;
mod component;
mod each;
mod fetch;
mod hierarchy;
mod key;
mod lanes;
mod lend;
mod lent_arena;
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
pub use lanes::{Lane, LaneTable, LaneTables, LentColumn};
pub(crate) use lent_arena::LentArena;
pub use lookup::Lookup;
pub use lookup_mut::LookupMut;
pub use query_key::QueryKey;
pub use texts::Texts;
