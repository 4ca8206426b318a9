//! What can be stored, and what a world knows of it.

use core_ecs::{Component, Description, Entity, Field, FieldRole, Span, TableId};

/// Bytes of the longest name or type.
const LONGEST: usize = 65_535;

/// Why this cannot be stored; `None` if it can.
pub(crate) fn unfit(description: &Description) -> Option<String> {
    let Description {
        name,
        size,
        alignment,
        fields,
        ..
    } = description;
    if ![1, 2, 4, 8, 16, 32, 64].contains(alignment) {
        return Some(format!(
            "its alignment is {alignment}; use a power of two up to 64"
        ));
    }
    if !size.is_multiple_of(*alignment) {
        return Some(format!(
            "its size {size} is no multiple of {alignment}; pass both as Rust states them"
        ));
    }
    if name.len() > LONGEST {
        return Some("its name is too long; choose a shorter one".to_owned());
    }
    for (position, field) in fields.iter().enumerate() {
        if field.name.len() > LONGEST || field.kind.len() > LONGEST {
            return Some("a field has a name or type that is too long; shorten it".to_owned());
        }
        if end(field) > u64::from(*size) {
            return Some(format!(
                "field `{}` ends behind it; pass its place as Rust states it",
                field.name
            ));
        }
        if !(field.size as usize).is_multiple_of(step(field.role)) {
            return Some(format!(
                "field `{}` is no number of what its role says",
                field.name
            ));
        }
        for other in &fields[..position] {
            if other.name == field.name {
                return Some(format!("two fields are named `{}`; rename one", field.name));
            }
            if field.size > 0
                && other.size > 0
                && end(field) > u64::from(other.offset)
                && end(other) > u64::from(field.offset)
            {
                return Some(format!(
                    "fields `{}` and `{}` share bytes",
                    other.name, field.name
                ));
            }
        }
    }
    None
}

/// A component as the world keeps it: without former names.
pub(crate) fn describe(description: &Description) -> Component {
    let mut kept = description.clone();
    kept.was.clear();
    kept.fields.iter_mut().for_each(|field| field.was.clear());
    Component {
        layout: fingerprint(&kept),
        spans: places(&kept, FieldRole::Span),
        entities: places(&kept, FieldRole::Entity),
        description: kept,
        resource: TableId::NONE,
        watched: false,
    }
}

fn end(field: &Field) -> u64 {
    u64::from(field.offset) + u64::from(field.size)
}

/// Bytes of one value of a role.
fn step(role: FieldRole) -> usize {
    match role {
        FieldRole::Plain => 1,
        FieldRole::Entity => size_of::<Entity>(),
        FieldRole::Span => size_of::<Span>(),
    }
}

/// Where values of a role begin, ascending.
fn places(description: &Description, role: FieldRole) -> Vec<u32> {
    let mut places = Vec::new();
    for field in &description.fields {
        if field.role == role {
            places.extend((field.offset..field.offset + field.size).step_by(step(role)));
        }
    }
    places.sort();
    places
}

/// FNV-1a, 64 bits, over size and alignment and a line for each field.
fn fingerprint(description: &Description) -> u64 {
    let mut text = format!("{} {}", description.size, description.alignment);
    for field in &description.fields {
        let Field {
            name,
            kind,
            offset,
            size,
            ..
        } = field;
        text += &format!("\n{name}: {kind} at {offset}, {size}");
    }
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
