//! `CrateOrder`, the order of files and folders by their imports.

use std::collections::{BTreeMap, BTreeSet};

use super::circle::{Circle, Needs};
use super::crate_modules::CrateModules;
use super::floors::Floors;
use super::import::Import;
use crate::tidy::Violation;

/// The imports of a crate between files, and at each level of folders between the children of a folder.
pub(crate) struct CrateOrder {
    /// The folder of the crate's root file.
    pub(crate) folder: String,
    files: Needs,
    /// For each folder its children, by their module names.
    levels: BTreeMap<Vec<String>, Needs>,
    /// The modules that have modules below them.
    parents: BTreeSet<Vec<String>>,
    floors: BTreeMap<Vec<String>, (String, Floors)>,
    children: BTreeMap<Vec<String>, BTreeSet<String>>,
}

impl CrateOrder {
    /// Reads all imports of a crate.
    pub(crate) fn of(modules: &CrateModules<'_>) -> Self {
        let mut order = Self {
            folder: modules.folder.clone(),
            files: Needs::new(),
            levels: BTreeMap::new(),
            parents: BTreeSet::new(),
            floors: BTreeMap::new(),
            children: BTreeMap::new(),
        };
        for (path, file, _) in modules.iter() {
            if let Some((name, parent)) = path.split_last() {
                order.parents.insert(parent.to_vec());
                let siblings = order.children.entry(parent.to_vec()).or_default();
                siblings.insert(name.clone());
            }
            if let Some(floors) = Floors::read(&file.file.text) {
                let place = file.file.path.clone();
                order.floors.insert(path.to_vec(), (place, floors));
            }
        }
        for import in Import::all(modules) {
            order.add(&import, modules);
        }
        order
    }

    fn add(&mut self, import: &Import, modules: &CrateModules<'_>) {
        let name = |module: &[String]| {
            let file = modules.file(module)?;
            let path = file.file.path.strip_prefix(&self.folder)?;
            Some(path.trim_start_matches('/').to_owned())
        };
        let Some(from) = name(&import.from) else {
            return;
        };
        let place = (format!("{}/{from}", self.folder), import.line);
        // A folder as such has no code that could import anything.
        if !self.parents.contains(&import.definer)
            && let Some(to) = name(&import.definer)
            && from != to
        {
            let needs = self.files.entry(from).or_default();
            needs.entry(to).or_insert_with(|| place.clone());
        }
        for target in [&import.named, &import.definer] {
            let pairs = import.from.iter().zip(target);
            let shared = pairs.take_while(|(from, to)| from == to).count();
            if let (Some(from), Some(to)) = (import.from.get(shared), target.get(shared)) {
                let level = self.levels.entry(import.from[..shared].to_vec());
                let needs = level.or_default().entry(from.clone()).or_default();
                needs.entry(to.clone()).or_insert_with(|| place.clone());
            }
        }
    }

    /// The groups of files that need each other.
    pub(crate) fn file_circles(&self) -> Vec<Circle> {
        Circle::all(&self.files)
    }

    /// The groups of folders that need each other, or that a file beside them ties together.
    pub(crate) fn folder_circles(&self) -> Vec<Circle> {
        let mut circles = Vec::new();
        for (level, needs) in &self.levels {
            let is_folder = |name: &String| {
                let mut path = level.clone();
                path.push(name.clone());
                self.parents.contains(&path)
            };
            let found = Circle::all(needs).into_iter();
            circles.extend(found.filter(|circle| circle.way.iter().any(is_folder)));
        }
        circles
    }

    /// Every import that does not lead to a lower floor, and every list of floors that is not complete.
    pub(crate) fn floor_violations(&self, rule: &'static str) -> Vec<Violation> {
        let mut violations = Vec::new();
        for (folder, (path, floors)) in &self.floors {
            let none = BTreeSet::new();
            let children = self.children.get(folder).unwrap_or(&none);
            for name in children {
                if !floors.of.contains_key(name) {
                    let message = format!("give `{name}` a floor in this list");
                    violations.push(Violation::new(rule, path, floors.line, message));
                }
            }
            for name in floors.of.keys().filter(|name| !children.contains(*name)) {
                let message = format!("take `{name}` out of this list, there is no such module");
                violations.push(Violation::new(rule, path, floors.line, message));
            }
            for (from, targets) in self.levels.get(folder).into_iter().flatten() {
                for (to, (file, line)) in targets {
                    let (Some(own), Some(other)) = (floors.of.get(from), floors.of.get(to)) else {
                        continue;
                    };
                    if own <= other {
                        let message = format!(
                            "`{from}` stands on floor {own} and may not import `{to}` on floor {other}"
                        );
                        violations.push(Violation::new(rule, file, *line, message));
                    }
                }
            }
        }
        violations
    }
}
