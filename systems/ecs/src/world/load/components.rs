//! `read`.

use std::collections::BTreeSet;

use core_ecs::{
    Arena, Budget, ComponentId, Description, Field, FieldRole, LoadError, TableId, World,
};

use super::{Reader, invalid};
use crate::component;

/// Bytes of a component without name and fields.
const COMPONENT: usize = 21;

/// Bytes of a field without name and type.
const FIELD: usize = 17;

/// Enters every component as registration would.
pub(super) fn read(
    mut reader: Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    let mut names = BTreeSet::new();
    for _ in 0..reader.count(COMPONENT)? {
        let name = reader.text()?;
        if !names.insert(name) {
            return Err(invalid(format!("two components are named `{name}`")));
        }
        let mut description = Description {
            name: name.to_owned(),
            was: Vec::new(),
            size: reader.number()?,
            alignment: reader.number()?,
            fields: Vec::new(),
        };
        let (resource, watched) = (TableId(reader.number()?), reader.flag()?);
        for _ in 0..reader.count(FIELD)? {
            description.fields.push(field(&mut reader)?);
        }
        component::check_layout(&description).map_err(|error| invalid(error.to_string()))?;
        budget.component(&description)?;
        let id = ComponentId(world.components.len() as u32);
        let component = component::describe(&description);
        if !component.spans.is_empty() {
            world.arenas.push(Arena::new(id));
        }
        world.components.push(core_ecs::Component {
            resource,
            watched,
            ..component
        });
    }
    reader.end()
}

fn field(reader: &mut Reader<'_>) -> Result<Field, LoadError> {
    Ok(Field {
        name: reader.text()?.to_owned(),
        was: Vec::new(),
        kind: reader.text()?.to_owned(),
        role: match reader.byte()? {
            0 => FieldRole::Plain,
            1 => FieldRole::Entity,
            2 => FieldRole::Span,
            other => return Err(reader.unknown("the role of a field", other)),
        },
        offset: reader.number()?,
        size: reader.number()?,
    })
}
