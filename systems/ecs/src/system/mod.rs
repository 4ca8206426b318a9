//! Plans: tasks in stages and lanes.

mod accesses;
mod lay_out;
mod order;
mod system_view;

use accesses::{Access, accesses};
use lay_out::lay_out;
use order::{order, refuse};
