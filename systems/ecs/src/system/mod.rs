//! Plans: tasks in stages and lanes.

mod access;
mod accesses;
mod lay_out;
mod order;
mod refuse;
mod system_view;

use access::Access;
use accesses::accesses;
use lay_out::lay_out;
use order::order;
use refuse::refuse;
