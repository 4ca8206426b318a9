//! Which elements of an old value a new one takes over.

use core_ecs::{Description, Field};

use super::{Kind, fits};

/// An element that a new value takes over from an old one.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// Where it begins in the old value.
    pub(super) from: usize,
    /// Where it begins in the new one.
    pub(super) to: usize,
    /// Bytes of the element in the old and in the new value.
    pub(super) sizes: [usize; 2],
    /// Its types in both, if these are numbers that differ.
    pub(super) numbers: Option<[String; 2]>,
}

/// The elements that new values take over; or why there is no telling.
pub(super) fn plan(old: &Description, new: &Description) -> Result<Vec<Element>, String> {
    let mut elements = Vec::new();
    if old.size == 0 || new.size == 0 {
        return Ok(elements);
    }
    match (old.fields.is_empty(), new.fields.is_empty()) {
        (true, true) if old.size == new.size => {
            elements.push(Element {
                from: 0,
                to: 0,
                sizes: [old.size as usize; 2],
                numbers: None,
            });
            return Ok(elements);
        }
        (false, false) => {}
        _ => return Err("its fields are not known; register it with fields".to_owned()),
    }
    let mut sources: Vec<&str> = Vec::new();
    for field in &new.fields {
        let mut names = [&field.name].into_iter().chain(&field.was);
        let source = names.find_map(|name| old.fields.iter().find(|old| old.name == *name));
        let Some(source) = source else {
            continue;
        };
        if sources.contains(&source.name.as_str()) {
            return Err(format!("two fields are what `{}` was", source.name));
        }
        sources.push(&source.name);
        match shared(source, field) {
            Some(shared) => elements.extend(shared),
            None => return Err(format!("`{}` does not hold what it held", field.name)),
        }
    }
    Ok(elements)
}

/// The elements that both fields have; `None` if their types do not go together.
fn shared(old: &Field, new: &Field) -> Option<Vec<Element>> {
    let (from, into) = (Kind::of(old), Kind::of(new));
    let same = from.element == into.element && from.size == into.size;
    let fits = same || fits(&from.element, &into.element);
    if old.role != new.role || !fits || from.lengths.len() != into.lengths.len() {
        return None;
    }
    let numbers = (!same).then(|| [from.element.clone(), into.element.clone()]);
    let before = from.places();
    let mut shared = Vec::new();
    for (number, place) in into.places().iter().enumerate() {
        if let Some(source) = before.iter().position(|before| before == place) {
            shared.push(Element {
                from: old.offset as usize + source * from.size,
                to: new.offset as usize + number * into.size,
                sizes: [from.size, into.size],
                numbers: numbers.clone(),
            });
        }
    }
    Some(shared)
}
