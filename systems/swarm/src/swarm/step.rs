//! `step`.

use std::thread;

use core_ecs::{Commands, EcsError, Lane, Schedule, World};
use core_swarm::SwarmError;

use super::Scratch;
use super::tally::tally;
use crate::cast::Cast;
use crate::generated::imports;
use crate::task::{Moment, Part, rain, run};

/// Takes one step of the simulation: the rain, the tasks of the plan, then the commands that these have recorded.
pub(super) fn step(
    world: &mut World,
    cast: &Cast,
    scratch: &mut Scratch,
    threads: usize,
) -> Result<(), SwarmError> {
    let tick = world.advance();
    let settings = *world
        .resource(cast.keys.settings)
        .ok_or(SwarmError::Foreign)?;
    let clock = world
        .resource_mut(cast.keys.clock)
        .ok_or(SwarmError::Foreign)?;
    let (step, seen) = (clock.step, clock.soil_seen);
    (clock.step, clock.soil_seen) = (step + 1, tick);
    rain(world, cast, (settings, step, seen));
    scratch.look(world, cast, &settings);
    let schedule = match scratch
        .schedule
        .take()
        .filter(|schedule| schedule.is_current(world))
    {
        Some(schedule) => schedule,
        None => imports::ecs().system.plan(world, &Part::tasks(cast))?,
    };
    let moment = Moment {
        cast,
        settings,
        step,
        grazers: &scratch.grazers,
        hunters: &scratch.hunters,
        guests: &scratch.guests,
        threads,
    };
    let mut commands = work(world, &schedule, &moment)?;
    scratch.schedule = Some(schedule);
    imports::ecs().entity.apply(world, &mut commands)?;
    tally(world, cast)
}

/// Does all stages; gives what the lanes have recorded, joined in their order.
fn work(world: &mut World, schedule: &Schedule, moment: &Moment<'_>) -> Result<Commands, EcsError> {
    let mut all = Commands::default();
    for stage in 0..schedule.stages.len() {
        let threads = moment.threads > 1 && world.worth_threads(schedule, stage);
        let lanes = world.lend(schedule, stage).unwrap_or_default();
        let recorded = if threads {
            beside(lanes, moment)
        } else {
            lanes.into_iter().map(|lane| run(lane, moment)).collect()
        };
        for mut commands in recorded {
            all.append(&mut commands, world);
        }
    }
    Ok(all)
}

/// Runs lanes side by side, the first of them on this thread.
fn beside(lanes: Vec<Lane<'_>>, moment: &Moment<'_>) -> Vec<Commands> {
    thread::scope(|scope| {
        let mut lanes = lanes.into_iter();
        let first = lanes.next();
        let others: Vec<_> = lanes
            .map(|lane| scope.spawn(|| run(lane, moment)))
            .collect();
        let first = first.map(|lane| run(lane, moment));
        let others = others.into_iter().map(|other| match other.join() {
            Ok(commands) => commands,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        first.into_iter().chain(others).collect()
    })
}
