//! Plans: tasks in stages and lanes.

mod accesses;
mod order;
mod system_view;

use accesses::{Access, accesses};
use order::{order, refuse};
