//! `QueryView`.

use core_ecs::{ComponentId, EcsError, Query, QueryId, QueryView, TableId, Terms, World};
use keyway::viewmodel;

use super::admit;
use crate::table::mask;
use crate::{Ecs, component};

#[viewmodel(QueryView)]
impl Ecs {
    /// See [`QueryView::prepare`].
    pub fn prepare(world: &mut World, terms: &Terms) -> Result<QueryId, EcsError> {
        let fetch: Vec<ComponentId> = terms.fetch.iter().map(|term| term.component).collect();
        component::sort_unique(
            world,
            &mut [&fetch[..], &terms.with, &terms.without].concat(),
        )?;
        for id in &fetch {
            let component = &component::get(world, *id)?.description;
            if component.size == 0 {
                return Err(EcsError::Tag {
                    name: component.name.clone(),
                });
            }
        }
        let mut query = Query {
            terms: terms.clone(),
            with: mask::of(&[&fetch[..], &terms.with].concat()),
            without: mask::of(&terms.without),
            tables: Vec::new(),
            columns: Vec::new(),
        };
        if let Some(position) = world
            .queries
            .iter()
            .position(|known| known.terms == query.terms)
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
