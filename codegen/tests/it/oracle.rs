//! The resolver against a brute force that tries every assignment of random small workspaces.
//!
//! The oracle knows no order and no walk: an assignment gives each Core one of its candidates, "none suits" or "not asked
//! for", and it is right if it agrees with itself and leaves out all Cores that can be left out, so that none asks only for
//! itself. Where the App reaches no loop there is exactly one such assignment.

use std::collections::{BTreeMap, BTreeSet};

use keyway_codegen::generator::load::load;
use keyway_codegen::generator::parse::parse;
use keyway_codegen::generator::resolve::{Binding, Resolution, resolve};

use crate::candidate::Need;
use crate::choice::Choice;
use crate::fixture::Fixture;
use crate::random::Random;
use crate::world::World;

impl World {
    /// Every assignment that agrees with itself and leaves out what it can.
    fn solutions(&self) -> Vec<Vec<Choice>> {
        let mut all = vec![Vec::new()];
        for systems in &self.systems {
            let mut next = Vec::new();
            for begun in &all {
                let picks = (0..systems.len()).map(Choice::Picked);
                for choice in picks.chain([Choice::NoneSuits, Choice::NotAsked]) {
                    let mut begun: Vec<Choice> = begun.clone();
                    begun.push(choice);
                    next.push(begun);
                }
            }
            all = next;
        }
        all.retain(|choices| self.agrees(choices));
        let asked = |choices: &Vec<Choice>| {
            let asked = choices.iter().filter(|choice| **choice != Choice::NotAsked);
            asked.count()
        };
        let fewest = all.iter().map(asked).min();
        all.retain(|choices| Some(asked(choices)) == fewest);
        all
    }

    fn agrees(&self, choices: &[Choice]) -> bool {
        let mut required: BTreeMap<usize, usize> = BTreeMap::new();
        let mut ask = |needs: &[Need]| {
            for (core, features) in needs {
                *required.entry(*core).or_default() |= features;
            }
        };
        let listed = (0..self.systems.len()).filter(|core| self.is_listed(*core));
        ask(&listed.map(|core| (core, 0)).collect::<Vec<_>>());
        ask(&self.wishes);
        for (systems, choice) in self.systems.iter().zip(choices) {
            if let Choice::Picked(index) = choice {
                ask(&systems[*index].needs);
            }
        }
        choices.iter().enumerate().all(|(core, choice)| {
            let Some(features) = required.get(&core) else {
                return *choice == Choice::NotAsked;
            };
            let systems = &self.systems[core];
            let first = systems
                .iter()
                .position(|system| system.features & features == *features);
            *choice == first.map_or(Choice::NoneSuits, Choice::Picked)
        })
    }

    /// The number of steps of a shortest loop among the Cores that could take part.
    fn shortest_loop(&self) -> Option<usize> {
        let cores = self.systems.len();
        let mut part: BTreeSet<usize> = (0..cores).filter(|core| self.is_listed(*core)).collect();
        for _ in 0..cores {
            part.extend(self.edges(&part).iter().map(|edge| edge.1));
        }
        let edges = self.edges(&part);
        let mut reached = edges.clone();
        for length in 1..=cores {
            if reached.iter().any(|(from, to)| from == to) {
                return Some(length);
            }
            reached = reached
                .iter()
                .flat_map(|(from, via)| {
                    let next = edges.iter().filter(move |edge| edge.0 == *via);
                    next.map(move |edge| (*from, edge.1))
                })
                .collect();
        }
        None
    }

    /// Which of these Cores may come to ask for which.
    fn edges(&self, part: &BTreeSet<usize>) -> BTreeSet<(usize, usize)> {
        let mut edges = BTreeSet::new();
        for core in part {
            let needs = self.systems[*core].iter().flat_map(|system| &system.needs);
            edges.extend(needs.map(|need| (*core, need.0)));
        }
        edges
    }
}

fn resolution(world: &World) -> Resolution {
    let fixture = Fixture::new(&world.fixture());
    let (loaded, sources, found) = load(&fixture.workspace, &fixture.tree);
    assert!(!found.has_errors(), "{found:?}");
    let (parsed, found) = parse(&loaded, &sources);
    assert!(!found.has_errors(), "{found:?}");
    let (mut resolutions, found) = resolve(&parsed);
    let resolution = resolutions.remove(0);
    assert_eq!(found.has_errors(), !resolution.is_complete());
    resolution
}

#[test]
fn agrees_with_every_assignment_tried() {
    let (mut loops, mut complete, mut failed) = (0, 0, 0);
    for seed in 0..3_000 {
        let world = World::new(&mut Random(seed));
        let resolution = resolution(&world);
        let found = resolution
            .cycles
            .iter()
            .map(|cycle| cycle.steps.len())
            .min();
        assert_eq!(found, world.shortest_loop(), "seed {seed}");
        if found.is_some() {
            loops += 1;
            continue;
        }
        let solutions = world.solutions();
        assert_eq!(solutions.len(), 1, "seed {seed}");
        let mut choices = vec![Choice::NotAsked; world.systems.len()];
        for core in &resolution.cores {
            choices[core.core.index() - 1] = choice(&world, core.core.index() - 1, &core.binding);
        }
        assert_eq!(choices, solutions[0], "seed {seed}");
        if resolution.is_complete() {
            complete += 1
        } else {
            failed += 1
        }
    }
    assert!(
        loops > 200 && complete > 200 && failed > 200,
        "{loops} {complete} {failed}"
    );
}

/// The crates are sorted: the App, the Cores by number, the Systems by Core and number.
fn choice(world: &World, core: usize, binding: &Binding) -> Choice {
    let before: usize = world.systems[..core].iter().map(Vec::len).sum();
    match binding {
        Binding::System(system) => {
            Choice::Picked(system.index() - 1 - world.systems.len() - before)
        }
        _ => Choice::NoneSuits,
    }
}
