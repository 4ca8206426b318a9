//! Fields that may cross the boundary, but for which `#[model]` cannot derive everything.
use crate::errors::Errors;
use crate::model::{FieldItem, ModelItem, ModelShape};

impl ModelItem {
    /// Refuses fields without `Clone` or serde, which rustc would report in terms of derives that the user did not write.
    ///
    /// # Errors
    /// One error for each such field.
    pub fn check_derivable(&self) -> syn::Result<()> {
        let mut errors = Errors::default();
        let fields: Vec<&FieldItem> = match &self.shape {
            ModelShape::Struct(fields) => fields.iter().collect(),
            ModelShape::Enum(variants) => variants
                .iter()
                .flat_map(|variant| &variant.fields)
                .collect(),
        };
        for field in fields {
            let ty = &field.ty.canonical;
            let sentence = match self.component {
                Some(_) => longer(ty).map(shorter),
                None => instead(ty),
            };
            if let Some(sentence) = sentence {
                errors.refuse(&field.ty.ty, sentence);
            }
        }
        errors.finish(())
    }
}

/// The derives that work without `Clone` and serde.
const ALONE: &str = "write `#[derive(Debug, keyway::Model)]` in place of `#[model]`";

/// Longest array that serde reads and writes.
const LONGEST: u128 = 32;

fn instead(ty: &str) -> Option<String> {
    let owned = without_shared(ty);
    let mut words = owned.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    if let Some(atomic) = words.find(|word| word.starts_with("Atomic")) {
        return Some(format!(
            "`#[model]` derives `Clone` and `{atomic}` has none: {ALONE}, and implement `Clone` where it makes sense"
        ));
    }
    if ty.contains("RangeFull") || ty.contains("RangeToInclusive") {
        return Some(format!(
            "serde does not read and write `{ty}`: use another range, or {ALONE}"
        ));
    }
    longer(ty).map(|length| {
        format!("serde reads and writes arrays of {LONGEST} elements at most and this one has {length}: use a `Vec`, or {ALONE}")
    })
}

/// The type without what is behind an `Arc`, which is cloned without its content.
fn without_shared(ty: &str) -> String {
    let Some((before, shared)) = ty.split_once("Arc<") else {
        return ty.to_owned();
    };
    let mut depth = 1_usize;
    let end = shared.find(|letter| {
        match letter {
            '<' => depth += 1,
            '>' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let behind = end.map_or("", |end| &shared[end..]);
    format!("{before}{}", without_shared(behind))
}

/// Length of an array, if serde cannot read and write so long a one.
fn longer(ty: &str) -> Option<u128> {
    let mut lengths = ty
        .split("; ")
        .skip(1)
        .filter_map(|rest| rest.split(']').next()?.parse().ok());
    lengths.find(|length| *length > LONGEST)
}

/// The remedy for a long array in a component.
fn shorter(length: u128) -> String {
    format!(
        "serde reads and writes arrays of {LONGEST} elements at most and this one has {length}: nest it, as in `[[u8; {LONGEST}]; 2]`, or use `List`, whose items the world keeps"
    )
}
