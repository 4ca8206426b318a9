//! Grazers look around and turn.

use std::ops::Range;
use std::thread;

use core_ecs::{Lane, each};
use core_swarm::{Position, Velocity};

use super::Moment;
use super::steer::steered;
use crate::chance::{chance, nudge};
use crate::plane::limited;

/// How much an animal turns for no reason, in cells per step.
const WHIM: f32 = 0.01;

/// Fewer grazers than this for each thread are done before another thread has begun.
const THREAD_WORK: usize = 4096;

/// Turns each grazer. What it sees is the beginning of the step, so the order does not matter, and threads share the rows
/// of cells.
pub(super) fn flock(lane: &mut Lane<'_>, moment: &Moment<'_>) {
    let (grid, mut wishes) = (moment.grazers, Vec::new());
    wishes.resize(grid.residents().len(), [0.0; 2]);
    let threads = moment.threads.min(wishes.len() / THREAD_WORK).max(1) as u32;
    thread::scope(|scope| {
        let mut rest = &mut wishes[..];
        for band in 0..threads {
            let [first, end] = [band, band + 1].map(|band| grid.side() * band / threads);
            let (wishes, others) = rest.split_at_mut(grid.row_start(end) - grid.row_start(first));
            rest = others;
            let mut work = move || turn(moment, first..end, wishes);
            if end < grid.side() {
                scope.spawn(work);
            } else {
                work();
            }
        }
    });
    let mut places = grid.places().iter();
    each!(
        lane,
        moment.cast.grazers.movers,
        |_place: &Position, velocity: &mut Velocity| {
            if let Some(place) = places.next() {
                velocity.0 = wishes[*place as usize];
            }
        }
    );
}

/// Writes how the grazers in some rows of cells want to move, in the order of the grid.
fn turn(moment: &Moment<'_>, rows: Range<u32>, wishes: &mut [[f32; 2]]) {
    let (herd, pack) = (moment.grazers.residents(), moment.hunters.residents());
    let (seed, side) = (moment.settings.seed, moment.grazers.side());
    let (mut friends, mut foes) = (Vec::new(), Vec::new());
    let mut wishes = wishes.iter_mut();
    for cell in rows.start * side..rows.end * side {
        let here = moment.grazers.cell(cell);
        if here.is_empty() {
            continue;
        }
        moment
            .grazers
            .around(cell % side, cell / side, &mut friends);
        moment.hunters.around(cell % side, cell / side, &mut foes);
        for (me, wish) in herd[here].iter().zip(&mut wishes) {
            let turned = steered(me, (herd, &friends), (pack, &foes));
            let whim = nudge(chance(seed, moment.step, me.entity)).map(|part| part * WHIM);
            let turned = [turned[0] + whim[0], turned[1] + whim[1]];
            *wish = limited(turned, moment.cast.grazers.habits.speed);
        }
    }
}
