//! `first`, the first difference between two values.

use std::borrow::Cow;

use keyway::store::Value;

use super::Rule;
use super::shown::{key, shown};

/// Path, what was there, and what is there now.
pub(super) type Found = (String, String, String);

/// Looks for the first difference between values, by a rule.
pub(super) struct Search<'r> {
    pub(super) rule: &'r Rule,
    /// Whether the order of sequences means nothing.
    pub(super) unordered: bool,
}

impl Search<'_> {
    /// The first difference at or below `path`.
    pub(super) fn first(&self, path: &str, was: &Value, became: &Value) -> Option<Found> {
        if was == became || self.rule.ignores(path) {
            return None;
        }
        match (was, became) {
            (Value::Double(one), Value::Double(other)) => {
                let (one, other) = (f64::from_bits(*one), f64::from_bits(*other));
                self.number(path, (one, was), (other, became))
            }
            (Value::Single(one), Value::Single(other)) => {
                let (one, other) = (f32::from_bits(*one), f32::from_bits(*other));
                self.number(path, (one.into(), was), (other.into(), became))
            }
            (Value::Some(one), Value::Some(other)) => self.first(path, one, other),
            (Value::Variant(name, one), Value::Variant(other_name, other))
                if name == other_name =>
            {
                self.first(&format!("{path}.{name}"), one, other)
            }
            (Value::Map(one), Value::Map(other)) => self.entries(path, one, other),
            _ => match (items(was), items(became)) {
                (Some(one), Some(other)) => self.items(path, one, other),
                _ => Some((path.to_owned(), shown(was), shown(became))),
            },
        }
    }

    fn number(&self, path: &str, was: (f64, &Value), became: (f64, &Value)) -> Option<Found> {
        let is_alike = self.rule.is_alike(was.0, became.0);
        (!is_alike).then(|| (path.to_owned(), shown(was.1), shown(became.1)))
    }

    fn items(&self, path: &str, was: Cow<'_, [Value]>, became: Cow<'_, [Value]>) -> Option<Found> {
        let (was, became) = match self.unordered {
            true => (sorted(was), sorted(became)),
            false => (was, became),
        };
        let mut pairs = was.iter().zip(became.iter()).enumerate();
        let inside =
            pairs.find_map(|(at, (one, other))| self.first(&format!("{path}[{at}]"), one, other));
        inside.or_else(|| self.length(path, was.len(), became.len()))
    }

    fn entries(
        &self,
        path: &str,
        was: &[(Value, Value)],
        became: &[(Value, Value)],
    ) -> Option<Found> {
        let (was, became) = (by_key(was), by_key(became));
        for (name, value) in &was {
            let below = format!("{path}{}", key(name));
            let found = match became.iter().find(|(other, _)| other == name) {
                Some((_, other)) => self.first(&below, value, other),
                None => self.gone(below, shown(value), "nothing".to_owned()),
            };
            if found.is_some() {
                return found;
            }
        }
        let mut new = became
            .iter()
            .filter(|(name, _)| was.iter().all(|(own, _)| own != name));
        new.find_map(|(name, value)| {
            self.gone(
                format!("{path}{}", key(name)),
                "nothing".to_owned(),
                shown(value),
            )
        })
    }

    fn gone(&self, path: String, was: String, became: String) -> Option<Found> {
        (!self.rule.ignores(&path)).then_some((path, was, became))
    }

    fn length(&self, path: &str, was: usize, became: usize) -> Option<Found> {
        let path = format!("{path}.len()");
        (was != became).then(|| (path, was.to_string(), became.to_string()))
    }
}

/// The values of a sequence; bytes are one as well.
fn items(value: &Value) -> Option<Cow<'_, [Value]>> {
    match value {
        Value::Sequence(items) => Some(Cow::Borrowed(items)),
        Value::Bytes(bytes) => {
            let numbers = bytes.iter().map(|byte| Value::Unsigned((*byte).into()));
            Some(Cow::Owned(numbers.collect()))
        }
        _ => None,
    }
}

fn sorted(items: Cow<'_, [Value]>) -> Cow<'_, [Value]> {
    let mut items = items.into_owned();
    items.sort_by_cached_key(|item| format!("{item:?}"));
    Cow::Owned(items)
}

/// The entries, those of a struct in declared order, others by their keys.
fn by_key(entries: &[(Value, Value)]) -> Vec<&(Value, Value)> {
    let mut entries: Vec<_> = entries.iter().collect();
    if !entries
        .iter()
        .all(|(name, _)| matches!(name, Value::Text(_)))
    {
        entries.sort_by_cached_key(|(name, _)| format!("{name:?}"));
    }
    entries
}

#[cfg(test)]
mod tests {
    use keyway::store::Value;

    use super::Search;
    use crate::workshop::recordings::Rule;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn double(value: f64) -> Value {
        Value::Double(value.to_bits())
    }

    fn body(positions: [f64; 2]) -> Value {
        let position = Value::Sequence(positions.map(double).into());
        Value::Map(vec![
            (text("mass"), Value::Unsigned(5)),
            (text("position"), position),
        ])
    }

    fn first(was: &Value, became: &Value, rule: &Rule, unordered: bool) -> Option<String> {
        let search = Search { rule, unordered };
        let found = search.first("bodies", was, became);
        found.map(|(path, was, became)| format!("{path}: {was} became {became}"))
    }

    #[test]
    fn is_named_by_its_path() {
        let (was, became) = ([0.0, 0.125], [0.0, 0.126]);
        let was = Value::Sequence(vec![body([1.0, 2.0]), body(was)]);
        let became = Value::Sequence(vec![body([1.0, 2.0]), body(became)]);
        let exact = Rule::default();
        let found = first(&was, &became, &exact, false);
        assert_eq!(
            found.as_deref(),
            Some("bodies[1].position[1]: 0.125 became 0.126")
        );
        let near = Rule {
            tolerance: 0.01,
            ..Rule::default()
        };
        assert_eq!(first(&was, &became, &near, false), None);
        let ignored = Rule {
            ignored: vec!["bodies[*].position".to_owned()],
            ..Rule::default()
        };
        assert_eq!(first(&was, &became, &ignored, false), None);
        let zero = first(&double(0.0), &double(-0.0), &exact, false);
        assert_eq!(zero.as_deref(), Some("bodies: 0.0 became -0.0"));
        let odd = first(
            &double(f64::from_bits(0x7ff8_0000_0000_0001)),
            &double(1.0),
            &exact,
            false,
        );
        assert_eq!(
            odd.as_deref(),
            Some("bodies: NaN (0x7ff8000000000001) became 1.0")
        );
    }

    #[test]
    fn lengths_fields_and_variants_differ_too() {
        let exact = Rule::default();
        let bytes = Value::Bytes(vec![1, 2]);
        let numbers = Value::Sequence(vec![Value::Unsigned(1), Value::Unsigned(300)]);
        let found = first(&bytes, &numbers, &exact, false);
        assert_eq!(found.as_deref(), Some("bodies[1]: 2 became 300"));
        let found = first(&bytes, &Value::Bytes(vec![1]), &exact, false);
        assert_eq!(found.as_deref(), Some("bodies.len(): 2 became 1"));
        let empty = Value::Map(Vec::new());
        let found = first(&body([0.0, 0.0]), &empty, &exact, false);
        assert_eq!(found.as_deref(), Some("bodies.mass: 5 became nothing"));
        let ok = Value::Variant("Ok".to_owned(), Box::new(Value::Unsigned(1)));
        let other = Value::Variant("Ok".to_owned(), Box::new(Value::Unsigned(2)));
        let err = Value::Variant("Err".to_owned(), Box::new(text("no")));
        let found = first(&ok, &other, &exact, false);
        assert_eq!(found.as_deref(), Some("bodies.Ok: 1 became 2"));
        let found = first(&ok, &err, &exact, false);
        assert_eq!(found.as_deref(), Some("bodies: Ok(1) became Err(\"no\")"));
    }

    #[test]
    fn the_order_of_maps_and_sets_is_none() {
        let exact = Rule::default();
        let map =
            |keys: [u128; 2]| Value::Map(keys.map(|key| (Value::Unsigned(key), text("a"))).into());
        assert_eq!(first(&map([1, 2]), &map([2, 1]), &exact, false), None);
        let found = first(&map([1, 2]), &map([2, 3]), &exact, false);
        assert_eq!(found.as_deref(), Some("bodies[1]: \"a\" became nothing"));
        let set = |items: [u128; 2]| Value::Sequence(items.map(Value::Unsigned).into());
        assert!(first(&set([1, 2]), &set([2, 1]), &exact, false).is_some());
        assert_eq!(first(&set([1, 2]), &set([2, 1]), &exact, true), None);
    }
}
