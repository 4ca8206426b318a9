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
        let count = count(&lengths, field.size as usize);
        let size = component::size_of_role(field.role)
            .filter(|_| field.role != FieldRole::Plain)
            .unwrap_or(field.size as usize / count.unwrap_or(1).max(1));
        if count.and_then(|count| size.checked_mul(count)) != Some(field.size as usize) {
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
    use super::{array, count};

    #[test]
    fn arrays_are_read_from_the_outside_in() {
        assert_eq!(array("[[f64; 3]; 2]"), Some(("[f64; 3]", 2)));
        assert_eq!(array("[f64; 3]"), Some(("f64", 3)));
        assert_eq!(array("f64"), None);
        assert_eq!(array("[f64; N]"), None);
    }

    #[test]
    fn lengths_that_cannot_be_are_not_believed() {
        assert_eq!(count(&[2, 3], 6), Some(6));
        assert_eq!(count(&[], 9), Some(1));
        assert_eq!(count(&[3, 0], 0), Some(0));
        assert_eq!(count(&[2, 9_223_372_036_854_775_809], 2), None);
        assert_eq!(count(&[usize::MAX, 0], 0), None);
    }
}
