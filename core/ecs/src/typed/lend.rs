//! The columns of a world are distributed over the lanes of a stage.

use super::{Lane, LaneTable, LaneTables, LentArena, LentColumn};
use crate::{Arena, Column, LanePlan, Schedule, Table, World};

/// Below so many bytes in its second largest lane a stage is done before another thread has woken up: handing a lane over
/// costs about 20 µs, in which one thread streams through some hundred kilobytes.
const THREAD_BYTES: usize = 1 << 20;

impl Schedule {
    /// Whether it still stands for this world: no table was made since it was planned.
    ///
    /// It counts tables and sees no more, so ask it only of the world that the schedule was planned for (or a clone), and
    /// plan anew after [`WorldView::migrate`](crate::WorldView::migrate) and
    /// [`WorldView::load`](crate::WorldView::load).
    #[inline]
    pub fn is_current(&self, world: &World) -> bool {
        self.tables as usize == world.tables.len()
    }
}

impl World {
    /// Deals out what the lanes of a stage may touch: each written column to one lane, each read one to all that read it.
    /// The borrow checker then sees that lanes are apart, so they may run at the same time, on threads of the host's
    /// choice. `None` when the schedule is out of date ([`Schedule::is_current`]) or has no such stage: plan anew. A schedule
    /// belongs to the world that it was planned for, until that is migrated.
    ///
    /// Costs a few nanoseconds per column that is lent.
    ///
    /// ```
    /// use core_ecs::{Lane, QueryKey, Schedule, World, each};
    ///
    /// fn frame(world: &mut World, schedule: &Schedule, heat: QueryKey<((), f64)>) -> Option<()> {
    ///     for stage in 0..schedule.stages.len() {
    ///         let run = |mut lane: Lane| {
    ///             for task in lane.tasks {
    ///                 match task {
    ///                     0 => each!(lane, heat, |heat: &mut f64| *heat *= 0.99),
    ///                     _ => {}
    ///                 }
    ///             }
    ///         };
    ///         let threads = world.worth_threads(schedule, stage);
    ///         let lanes = world.lend(schedule, stage)?;
    ///         if threads {
    ///             std::thread::scope(|scope| lanes.into_iter().for_each(|lane| drop(scope.spawn(|| run(lane)))));
    ///         } else {
    ///             lanes.into_iter().for_each(run);
    ///         }
    ///     }
    ///     Some(())
    /// }
    /// ```
    pub fn lend<'w>(&'w mut self, schedule: &'w Schedule, stage: usize) -> Option<Vec<Lane<'w>>> {
        if !schedule.is_current(self) {
            return None;
        }
        let plans = &schedule.stages.get(stage)?.lanes;
        let mut lanes: Vec<Lane<'w>> = plans
            .iter()
            .map(|plan| Lane {
                tasks: &plan.tasks,
                queries: &self.queries,
                tables: LaneTables(Vec::with_capacity(plan.parts.len())),
                arenas: Vec::new(),
                tick: self.tick,
            })
            .collect();
        let mut columns = Vec::new();
        for (id, table) in self.tables.iter_mut().enumerate() {
            distribute_columns(id, table, plans, &mut lanes, &mut columns);
        }
        for arena in &mut self.arenas {
            lend_arena(arena, plans, &mut lanes);
        }
        Some(lanes)
    }

    /// Whether the lanes of a stage are worth their threads: whether two of them at least are lent a megabyte. An
    /// estimate for work that streams through its data; who computes much per value knows better.
    pub fn worth_threads(&self, schedule: &Schedule, stage: usize) -> bool {
        let Some(stage) = schedule.stages.get(stage) else {
            return false;
        };
        let large = |plan: &&LanePlan| self.lent_bytes(plan) >= THREAD_BYTES;
        stage.lanes.iter().filter(large).count() >= 2
    }

    fn lent_bytes(&self, plan: &LanePlan) -> usize {
        let part = |part: &crate::Part| {
            let table = self.tables.get(part.table.index())?;
            let numbers = part.reads.iter().chain(&part.writes);
            let sizes =
                numbers.filter_map(|number| Some(table.columns.get(*number as usize)?.size));
            Some(table.rows() * sizes.sum::<u32>() as usize)
        };
        plan.parts.iter().filter_map(part).sum()
    }
}

/// Distributes the columns of one table over the lanes. `columns` is room that is used again for each table.
fn distribute_columns<'w>(
    id: usize,
    table: &'w mut Table,
    plans: &[LanePlan],
    lanes: &mut [Lane<'w>],
    columns: &mut Vec<(Option<&'w mut Column>, Option<&'w Column>)>,
) {
    let Table {
        entities,
        columns: all,
        ..
    } = table;
    columns.clear();
    let count = all.len();
    let mut rest = Some(all);
    for (lane, plan) in lanes.iter_mut().zip(plans) {
        let Some(part) = plan
            .parts
            .get(lane.tables.0.len())
            .filter(|part| part.table.index() == id)
        else {
            continue;
        };
        if let Some(all) = rest.take() {
            columns.extend(all.iter_mut().map(|column| (Some(column), None)));
        }
        let mut lent: Vec<LentColumn<'w>> = (0..count).map(|_| LentColumn::Kept).collect();
        for number in &part.writes {
            let column = columns
                .get_mut(*number as usize)
                .and_then(|(unique, _)| unique.take());
            if let Some(column) = column {
                lent[*number as usize] = LentColumn::Unique(column);
            }
        }
        for number in &part.reads {
            if let Some((unique, shared)) = columns.get_mut(*number as usize) {
                let column = shared.or_else(|| unique.take().map(|column| &*column));
                *shared = column;
                if let Some(column) = column {
                    lent[*number as usize] = LentColumn::Shared(column);
                }
            }
        }
        lane.tables.0.push(LaneTable {
            id: part.table,
            entities,
            columns: lent,
        });
    }
}

/// Lends an arena to the lane that writes it, or else to all that read it.
fn lend_arena<'w>(arena: &'w mut Arena, plans: &[LanePlan], lanes: &mut [Lane<'w>]) {
    let component = arena.component;
    let writes = |plan: &LanePlan| plan.arena_writes.binary_search(&component).is_ok();
    if let Some(lane) = plans.iter().position(writes) {
        lanes[lane].arenas.push(LentArena::Unique(arena));
        return;
    }
    let arena = &*arena;
    for (lane, plan) in lanes.iter_mut().zip(plans) {
        if plan.arena_reads.binary_search(&component).is_ok() {
            lane.arenas.push(LentArena::Shared(arena));
        }
    }
}
