//! The declarations with names turned into ids: all that the resolver reads.

mod app_wishes;
mod candidates;
mod catalog;
mod catalog_builder;
mod need;
mod provided;
mod provider;
mod wish;

pub(crate) use app_wishes::AppWishes;
pub(crate) use candidates::Candidates;
pub(crate) use catalog::Catalog;
pub(crate) use catalog_builder::build_catalog;
pub(crate) use need::Need;
pub(crate) use provided::Provided;
pub(crate) use provider::Provider;
pub(crate) use wish::Wish;
