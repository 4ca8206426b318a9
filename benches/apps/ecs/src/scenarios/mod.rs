//! The scenarios, one file each.
use crate::measure::Scenario;

mod add_remove;
mod churn;
mod clone_world;
mod fragmented_iter;
mod get;
mod heavy_compute;
mod insert_columns;
mod insert_single;
mod million_iter;
mod schedule;
mod simple_insert;
mod simple_iter;
mod simple_iter_slices;

/// All, in the order of the report.
pub(crate) const SCENARIOS: &[Scenario] = &[
    simple_insert::SCENARIO,
    insert_columns::SCENARIO,
    insert_single::SCENARIO,
    simple_iter::SCENARIO,
    simple_iter_slices::SCENARIO,
    million_iter::SCENARIO,
    fragmented_iter::SCENARIO,
    schedule::SCENARIO,
    schedule::LARGE,
    heavy_compute::SCENARIO,
    add_remove::SCENARIO,
    get::SCENARIO,
    churn::SCENARIO,
    clone_world::SCENARIO,
];
