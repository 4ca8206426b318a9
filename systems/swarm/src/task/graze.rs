//! The grass is dealt out.

use core_ecs::{Lane, each_table};
use core_swarm::{Grass, Soil};

use crate::cast::Cast;

/// What a grazer eats in a step if there is enough.
const BITE: f32 = 0.05;

/// Gives each grazer of a patch its portion of the grass, and lets the rest grow.
pub(super) fn graze(lane: &mut Lane<'_>, cast: &Cast, guests: &[u32]) {
    each_table!(lane, cast.rained, |_soil: &[Soil], grass: &mut [Grass]| {
        for (grass, guests) in grass.iter_mut().zip(guests) {
            let guests = *guests as f32;
            grass.portion = if guests > 0.0 {
                BITE.min(grass.left / guests)
            } else {
                0.0
            };
            grass.left = (grass.left - grass.portion * guests).max(0.0);
            grass.left = grass.most.min(grass.left + grass.growth);
        }
    });
}

/// What a grazer on each patch has.
pub(super) fn portions(lane: &Lane<'_>, cast: &Cast) -> Vec<f32> {
    let mut portions = Vec::new();
    each_table!(lane, cast.meadow, |grass: &[Grass]| {
        portions.extend(grass.iter().map(|grass| grass.portion));
    });
    portions
}
