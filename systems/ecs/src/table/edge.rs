//! Edges: the ways between tables, found once.

use core_ecs::{ComponentId, EcsError, Table, TableId, World};

use super::obtain;

/// The table that a row of `from` goes to when it gains or loses a component; remembered from the first time on.
#[inline]
pub(super) fn follow(
    world: &mut World,
    from: TableId,
    way: Way,
    component: ComponentId,
) -> Result<TableId, EcsError> {
    match way
        .edges(&world.tables[from.index()])
        .get(component.index())
    {
        Some(target) if *target != TableId::NONE => Ok(*target),
        _ => explore(world, from, way, component),
    }
}

#[cold]
fn explore(
    world: &mut World,
    from: TableId,
    way: Way,
    component: ComponentId,
) -> Result<TableId, EcsError> {
    let source = &world.tables[from.index()];
    let components = neighbour(&source.components, way, component);
    let target = obtain(world, &components)?;
    let edges = way.edges_mut(&mut world.tables[from.index()]);
    if edges.len() <= component.index() {
        edges.resize(component.index() + 1, TableId::NONE);
    }
    edges[component.index()] = target;
    Ok(target)
}

/// The components with one more or one less.
pub(crate) fn neighbour(
    components: &[ComponentId],
    way: Way,
    component: ComponentId,
) -> Vec<ComponentId> {
    let mut neighbour = components.to_vec();
    match (way, neighbour.binary_search(&component)) {
        (Way::Add, Err(position)) => neighbour.insert(position, component),
        (Way::Remove, Ok(position)) => drop(neighbour.remove(position)),
        _ => {}
    }
    neighbour
}

/// Whether a row gains or loses a component.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// To the table with one component more.
    Add,
    /// To the table with one component less.
    Remove,
}

impl Way {
    /// The ways of this kind that a table remembers.
    #[inline]
    pub(super) fn edges(self, table: &Table) -> &Vec<TableId> {
        match self {
            Self::Add => &table.adds,
            Self::Remove => &table.removes,
        }
    }

    /// The same, to be extended.
    pub(super) fn edges_mut(self, table: &mut Table) -> &mut Vec<TableId> {
        match self {
            Self::Add => &mut table.adds,
            Self::Remove => &mut table.removes,
        }
    }
}
