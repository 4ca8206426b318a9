//! The contract of a Core as committed text, so that each change of it is seen and intended.
//!
//! [`LockedContract::of`] makes the contract from the parsed source, `text` and `read` convert it to the committed file
//! and back, and [`compare`] tells of each difference whether code that was written against the old contract still fits
//! the new one. The apply stage refuses a breaking change unless the version of the Core allows it.

mod change_kind;
mod compare;
mod contract_change;
mod locked_contract;
mod locked_item;
mod text;
mod version;

pub use change_kind::ChangeKind;
pub use compare::compare;
pub use contract_change::ContractChange;
pub use locked_contract::LockedContract;
pub use locked_item::LockedItem;
pub use text::UnreadableLock;
pub use version::{allows_breaking, next_breaking};
