//! The fields of a new value are found in an old one.

use core_ecs::{Description, Field, FieldRole};

use super::{Number, Run};
use crate::component;

/// Which bytes of an old value make which of a new one; a refusal names the field and says why.
pub(super) fn fields(old: &Description, new: &Description) -> Result<Vec<Run>, String> {
    if old.size == 0 || new.size == 0 {
        return Ok(Vec::new());
    }
    if old.fields.is_empty() || new.fields.is_empty() {
        return whole(old, new);
    }
    let (mut runs, mut taken): (Vec<Run>, Vec<(&str, &str)>) = (Vec::new(), Vec::new());
    for field in &new.fields {
        let Some(source) = source(old, field) else {
            continue;
        };
        if let Some((_, other)) = taken.iter().find(|(name, _)| *name == source.name) {
            return Err(format!(
                "`{other}` and `{}` both are what `{}` was; let one of them have another former name",
                field.name, source.name
            ));
        }
        taken.push((&source.name, &field.name));
        between(source, field, &mut runs)?;
    }
    Ok(runs)
}

/// Components whose fields are unknown stay what they are, or cannot be migrated.
fn whole(old: &Description, new: &Description) -> Result<Vec<Run>, String> {
    let size = old.size as usize;
    if old.fields.len() != new.fields.len() || old.size != new.size {
        return Err(
            "its fields are not known, so none can be found again; register it with fields"
                .to_owned(),
        );
    }
    Ok(vec![Run {
        from: 0,
        to: 0,
        count: 1,
        sizes: [size; 2],
        numbers: None,
    }])
}

/// The old field of the same name, or else of a former one.
fn source<'o>(old: &'o Description, field: &Field) -> Option<&'o Field> {
    let names = [&field.name].into_iter().chain(&field.was);
    let named = |name: &String| old.fields.iter().find(|old| old.name == *name);
    names.filter_map(named).next()
}

/// Adds the runs between an old field and a new one.
fn between(old: &Field, new: &Field, runs: &mut Vec<Run>) -> Result<(), String> {
    let (from, into) = (Kind::of(old), Kind::of(new));
    let numbers = match (Number::of(from.element), Number::of(into.element)) {
        _ if old.role != new.role => return Err(unlike(old, new)),
        _ if from.element == into.element && from.size == into.size => None,
        (Some(from), Some(into)) if from.fits(into) => Some([from, into]),
        _ => return Err(unlike(old, new)),
    };
    if from.lengths.len() != into.lengths.len() {
        return Err(unlike(old, new));
    }
    let run = Run {
        from: old.offset as usize,
        to: new.offset as usize,
        count: 1,
        sizes: [from.size, into.size],
        numbers,
    };
    elements(&from.lengths, &into.lengths, run, runs);
    Ok(())
}

fn unlike(old: &Field, new: &Field) -> String {
    format!(
        "`{}` was `{}` and would be `{}`, which does not hold all of its values; give the field another name to begin with zeros",
        new.name, old.kind, new.kind
    )
}

/// Goes into arrays until what is left is as long in both; then all that both have goes together.
fn elements(old: &[usize], new: &[usize], run: Run, runs: &mut Vec<Run>) {
    let (Some((old_length, old)), Some((new_length, new))) = (old.split_first(), new.split_first())
    else {
        return runs.push(run);
    };
    let shared = *old_length.min(new_length);
    let [before, after] = [old, new].map(|lengths| lengths.iter().product::<usize>());
    if old == new {
        return runs.push(Run {
            count: shared * before,
            ..run
        });
    }
    for element in 0..shared {
        let from = run.from + element * before * run.sizes[0];
        let to = run.to + element * after * run.sizes[1];
        elements(old, new, Run { from, to, ..run }, runs);
    }
}

/// The type of a field: what its elements are, and how many of them it has.
struct Kind<'k> {
    /// The type of an element, without the path to it.
    element: &'k str,
    /// Bytes of an element.
    size: usize,
    /// The lengths of an array from the outside in; none for what is no array.
    lengths: Vec<usize>,
}

impl<'k> Kind<'k> {
    fn of(field: &'k Field) -> Self {
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
