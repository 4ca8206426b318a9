//! Animals eat, bear and die.

use core_ecs::{Commands, ComponentId, Entity, Lane, each};
use core_swarm::{Age, Brood, Energy, Lineage, Position, Velocity};

use super::Moment;
use crate::cast::{Keys, Species};
use crate::chance::mix;
use crate::grid::Grid;
use crate::plane::patch;

/// Lets a step pass for every animal of a kind. `portions` is what there is to eat on each patch, nothing for hunters.
pub(super) fn age_animals(
    lane: &mut Lane<'_>,
    (moment, species, kin): (&Moment<'_>, &Species, &Grid),
    mark: ComponentId,
    portions: &[f32],
    commands: &mut Commands,
) {
    let mut runs = Vec::new();
    let (keys, habits, patches) = (&moment.cast.keys, species.habits, moment.settings.patches());
    each!(
        lane,
        species.lives,
        |entity: Entity,
         position: &Position,
         energy: &mut Energy,
         age: &mut Age,
         lineage: &Lineage,
         brood: Option<&mut Brood>| {
            let portion = portions.get(patch(position.0, patches) as usize);
            energy.0 += portion.copied().unwrap_or_default() - habits.cost;
            age.0 += 1;
            if energy.0 <= 0.0 || age.0 > span(entity, habits.life) {
                commands.despawn(entity);
                return;
            }
            match brood {
                None if energy.0 > habits.ripe
                    && kin.count_around(position.0, &mut runs) <= habits.crowd =>
                {
                    commands.insert(entity, keys.brood.value(&Brood(habits.term)));
                }
                None => {}
                Some(Brood(0)) => {
                    energy.0 *= 0.5;
                    bear(commands, (keys, mark), entity, (position, energy, lineage));
                }
                Some(brood) => brood.0 -= 1,
            }
        }
    );
}

/// How old an animal may become: from half of a life to a whole one.
fn span(entity: Entity, life: u32) -> u32 {
    life / 2 + (mix(u64::from(entity.index)) % u64::from(life / 2 + 1)) as u32
}

/// A young beside its mother, which has it in her lineage under the handle that it will have.
fn bear(
    commands: &mut Commands,
    (keys, mark): (&Keys, ComponentId),
    mother: Entity,
    (position, energy, lineage): (&Position, &Energy, &Lineage),
) {
    let young = commands.spawn();
    let descent = Lineage {
        mother,
        generation: lineage.generation + 1,
        ..Lineage::default()
    };
    commands.insert(young, (mark, &[]));
    commands.insert(young, keys.position.value(position));
    commands.insert(young, keys.velocity.value(&Velocity::default()));
    commands.insert(young, keys.energy.value(energy));
    commands.insert(young, keys.age.value(&Age::default()));
    commands.insert(young, keys.lineage.value(&descent));
    commands.remove(mother, keys.brood.id);
    let lineage = Lineage {
        youngest: young,
        young: lineage.young + 1,
        ..*lineage
    };
    commands.insert(mother, keys.lineage.value(&lineage));
}
