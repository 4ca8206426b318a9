//! Hunters look around, turn and catch.

use core_ecs::{Commands, Entity, Lane, each};
use core_swarm::{Energy, Position, Velocity};

use super::Moment;
use crate::chance::{chance, nudge};
use crate::grid::Run;
use crate::plane::limited;

/// How near a hunter must be to catch, in cells.
const REACH: f32 = 0.3;

/// The energy of a meal.
const MEAL: f32 = 0.8;

/// Who has more energy than this does not hunt.
const SATED: f32 = 2.5;

/// How fast a hunter turns towards its prey, and for no reason.
const TURN: f32 = 0.2;
const WHIM: f32 = 0.03;

/// Turns each hunter to the nearest grazer. Those within reach are caught, by one hunter each: by rows, first come, first
/// served.
pub(super) fn chase(lane: &mut Lane<'_>, moment: &Moment<'_>, commands: &mut Commands) {
    let mut taken = vec![false; moment.grazers.residents().len()];
    let mut runs = Vec::new();
    let (seed, step, habits) = (
        moment.settings.seed,
        moment.step,
        moment.cast.hunters.habits,
    );
    each!(
        lane,
        moment.cast.hunters.eaters,
        |entity: Entity, place: &Position, speed: &mut Velocity, energy: &mut Energy| {
            let [x, y] = place.0;
            moment.grazers.around(x as u32, y as u32, &mut runs);
            let prey = nearest(moment, place.0, &runs, &taken).filter(|_| energy.0 < SATED);
            let whim = nudge(chance(seed, step, entity));
            let mut wish = speed.0.map(|part| part * (1.0 - TURN));
            for axis in 0..2 {
                let way = prey.as_ref().map_or(speed.0[axis], |prey| prey.way[axis]);
                wish[axis] += way * TURN + whim[axis] * WHIM;
            }
            speed.0 = limited(wish, habits.speed);
            if let Some(prey) = prey.filter(|prey| prey.square < REACH * REACH) {
                taken[prey.place] = true;
                energy.0 += MEAL;
                commands.despawn(moment.grazers.residents()[prey.place].entity);
            }
        }
    );
}

/// The nearest grazer that nobody has caught; the first of equally near ones.
fn nearest(moment: &Moment<'_>, [x, y]: [f32; 2], runs: &[Run], taken: &[bool]) -> Option<Prey> {
    let mut best: Option<Prey> = None;
    for run in runs {
        for place in run.residents.clone().filter(|place| !taken[*place]) {
            let other = moment.grazers.residents()[place].place;
            let way = [other[0] + run.shift[0] - x, other[1] + run.shift[1] - y];
            let square = way[0] * way[0] + way[1] * way[1];
            if best.as_ref().is_none_or(|best| square < best.square) {
                best = Some(Prey { place, way, square });
            }
        }
    }
    best
}

/// A grazer in sight of a hunter.
#[derive(Clone, Copy, Debug)]
struct Prey {
    /// Which resident of the grid it is.
    place: usize,
    /// From the hunter to the grazer, in cells.
    way: [f32; 2],
    /// The square of the distance.
    square: f32,
}
