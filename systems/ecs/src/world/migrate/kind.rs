//! A type of a field, read.

use core_ecs::{Field, FieldRole};

use crate::component;

/// The type of a field: what its elements are, and how many of them it has.
pub(super) struct Kind<'k> {
    /// The type of an element, without the path to it.
    pub(super) element: &'k str,
    /// Bytes of an element.
    pub(super) size: usize,
    /// The lengths of an array from the outside in; none for what is no array.
    pub(super) lengths: Vec<usize>,
}

impl<'k> Kind<'k> {
    pub(super) fn of(field: &'k Field) -> Self {
        let (mut element, mut lengths) = (field.kind.as_str(), Vec::new());
        while let Some((inner, length)) = array(element) {
            element = inner;
            lengths.push(length);
        }
        let count = lengths.iter().product::<usize>();
        let size = component::size_of_role(field.role)
            .filter(|_| field.role != FieldRole::Plain)
            .unwrap_or(field.size as usize / count.max(1));
        if size * count != field.size as usize {
            // A description by hand whose type does not tell its size: taken as a whole.
            return Self {
                element: &field.kind,
                size: field.size as usize,
                lengths: Vec::new(),
            };
        }
        Self {
            element: element.rsplit("::").next().unwrap_or(element),
            size,
            lengths,
        }
    }
}

/// What an array holds, and how many of it.
fn array(kind: &str) -> Option<(&str, usize)> {
    let (inner, length) = kind
        .strip_prefix('[')?
        .strip_suffix(']')?
        .rsplit_once(';')?;
    Some((inner.trim(), length.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::array;

    #[test]
    fn arrays_are_read_from_the_outside_in() {
        assert_eq!(array("[[f64; 3]; 2]"), Some(("[f64; 3]", 2)));
        assert_eq!(array("[f64; 3]"), Some(("f64", 3)));
        assert_eq!(array("f64"), None);
        assert_eq!(array("[f64; N]"), None);
    }
}
