//! Plans: tasks in stages and lanes.

mod system_view;
