//! The scenarios, one file each.
use crate::measure::{Group, Scenario};

mod add_remove;
mod add_remove_batch;
mod changed;
pub(crate) mod churn;
mod clone_world;
mod commands;
mod copy_world;
mod fragmented_iter;
mod get;
mod heavy_compute;
mod insert_columns;
mod insert_single;
mod load;
mod lookup;
mod migrate;
pub(crate) mod million_iter;
pub(crate) mod save;
mod schedule;
mod schedule_threads;
mod simple_insert;
mod simple_iter;
mod simple_iter_slices;

/// All, in the order of the report.
pub(crate) const GROUPS: &[Group] = &[
    Group {
        name: "Iterate",
        scenarios: &[
            simple_iter::SCENARIO,
            simple_iter_slices::SCENARIO,
            million_iter::SCENARIO,
            fragmented_iter::SCENARIO,
            heavy_compute::SCENARIO,
            changed::TOGETHER,
            changed::SCATTERED,
        ],
    },
    Group {
        name: "Schedule",
        scenarios: &[
            schedule::SCENARIO,
            schedule::LARGE,
            schedule_threads::SCENARIO,
            schedule_threads::LARGE,
        ],
    },
    Group {
        name: "Read by entity",
        scenarios: &[get::SCENARIO, lookup::SCENARIO],
    },
    Group {
        name: "Make and change",
        scenarios: &[
            simple_insert::SCENARIO,
            insert_columns::SCENARIO,
            insert_single::SCENARIO,
            churn::SCENARIO,
            add_remove::SCENARIO,
            add_remove::HALF,
            add_remove_batch::SCENARIO,
            add_remove_batch::HALF,
            commands::SCENARIO,
        ],
    },
    Group {
        name: "Whole worlds",
        scenarios: &[
            clone_world::SCENARIO,
            copy_world::SCENARIO,
            save::SCENARIO,
            load::CONTIGUOUS,
            load::INTERLEAVED,
            migrate::SCENARIO,
        ],
    },
];

pub(crate) fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    GROUPS.iter().flat_map(|group| group.scenarios)
}
