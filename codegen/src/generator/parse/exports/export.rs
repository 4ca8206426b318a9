//! `Export`, a path to an item through `use`.

use crate::generator::load::{ModulePath, Reach};
use crate::generator::parse::Place;

/// A path that a `use` declaration gives to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::generator::parse) struct Export {
    /// The path, such as `crate::Name`.
    pub(super) path: String,
    /// The module that the item is declared in.
    pub(super) module: ModulePath,
    /// The name that it is declared with.
    pub(super) name: String,
    /// Code that can use the path.
    pub(super) reach: Reach,
    /// The `cfg` predicates of the declaration and of the modules around it.
    pub(super) conditions: Vec<String>,
}

impl Export {
    /// Chooses the best path for the item at `place`: the one with the widest reach, then the shortest.
    pub(in crate::generator::parse) fn choose_path(place: &mut Place, exports: &[Self]) {
        let own = (place.reach, place.path());
        let others = exports.iter().filter(|export| export.leads_to(place));
        let others = others.map(|export| (export.reach, export.path.clone()));
        // Of equally good paths the first is taken.
        let mut all: Vec<_> = others.collect();
        all.sort_by(|(_, a), (_, b)| a.cmp(b));
        let all = std::iter::once(own).chain(all);
        let best = all.min_by_key(|(reach, path)| {
            let steps = path.matches("::").count();
            (std::cmp::Reverse(*reach), steps)
        });
        if let Some((reach, path)) = best {
            place.reach = reach;
            place.named = path;
        }
    }

    /// Whether this path exists whenever the item does.
    fn leads_to(&self, place: &Place) -> bool {
        let mut conditions = self.conditions.iter();
        self.module == place.module
            && self.name == place.name.value
            && conditions.all(|condition| place.conditions.contains(condition))
    }
}
