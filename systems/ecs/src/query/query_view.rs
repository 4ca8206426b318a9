//! `QueryView`.

use core_ecs::{ComponentId, EcsError, Query, QueryId, QueryView, TableId, World};
use keyway::viewmodel;

use super::admit;
use crate::table::mask;
use crate::{Ecs, component};

#[viewmodel(QueryView)]
impl Ecs {
    /// See [`QueryView::prepare`].
    pub fn prepare(
        world: &mut World,
        fetch: &[ComponentId],
        with: &[ComponentId],
        without: &[ComponentId],
    ) -> Result<QueryId, EcsError> {
        component::sort_unique(world, &mut [fetch, with, without].concat())?;
        for id in fetch {
            let component = component::get(world, *id)?;
            if component.size == 0 {
                return Err(EcsError::Tag {
                    name: component.name.clone(),
                });
            }
        }
        let mut query = Query {
            fetch: fetch.to_vec(),
            with: mask::of(&[fetch, with].concat()),
            without: mask::of(without),
            tables: Vec::new(),
            columns: Vec::new(),
        };
        if let Some(position) = world
            .queries
            .iter()
            .position(|known| same_terms(known, &query))
        {
            return Ok(QueryId(position as u32));
        }
        for (position, table) in world.tables.iter().enumerate() {
            admit(&mut query, TableId(position as u32), table);
        }
        world.queries.push(query);
        Ok(QueryId(world.queries.len() as u32 - 1))
    }
}

fn same_terms(left: &Query, right: &Query) -> bool {
    left.fetch == right.fetch && left.with == right.with && left.without == right.without
}
