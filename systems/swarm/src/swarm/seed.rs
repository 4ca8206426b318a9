//! A swarm begins.

use core_ecs::{ComponentId, EcsError, World};
use core_swarm::{
    Age, Chronicle, Clock, Energy, Grass, Position, Settings, Soil, SwarmError, Tally, Velocity,
};

use crate::cast::{Cast, Species};
use crate::chance::{chance, mix, nudge, unit};
use crate::generated::imports;

/// One of so many animals is a hunter.
const HUNTERS: u32 = 20;

/// Puts animals on a new meadow.
pub(super) fn seed(world: &mut World, animals: u32, seed: u64) -> Result<(), SwarmError> {
    if animals == 0 || animals > Settings::MOST {
        return Err(SwarmError::Size { animals });
    }
    if world.entity_count() > 0 {
        return Err(SwarmError::Inhabited {
            entities: world.entity_count() as u64,
        });
    }
    let cast = Cast::of(world)?;
    let side = animals
        .isqrt()
        .next_multiple_of(Settings::PATCH)
        .max(3 * Settings::PATCH);
    let settings = Settings {
        seed,
        animals,
        side,
    };
    let (ecs, keys) = (imports::ecs(), &cast.keys);
    ecs.component
        .set_resource(world, keys.settings.value(&settings))?;
    ecs.component
        .set_resource(world, keys.tally.value(&Tally::default()))?;
    ecs.component
        .set_resource(world, keys.chronicle.value(&Chronicle::default()))?;
    grow(world, &cast, &settings)?;
    let hunters = animals / HUNTERS;
    people(
        world,
        &cast,
        (&cast.grazers, keys.grazer.id),
        (&settings, animals - hunters),
    )?;
    people(
        world,
        &cast,
        (&cast.hunters, keys.hunter.id),
        (&settings, hunters),
    )?;
    let reader = ecs.event.open(world).0;
    ecs.event.watch(world, keys.grazer.id)?;
    ecs.event.watch(world, keys.hunter.id)?;
    let clock = Clock {
        reader,
        ..Clock::default()
    };
    ecs.component
        .set_resource(world, keys.clock.value(&clock))?;
    Ok(())
}

/// Lays out the patches. What grows on them follows from the soil in the first step.
fn grow(world: &mut World, cast: &Cast, settings: &Settings) -> Result<(), EcsError> {
    let (ecs, keys) = (imports::ecs(), &cast.keys);
    let table = ecs.storage.table(world, &[keys.grass.id, keys.soil.id])?;
    let patches = settings.patches() * settings.patches();
    let rows = ecs.entity.spawn_batch(world, table, patches)?;
    let soils = world
        .rows_mut(keys.soil, table, rows.clone())
        .into_iter()
        .flatten();
    for (place, soil) in soils.enumerate() {
        *soil = Soil(0.5 + unit(mix(settings.seed ^ mix(place as u64))));
    }
    for grass in world
        .rows_mut(keys.grass, table, rows)
        .into_iter()
        .flatten()
    {
        *grass = Grass {
            left: 2.0,
            ..Grass::default()
        };
    }
    Ok(())
}

/// Spawns animals of a kind anywhere, of any age.
fn people(
    world: &mut World,
    cast: &Cast,
    (species, mark): (&Species, ComponentId),
    (settings, count): (&Settings, u32),
) -> Result<(), EcsError> {
    let (ecs, keys) = (imports::ecs(), &cast.keys);
    let all = [
        mark,
        keys.position.id,
        keys.velocity.id,
        keys.energy.id,
        keys.age.id,
        keys.lineage.id,
    ];
    let table = ecs.storage.table(world, &all)?;
    let rows = ecs.entity.spawn_batch(world, table, count)?;
    let entities = world.tables[table.index()].entities[rows.clone()].to_vec();
    let bits = |salt: u64| {
        entities
            .iter()
            .map(move |entity| chance(settings.seed, u64::MAX - salt, *entity))
    };
    let side = settings.side as f32;
    fill(
        world.rows_mut(keys.position, table, rows.clone()),
        bits(0),
        |bits| Position([unit(bits), unit(bits << 24)].map(|part| (part * side).min(side - 0.001))),
    );
    fill(
        world.rows_mut(keys.velocity, table, rows.clone()),
        bits(1),
        |bits| Velocity(nudge(bits).map(|part| part * species.habits.speed / 2.0)),
    );
    fill(
        world.rows_mut(keys.energy, table, rows.clone()),
        bits(2),
        |bits| Energy(species.habits.ripe * (0.25 + unit(bits) / 2.0)),
    );
    fill(world.rows_mut(keys.age, table, rows), bits(3), |bits| {
        Age((bits % u64::from(species.habits.life / 2)) as u32)
    });
    Ok(())
}

fn fill<T>(values: Option<&mut [T]>, bits: impl Iterator<Item = u64>, make: impl Fn(u64) -> T) {
    for (value, bits) in values.into_iter().flatten().zip(bits) {
        *value = make(bits);
    }
}
