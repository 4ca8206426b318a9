//! Plans: tasks in stages and lanes.

mod lanes;
mod order;
mod system_view;
mod touched;

use lanes::stages;
use order::{order, refuse};
use touched::{Touched, conflict, touched};
