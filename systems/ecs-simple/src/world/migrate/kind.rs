//! The type of a field, read.

use core_ecs::{Entity, Field, FieldRole, Span};

/// What the elements of a field are, and where each begins.
pub(super) struct Kind {
    /// The type of an element, without the path to it.
    pub(super) element: String,
    /// Bytes of an element.
    pub(super) size: usize,
    /// Lengths of the arrays, from the outside in.
    pub(super) lengths: Vec<usize>,
}

impl Kind {
    pub(super) fn of(field: &Field) -> Self {
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
    pub(super) fn places(&self) -> Vec<Vec<usize>> {
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
