//! What can be stored, and the fingerprint of how.

use core_ecs::{Description, EcsError, Entity, Field, FieldRole, Refusal, Span};

/// Bytes of the longest name of a component or field, and of the longest type.
const LONGEST: usize = 65_535;

/// Refuses what a block cannot hold or a field that its component cannot have.
pub(crate) fn check(description: &Description) -> Result<(), EcsError> {
    let (size, alignment) = (description.size, description.alignment);
    let reason = if !alignment.is_power_of_two() || alignment > 64 {
        format!("its alignment is {alignment}; use a power of two up to 64")
    } else if !size.is_multiple_of(alignment) {
        format!(
            "its size {size} is no multiple of its alignment {alignment}; pass both as Rust states them"
        )
    } else if let Some(reason) = check_names(description) {
        reason
    } else if let Some(reason) = check_places(description) {
        reason
    } else {
        return Ok(());
    };
    Err(Refusal::Unfit {
        name: description.name.clone(),
        reason,
    }
    .into())
}

/// Names are of a length that can be saved, and no two fields have the same.
fn check_names(description: &Description) -> Option<String> {
    let fields = &description.fields;
    let texts = fields.iter().flat_map(|field| [&field.name, &field.kind]);
    if texts
        .chain([&description.name])
        .any(|text| text.len() > LONGEST)
    {
        return Some(format!(
            "a name in it has more than {LONGEST} bytes; choose a shorter one"
        ));
    }
    let mut names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    names.sort_unstable();
    let twice = names.windows(2).find(|pair| pair[0] == pair[1])?;
    Some(format!("two fields are named `{}`; rename one", twice[0]))
}

/// Each field lies in the component, on bytes of its own, and is as large as what it means to the world.
fn check_places(description: &Description) -> Option<String> {
    let end = |field: &Field| u64::from(field.offset) + u64::from(field.size);
    let mut fields: Vec<&Field> = description.fields.iter().collect();
    for field in &fields {
        if end(field) > u64::from(description.size) {
            return Some(format!(
                "field `{}` ends behind its size {}; pass offset and size as Rust states them",
                field.name, description.size
            ));
        }
        let unit =
            size_of_role(field.role).filter(|unit| !(field.size as usize).is_multiple_of(*unit));
        if let Some(unit) = unit {
            return Some(format!(
                "field `{}` has {} bytes, which its role counts in {unit}; pass its size as Rust states it",
                field.name, field.size
            ));
        }
    }
    fields.retain(|field| field.size > 0);
    fields.sort_by_key(|field| field.offset);
    let pair = fields
        .windows(2)
        .find(|pair| end(pair[0]) > u64::from(pair[1].offset))?;
    Some(format!(
        "fields `{}` and `{}` lie on the same bytes; pass their offsets as Rust states them",
        pair[0].name, pair[1].name
    ))
}

/// FNV-1a over a canonical text, so that every build of every library gets the same number.
pub(super) fn fingerprint(description: &Description) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    add(&format!("{} {}", description.size, description.alignment));
    for Field {
        name,
        kind,
        offset,
        size,
        ..
    } in &description.fields
    {
        add(&format!("\n{name}: {kind} at {offset}, {size}"));
    }
    hash
}

/// Bytes of one value of a role; `None` for a role that fields of any size may have.
pub(crate) fn size_of_role(role: FieldRole) -> Option<usize> {
    match role {
        FieldRole::Plain => None,
        FieldRole::Entity => Some(size_of::<Entity>()),
        FieldRole::Span => Some(size_of::<Span>()),
    }
}

#[cfg(test)]
mod tests {
    use super::{check, fingerprint};
    use core_ecs::{Description, Field, FieldRole};

    fn field(name: &str, kind: &str, offset: u32, size: u32) -> Field {
        Field {
            name: name.to_owned(),
            was: Vec::new(),
            role: FieldRole::Plain,
            kind: kind.to_owned(),
            offset,
            size,
        }
    }

    fn description(name: &str, size: u32, alignment: u32, fields: &[Field]) -> Description {
        Description {
            name: name.to_owned(),
            was: Vec::new(),
            size,
            alignment,
            fields: fields.to_vec(),
        }
    }

    #[test]
    fn the_fingerprint_is_a_fixed_algorithm() {
        assert_eq!(
            fingerprint(&description("", 8, 8, &[field("0", "f64", 0, 8)])),
            0xd3de_d502_c90b_3d66
        );
    }

    #[test]
    fn every_part_of_a_field_counts() {
        let base = fingerprint(&description(
            "",
            8,
            4,
            &[field("x", "f32", 0, 4), field("y", "f32", 4, 4)],
        ));
        let changes = [
            [field("x", "f32", 0, 4), field("z", "f32", 4, 4)],
            [field("x", "f32", 0, 4), field("y", "u32", 4, 4)],
            [field("x", "f32", 4, 4), field("y", "f32", 0, 4)],
        ];
        assert!(
            changes
                .iter()
                .all(|fields| fingerprint(&description("", 8, 4, fields)) != base)
        );
    }

    #[test]
    fn what_no_block_can_hold_is_refused() {
        assert!(check(&description("ok", 12, 4, &[field("0", "[f32; 3]", 0, 12)])).is_ok());
        assert!(check(&description("tag", 0, 1, &[])).is_ok());
        for (size, alignment, fields) in [
            (8, 3, vec![]),
            (8, 0, vec![]),
            (128, 128, vec![]),
            (12, 8, vec![]),
            (8, 8, vec![field("0", "f64", 1, 8)]),
            (8, 8, vec![field("0", "f64", u32::MAX, 8)]),
            (8, 4, vec![field("x", "f32", 0, 4), field("x", "f32", 4, 4)]),
        ] {
            assert!(
                check(&description("bad", size, alignment, &fields)).is_err(),
                "size {size}, alignment {alignment}, {fields:?}"
            );
        }
    }
}
