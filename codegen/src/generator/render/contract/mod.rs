//! The file of a Core.

mod contract;
mod tables;
mod views;

pub(super) use tables::tables;
