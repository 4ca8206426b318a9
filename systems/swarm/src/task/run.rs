//! A lane is run.

use core_ecs::{Commands, Lane, each};
use core_swarm::{Position, Velocity};

use super::{Moment, Part, age, chase, flock, graze};
use crate::cast::Species;
use crate::plane::wrapped;

/// Does the tasks of a lane in their order, and gives the births and deaths that come of it.
pub(crate) fn run(mut lane: Lane<'_>, moment: &Moment<'_>) -> Commands {
    let mut commands = Commands::default();
    let (cast, grazers, hunters) = (moment.cast, &moment.cast.grazers, &moment.cast.hunters);
    let parts = lane
        .tasks
        .iter()
        .filter_map(|task| Part::ALL.get(*task as usize));
    for part in parts {
        match part {
            Part::Graze => graze::graze(&mut lane, cast, moment.guests),
            Part::Flock => flock::flock(&mut lane, moment),
            Part::Chase => chase::chase(&mut lane, moment, &mut commands),
            Part::GrazersTravel => travel(&mut lane, grazers, moment.settings.side),
            Part::HuntersTravel => travel(&mut lane, hunters, moment.settings.side),
            Part::GrazersLive => {
                let (portions, kind) = (
                    graze::portions(&lane, cast),
                    (moment, grazers, moment.grazers),
                );
                age::age_animals(
                    &mut lane,
                    kind,
                    cast.keys.grazer.id,
                    &portions,
                    &mut commands,
                );
            }
            Part::HuntersLive => {
                let kind = (moment, hunters, moment.hunters);
                age::age_animals(&mut lane, kind, cast.keys.hunter.id, &[], &mut commands);
            }
        }
    }
    commands
}

/// Moves each as its velocity says.
fn travel(lane: &mut Lane<'_>, species: &Species, side: u32) {
    let side = side as f32;
    each!(
        lane,
        species.movers,
        |position: &mut Position, velocity: &Velocity| {
            let ([x, y], [right, down]) = (position.0, velocity.0);
            position.0 = [wrapped(x + right, side), wrapped(y + down, side)];
        }
    );
}
