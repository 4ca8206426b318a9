//! How costs grow, a file per curve.
use crate::measure::Growth;

mod churn;
mod get;
mod insert;
mod iterate;
mod save;
mod tables_iterate;
mod tables_prepare;
mod tables_spawn;

/// All, in the order of the report.
pub(crate) const GROWTHS: &[Growth] = &[
    iterate::GROWTH,
    insert::GROWTH,
    get::GROWTH,
    churn::GROWTH,
    save::GROWTH,
    tables_iterate::GROWTH,
    tables_prepare::GROWTH,
    tables_spawn::GROWTH,
];

const ENTITIES: &[u64] = &[1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const TABLES: &[u64] = &[1, 4, 16, 64, 256, 1_024];

/// As often as it takes to work on 100 000.
fn often(count: u64) -> u32 {
    (100_000 / count).max(1) as u32
}
