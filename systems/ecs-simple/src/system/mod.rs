//! Plans: tasks in stages and lanes.

mod lanes;
mod order;
mod refuse;
mod system_view;
mod touched;

use lanes::stages;
use order::order;
use refuse::refuse;
use touched::{Touched, conflict, touched};
