//! The rules about single declarations and items.

pub(crate) mod alias_at_boundary;
pub(crate) mod derived_twice;
pub(crate) mod duplicate_entry;
pub(crate) mod foreign_type;
pub(crate) mod hidden_in_macro;
pub(crate) mod missing_key;
pub(crate) mod refused_item;
pub(crate) mod renamed_keyway;
pub(crate) mod unknown_key;
pub(crate) mod unknown_kind;
pub(crate) mod unknown_lint;
pub(crate) mod unknown_policy;
pub(crate) mod unmarked_type;
pub(crate) mod unparsable_manifest;
pub(crate) mod wrong_type;
