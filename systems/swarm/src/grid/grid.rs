//! `Grid`.

use core_ecs::{Entity, QueryKey, World, each};
use core_swarm::{Position, Velocity};

use super::{Resident, Run};
use crate::plane::cell;

/// The animals of one kind, sorted by the cell that they are in, and within it by their rows.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    /// Cells along a side.
    side: u32,
    /// The first resident of each cell, and behind all the end.
    starts: Vec<u32>,
    residents: Vec<Resident>,
    /// Which resident each row is.
    places: Vec<u32>,
    /// The cell of each row.
    cells: Vec<u32>,
}

impl Grid {
    /// Takes the animals of a query as they are now.
    pub(crate) fn fill(
        &mut self,
        world: &World,
        side: u32,
        movers: QueryKey<(((), Position), Velocity)>,
    ) {
        self.side = side;
        let Self {
            starts,
            cells,
            places,
            residents,
            ..
        } = self;
        starts.clear();
        starts.resize((side * side) as usize + 1, 0);
        cells.clear();
        each!(world, movers, |position: &Position, _speed: &Velocity| {
            let cell = cell(position.0, side);
            starts[cell as usize] += 1;
            cells.push(cell);
        });
        // From how many there are in each cell to where each cell begins.
        let mut end = 0;
        for start in starts.iter_mut() {
            end += *start;
            *start = end - *start;
        }
        residents.resize(cells.len(), Resident::default());
        places.clear();
        let mut next = starts.clone();
        let mut rows = cells.iter();
        each!(
            world,
            movers,
            |entity: Entity, position: &Position, speed: &Velocity| {
                let Some(cell) = rows.next() else { return };
                let place = &mut next[*cell as usize];
                residents[*place as usize] = Resident {
                    entity,
                    place: position.0,
                    speed: speed.0,
                };
                places.push(*place);
                *place += 1;
            }
        );
    }

    /// Cells along a side.
    pub(crate) fn side(&self) -> u32 {
        self.side
    }

    /// All of them, by cells.
    pub(crate) fn residents(&self) -> &[Resident] {
        &self.residents
    }

    /// Which resident each row of the query is.
    pub(crate) fn places(&self) -> &[u32] {
        &self.places
    }

    /// The first resident of a row of cells, or how many residents there are.
    pub(crate) fn row_start(&self, row: u32) -> usize {
        self.starts[(row * self.side) as usize] as usize
    }

    /// The residents of a cell.
    #[inline]
    pub(crate) fn cell(&self, cell: u32) -> std::ops::Range<usize> {
        self.starts[cell as usize] as usize..self.starts[cell as usize + 1] as usize
    }

    /// Writes to `runs` who is in a cell or beside it; nobody stands in them twice.
    pub(crate) fn around(&self, x: u32, y: u32, runs: &mut Vec<Run>) {
        runs.clear();
        let (side, length) = (self.side, self.side as f32);
        let edge = |at: u32, by: u32| match at + by {
            0 => (side - 1, -length),
            at if at > side => (0, length),
            at => (at - 1, 0.0),
        };
        for (row, down) in [0, 1, 2].map(|by| edge(y, by)) {
            let mut push = |first: u32, last: u32, right: f32| {
                let start = self.starts[(row * side + first) as usize];
                let end = self.starts[(row * side + last) as usize + 1];
                if start < end {
                    runs.push(Run {
                        residents: start as usize..end as usize,
                        shift: [right, down],
                    });
                }
            };
            if (1..side - 1).contains(&x) {
                push(x - 1, x + 1, 0.0);
            } else {
                for (column, right) in [0, 1, 2].map(|by| edge(x, by)) {
                    push(column, column, right);
                }
            }
        }
    }

    /// How many are in a cell or beside it.
    pub(crate) fn count_around(&self, [x, y]: [f32; 2], runs: &mut Vec<Run>) -> usize {
        self.around(x as u32, y as u32, runs);
        runs.iter().map(|run| run.residents.len()).sum()
    }
}
