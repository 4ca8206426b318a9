//! `Element`.

use core_ecs::{Description, Entity, Field, FieldRole, Span};

use super::fits;

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

/// What the elements of a field are, and where each begins.
struct Kind {
    /// The type of an element, without the path to it.
    element: String,
    /// Bytes of an element.
    size: usize,
    /// Lengths of the arrays, from the outside in.
    lengths: Vec<usize>,
}

impl Kind {
    fn of(field: &Field) -> Self {
        let (mut element, mut lengths) = (field.kind.as_str(), Vec::new());
        while let Some((inner, length)) = array(element) {
            lengths.push(length);
            element = inner;
        }
        let count = count(&lengths, field.size as usize);
        let size = match field.role {
            FieldRole::Plain => field.size as usize / count.unwrap_or(1).max(1),
            FieldRole::Entity => size_of::<Entity>(),
            FieldRole::Span => size_of::<Span>(),
        };
        if count.and_then(|count| size.checked_mul(count)) != Some(field.size as usize) {
            // The type does not tell the size: it is one thing.
            return Self {
                element: field.kind.clone(),
                size: field.size as usize,
                lengths: Vec::new(),
            };
        }
        let name = element.rsplit("::").next().unwrap_or(element);
        Self {
            element: name.to_owned(),
            size,
            lengths,
        }
    }

    /// The places of all elements in the arrays, in the order of memory.
    fn places(&self) -> Vec<Vec<usize>> {
        let mut places = vec![Vec::new()];
        for length in &self.lengths {
            let mut longer = Vec::new();
            for place in &places {
                for index in 0..*length {
                    longer.push([place.as_slice(), &[index]].concat());
                }
            }
            places = longer;
        }
        places
    }
}

/// The most elements without bytes that a type may have.
const EMPTY: usize = 65_536;

/// How many elements arrays of these lengths have. `None` if they cannot be those of so many bytes: the lengths come from
/// a text, and are not believed.
fn count(lengths: &[usize], bytes: usize) -> Option<usize> {
    let places = lengths.iter().try_fold(1_usize, |places, length| {
        places.checked_mul((*length).max(1))
    });
    places
        .filter(|places| *places <= bytes.max(EMPTY))
        .map(|_| lengths.iter().product())
}

/// What an array holds, and how many.
fn array(kind: &str) -> Option<(&str, usize)> {
    let (inner, length) = kind
        .strip_prefix('[')?
        .strip_suffix(']')?
        .rsplit_once(';')?;
    Some((inner.trim(), length.trim().parse().ok()?))
}
