//! A Core's contract as a value and as the canonical text that two builds compare.
mod cargo_feature;
mod contract;
mod contract_mismatch;
mod contract_text;
mod core;
mod declared_contract;
mod row_writer;
mod rows;
mod seen;
mod unlisted;
mod view_place;

pub use cargo_feature::CargoFeature;
pub use contract::Contract;
pub use contract_mismatch::ContractMismatch;
pub use contract_text::ContractText;
pub use core::Core;
pub use declared_contract::DeclaredContract;
pub use view_place::ViewPlace;
