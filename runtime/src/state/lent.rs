//! `Lent`, the persisted fields that change hands as they are.
use std::any::Any;
use std::mem::swap;

/// Fields of a suspended state, which the next generation exchanges for its own: what it gives back is what its
/// `initialize` made. So each value has one owner at every moment, is dropped once, and the exchange is its own inverse.
#[derive(Debug)]
pub struct Lent<'l> {
    names: &'l [&'static str],
    fields: Vec<(&'static str, &'l mut dyn Any)>,
    exchanged: usize,
}

impl<'l> Lent<'l> {
    /// None of the fields called `names` yet.
    pub(crate) const fn new(names: &'l [&'static str]) -> Self {
        Self {
            names,
            fields: Vec::new(),
            exchanged: 0,
        }
    }

    /// Adds a field, if it is one of those to be exchanged.
    pub fn offer<T: 'static>(&mut self, name: &'static str, value: &'l mut T) {
        if self.names.contains(&name) {
            self.fields.push((name, value));
        }
    }

    /// Exchanges a field with the one that was offered, if there is such a one.
    pub fn exchange<T: 'static>(&mut self, name: &str, value: &mut T) {
        let mut fields = self.fields.iter_mut();
        let offered = fields.find(|(offered, _)| *offered == name);
        if let Some(other) = offered.and_then(|(_, field)| field.downcast_mut::<T>()) {
            swap(other, value);
            self.exchanged += 1;
        }
    }

    /// Whether all fields were exchanged.
    pub(crate) const fn is_done(&self) -> bool {
        self.exchanged == self.names.len()
    }
}

#[cfg(all(test, not(keyway_model)))]
mod tests {
    use super::Lent;

    #[test]
    fn only_what_is_asked_for_changes_hands_and_comes_back_by_the_same_way() {
        let (mut old, mut new) = ((vec![1, 2], 3_u8, 4_u8), (Vec::new(), 5_u8, 6_u8));
        for _ in 0..2 {
            let mut lent = Lent::new(&["list", "number"]);
            lent.offer("list", &mut old.0);
            lent.offer("number", &mut old.1);
            lent.offer("other", &mut old.2);
            assert!(!lent.is_done());
            for (name, value) in [("number", &mut new.1), ("other", &mut new.2)] {
                lent.exchange(name, value);
            }
            lent.exchange("list", &mut new.0);
            assert!(lent.is_done());
            if new.1 == 3 {
                assert_eq!(new, (vec![1, 2], 3, 6));
                assert_eq!(old, (vec![], 5, 4));
            }
        }
        assert_eq!((old, new), ((vec![1, 2], 3, 4), (vec![], 5, 6)));
    }

    #[test]
    fn another_type_stays_where_it_is() {
        let (mut old, mut new) = (7_u32, 8_i32);
        let mut lent = Lent::new(&["number"]);
        lent.offer("number", &mut old);
        lent.exchange("number", &mut new);
        assert!(!lent.is_done());
        assert_eq!((old, new), (7, 8));
    }
}
