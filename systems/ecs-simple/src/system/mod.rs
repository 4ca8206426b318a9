//! Plans: tasks in stages and lanes.

mod order;
mod system_view;
mod touched;

use order::{order, refuse};
use touched::{Touched, conflict, touched};
