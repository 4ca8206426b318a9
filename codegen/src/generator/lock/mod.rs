//! The contract of a Core as committed text, so that a change of it is seen and has to be meant.
//!
//! [`LockedContract::of`] writes the contract down from the parsed source, `text` and `read` turn it into the committed file and
//! back, and [`compare`] says of each difference whether code that was written against the old contract still fits the new one.
//! The apply stage refuses a breaking change unless the version of the Core says so.

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
