//! What is left to check of a world that was put together from its saved parts.

use core_ecs::World;

use super::{arenas, components, journal, links, ticks};

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
