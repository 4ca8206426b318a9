//! The swarm is counted.

use core_ecs::bytemuck::Pod;
use core_ecs::{Key, Table, World};
use core_swarm::{
    Brood, Census, Chronicle, Clock, Energy, Grass, Grazer, Hunter, Lineage, Settings, SwarmError,
    Tally,
};

/// What the checksum begins with, and what each word is multiplied by: those of FNV-1a with 64 bits.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Counts the swarm; needs nothing but the world.
pub(super) fn census(world: &World) -> Result<Census, SwarmError> {
    let settings = resource(world, Settings::key(world))?;
    let clock = resource(world, Clock::key(world))?;
    let tally = resource(world, Tally::key(world))?;
    let kinds = (Grazer::key(world), Hunter::key(world));
    let (Some(grazer), Some(hunter)) = kinds else {
        return Err(SwarmError::Foreign);
    };
    let brood = Brood::key(world).ok_or(SwarmError::Foreign)?;
    let rows = |table: &Table, is_there: bool| if is_there { table.rows() as u64 } else { 0 };
    let count = |component| {
        world
            .tables
            .iter()
            .map(|table| rows(table, table.has(component)))
            .sum()
    };
    Ok(Census {
        step: clock.step,
        seed: settings.seed,
        animals: [count(grazer.id), count(hunter.id)],
        broods: count(brood.id),
        births: tally.births,
        deaths: tally.deaths,
        generation: values(world, Lineage::key(world))
            .map(|it| it.generation)
            .max()
            .unwrap_or(0),
        energy: values(world, Energy::key(world))
            .map(|energy| f64::from(energy.0))
            .sum(),
        grass: values(world, Grass::key(world))
            .map(|grass| f64::from(grass.left))
            .sum(),
        chronicle: chronicle(world).unwrap_or_default().to_vec(),
        checksum: checksum(world),
    })
}

fn resource<T: Pod>(world: &World, key: Option<Key<T>>) -> Result<&T, SwarmError> {
    key.and_then(|key| world.resource(key))
        .ok_or(SwarmError::Foreign)
}

fn chronicle(world: &World) -> Option<&[[u32; 2]]> {
    let key = Chronicle::key(world)?;
    Some(world.arena(key.id)?.items(world.resource(key)?.animals))
}

/// All values of a component, table by table.
fn values<T: Pod>(world: &World, key: Option<Key<T>>) -> impl Iterator<Item = &T> {
    let columns = world
        .tables
        .iter()
        .filter_map(move |table| table.column(key?));
    columns.flatten()
}

/// Of every entity and every value, in the order of tables, columns and rows.
fn checksum(world: &World) -> u64 {
    let mut sum = BASIS;
    for table in &world.tables {
        for entity in &table.entities {
            sum = add(
                sum,
                u64::from(entity.generation) << 32 | u64::from(entity.index),
            );
        }
        for column in &table.columns {
            let bytes = &column.bytes()[..table.rows() * column.size as usize];
            let (words, rest) = bytes.as_chunks::<8>();
            sum = words
                .iter()
                .fold(sum, |sum, word| add(sum, u64::from_le_bytes(*word)));
            sum = rest
                .iter()
                .fold(sum, |sum, byte| add(sum, u64::from(*byte)));
        }
    }
    for arena in &world.arenas {
        // What lies behind is room, of which another run may have more or less.
        let words = arena.blocks.iter().flat_map(|block| block.0);
        sum = words.take(arena.used as usize).fold(sum, add);
    }
    sum
}

/// A word more. The rotation brings what differs in the upper bits down as well.
fn add(sum: u64, word: u64) -> u64 {
    (sum ^ word).wrapping_mul(PRIME).rotate_left(29)
}
