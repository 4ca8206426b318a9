//! Tables: found by their set of components, grown by doubling, rows moved between them.

mod blank;
mod capacity;
mod edge;
mod obtain;
mod row;
mod transfer;
mod transfer_all;
mod value;

pub(crate) use blank::{blank, is_watched};
pub(crate) use capacity::{blocks, chunks, reserve, shrink};
pub(crate) use edge::{Way, neighbour};
pub(crate) use obtain::{admit, get_mut, obtain};
pub(crate) use transfer::{destination, remove_row, transfer};
pub(crate) use transfer_all::{transfer_all, transfer_last};
pub(crate) use value::{write, write_row, write_unstamped};
