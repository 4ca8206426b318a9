//! A component as a world keeps it.

use core_ecs::{Component, Description, Field, FieldRole, TableId};

use super::layout::{self, size_of_role};

/// A component of this description, which was checked. Former names are not kept: they are for migration, which is given
/// them.
pub(crate) fn describe(description: &Description) -> Component {
    Component {
        layout: layout::fingerprint(description),
        spans: offsets(description, FieldRole::Span),
        entities: offsets(description, FieldRole::Entity),
        description: without_former_names(description),
        resource: TableId::NONE,
        watched: false,
    }
}

/// Where the values of a role begin, each element of an array counted.
fn offsets(description: &Description, role: FieldRole) -> Vec<u32> {
    let fields = description.fields.iter().filter(|field| field.role == role);
    let elements = |field: &Field| {
        let step = size_of_role(role).unwrap_or(field.size.max(1) as usize);
        (field.offset..field.offset + field.size).step_by(step)
    };
    let mut offsets: Vec<u32> = fields.flat_map(elements).collect();
    offsets.sort_unstable();
    offsets
}

pub(super) fn without_former_names(description: &Description) -> Description {
    let mut description = description.clone();
    description.was.clear();
    for field in &mut description.fields {
        field.was.clear();
    }
    description
}
