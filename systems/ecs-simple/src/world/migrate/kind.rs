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
        let count: usize = lengths.iter().product();
        let size = match field.role {
            FieldRole::Plain => field.size as usize / count.max(1),
            FieldRole::Entity => size_of::<Entity>(),
            FieldRole::Span => size_of::<Span>(),
        };
        if count * size != field.size as usize {
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

/// What an array holds, and how many.
fn array(kind: &str) -> Option<(&str, usize)> {
    let (inner, length) = kind
        .strip_prefix('[')?
        .strip_suffix(']')?
        .rsplit_once(';')?;
    Some((inner.trim(), length.trim().parse().ok()?))
}
