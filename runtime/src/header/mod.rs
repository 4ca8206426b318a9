//! What a module exports and a host reads first.
mod export;
mod header_prefix;
mod module_header;

pub use header_prefix::HeaderPrefix;
pub use module_header::ModuleHeader;
