//! It rains, and grass follows the soil.

use core_ecs::{World, each_changed};
use core_swarm::{Grass, Settings, Soil};

use crate::cast::Cast;
use crate::chance::{mix, unit};

/// It rains once in so many steps.
const PERIOD: u64 = 16;

/// On one of so many strips of the meadow.
const STRIPS: u64 = 8;

/// Grass that a patch of middling soil has at most.
const MOST: f32 = 4.0;

/// Grass that grows on it in a step.
const GROWTH: f32 = 0.38;

/// Wets or dries a strip of the meadow every now and then. What grows follows where the soil has changed since `seen`.
pub(crate) fn rain(world: &mut World, cast: &Cast, (settings, step, seen): (Settings, u64, u64)) {
    if step % PERIOD == 0 {
        let bits = mix(mix(settings.seed) ^ step);
        let patches = (settings.patches() * settings.patches()) as usize;
        let strip = patches.div_ceil(STRIPS as usize);
        let first = (bits % STRIPS) as usize * strip;
        let rows = first.min(patches)..(first + strip).min(patches);
        let tables = &world.queries[cast.rained.id.index()].tables;
        let table = tables.last().copied();
        let soils = table.and_then(|table| world.rows_mut(cast.keys.soil, table, rows));
        for soil in soils.into_iter().flatten() {
            soil.0 = 0.5 + unit(bits);
        }
    }
    each_changed!(
        world,
        cast.rained,
        seen,
        |soil: &Soil, grass: &mut Grass| {
            grass.most = MOST * soil.0;
            grass.growth = GROWTH * soil.0;
        }
    );
}
