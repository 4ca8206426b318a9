//! The whole check.

use core_ecs::World;

use super::{arenas, components, journal, links, queries, slots, tables, ticks};

/// A sentence for each thing that does not agree.
pub(crate) fn world(world: &World) -> Vec<String> {
    let mut findings = Vec::new();
    components::check(world, &mut findings);
    components::check_resources(world, &mut findings);
    tables::check(world, &mut findings);
    tables::check_index(world, &mut findings);
    slots::check(world, &mut findings);
    slots::check_free(world, &mut findings);
    queries::check(world, &mut findings);
    arenas::check(world, &mut findings);
    journal::check(world, &mut findings);
    ticks::check(world, &mut findings);
    // Families are followed through tables and slots, which must be sound for that.
    if findings.is_empty() {
        links::check(world, &mut findings);
    }
    findings
}

/// A sentence for something that does not agree, if there is any.
pub(crate) fn loaded(world: &World) -> Option<String> {
    let mut findings = Vec::new();
    components::check_resources(world, &mut findings);
    arenas::check(world, &mut findings);
    journal::check(world, &mut findings);
    ticks::check(world, &mut findings);
    links::check(world, &mut findings);
    findings.into_iter().next()
}
