//! The file of a Core.

mod contract;
mod tables;

pub(super) use tables::tables;
