//! `Circle`, a cycle of imports.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Which file or folder imports which, each pair with the file and line of one import.
pub(crate) type Needs = BTreeMap<String, BTreeMap<String, (String, usize)>>;

/// A shortest cycle in a group of files or folders that all import each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Circle {
    /// Number of members of the group.
    pub(crate) members: usize,
    /// Members on the cycle, beginning with the first by name.
    pub(crate) way: Vec<String>,
    /// File and line of each import on the cycle.
    pub(crate) places: Vec<(String, usize)>,
}

impl Circle {
    /// Finds one cycle for each group of at least two members that all import each other.
    pub(crate) fn all(needs: &Needs) -> Vec<Self> {
        let reach: BTreeMap<_, _> = needs
            .keys()
            .map(|name| (name.as_str(), reachable(needs, name)))
            .collect();
        let mut circles = Vec::new();
        let mut seen = BTreeSet::new();
        for (name, reached) in &reach {
            if !reached.contains(name) || !seen.insert(*name) {
                continue;
            }
            let is_back = |other: &&&str| {
                let back = reach.get(**other);
                back.is_some_and(|back| back.contains(name))
            };
            let group: BTreeSet<&str> = reached.iter().filter(is_back).copied().collect();
            seen.extend(&group);
            circles.push(shortest(needs, name, group.len()));
        }
        circles
    }

    /// The cycle as a line: each member with the line of its import.
    pub(crate) fn text(&self) -> String {
        let steps = self.way.iter().zip(&self.places);
        let steps = steps.map(|(name, (file, line))| {
            let file = file.rsplit('/').next().unwrap_or(file);
            format!("{name} ({file}:{line}) → ")
        });
        steps.collect::<String>() + self.way.first().map_or("", String::as_str)
    }
}

fn reachable<'a>(needs: &'a Needs, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(name) = open.pop() {
        for next in needs.get(name).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    found
}

fn shortest(needs: &Needs, start: &str, members: usize) -> Circle {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    'search: while let Some(name) = open.pop_front() {
        for next in needs.get(name).into_iter().flat_map(BTreeMap::keys) {
            if !before.contains_key(next.as_str()) {
                before.insert(next, name);
                open.push_back(next);
            }
            if next == start {
                break 'search;
            }
        }
    }
    let mut way = Vec::new();
    let mut places = Vec::new();
    let mut at = start;
    while let Some(previous) = before.get(at) {
        places.extend(needs.get(*previous).and_then(|next| next.get(at)).cloned());
        way.push((*previous).to_owned());
        at = previous;
        if at == start {
            break;
        }
    }
    way.reverse();
    places.reverse();
    Circle {
        members,
        way,
        places,
    }
}

#[cfg(test)]
mod tests {
    use super::{Circle, Needs};

    fn needs(pairs: &[(&str, &str)]) -> Needs {
        let mut needs = Needs::new();
        for (line, (from, to)) in pairs.iter().enumerate() {
            let targets = needs.entry((*from).to_owned()).or_default();
            targets.insert((*to).to_owned(), (format!("src/{from}.rs"), line + 1));
        }
        needs
    }

    #[test]
    fn one_for_each_group() {
        let pairs = [
            ("a", "b"),
            ("b", "c"),
            ("c", "a"),
            ("b", "a"),
            ("c", "d"),
            ("d", "e"),
        ];
        let circles = Circle::all(&needs(&pairs));
        assert_eq!(circles.len(), 1);
        assert_eq!(circles[0].members, 3);
        assert_eq!(circles[0].text(), "a (a.rs:1) → b (b.rs:4) → a");
    }

    #[test]
    fn none_where_all_lead_down() {
        assert!(Circle::all(&needs(&[("a", "b"), ("a", "c"), ("b", "c")])).is_empty());
    }
}
