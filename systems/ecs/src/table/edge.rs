//! Edges: the ways between tables, found once.

use core_ecs::{ComponentId, EcsError, Edge, Table, TableId, World};

use super::{Way, obtain};

/// The table that a row of `from` goes to; remembered with its column map from the first time on.
pub(super) fn follow(
    world: &mut World,
    from: TableId,
    way: Way,
    component: ComponentId,
) -> Result<TableId, EcsError> {
    let source = &world.tables[from.index()];
    match way.edges(source).get(component.index()) {
        Some(edge) if edge.target != TableId::NONE => return Ok(edge.target),
        _ => {}
    }
    let components = neighbour(&source.components, way, component);
    let target = obtain(world, &components)?;
    let edge = Edge {
        target,
        columns: column_map(&world.tables[from.index()], &world.tables[target.index()]),
    };
    let edges = way.edges_mut(&mut world.tables[from.index()]);
    if edges.len() <= component.index() {
        edges.resize(
            component.index() + 1,
            Edge {
                target: TableId::NONE,
                columns: Vec::new(),
            },
        );
    }
    edges[component.index()] = edge;
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

fn column_map(source: &Table, target: &Table) -> Vec<u32> {
    let place = |component| {
        target
            .place(component)
            .map_or(Table::NO_COLUMN, |place| place as u32)
    };
    source
        .columns
        .iter()
        .map(|column| place(column.component))
        .collect()
}
