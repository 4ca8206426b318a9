//! How a grazer turns.

use crate::grid::{Resident, Run};

/// How far a grazer sees, in cells; the grid shows no more than a cell.
const SIGHT: f32 = 1.0;

/// How much it makes room for others, turns as they do, keeps to them, and flees.
const ROOM: f32 = 0.08;
const ALIGN: f32 = 0.05;
const KEEP: f32 = 0.005;
const FLEE: f32 = 0.12;

/// The velocity of a grazer, changed by those around it.
#[inline]
pub(super) fn steered(
    me: &Resident,
    (herd, friends): (&[Resident], &[Run]),
    (pack, foes): (&[Resident], &[Run]),
) -> [f32; 2] {
    let (mut room, mut middle, mut speed, mut count) = ([0.0; 2], [0.0; 2], [0.0; 2], 0.0);
    for run in friends {
        let [x, y] = [me.place[0] - run.shift[0], me.place[1] - run.shift[1]];
        for other in &herd[run.residents.clone()] {
            let way = [other.place[0] - x, other.place[1] - y];
            let square = way[0] * way[0] + way[1] * way[1];
            let near = if square < SIGHT * SIGHT { 1.0 } else { 0.0 };
            let push = near * (SIGHT * SIGHT - square);
            for axis in 0..2 {
                room[axis] -= way[axis] * push;
                middle[axis] += way[axis] * near;
                speed[axis] += other.speed[axis] * near;
            }
            count += near;
        }
    }
    let mut turned = me.speed;
    for axis in 0..2 {
        // The animal itself is always among those that it counts.
        turned[axis] += room[axis] * ROOM + middle[axis] / count * KEEP;
        turned[axis] += (speed[axis] / count - me.speed[axis]) * ALIGN;
    }
    for run in foes {
        let [x, y] = [me.place[0] - run.shift[0], me.place[1] - run.shift[1]];
        for other in &pack[run.residents.clone()] {
            turned[0] -= (other.place[0] - x) * FLEE;
            turned[1] -= (other.place[1] - y) * FLEE;
        }
    }
    turned
}
