//! `cycles`, which finds cycles of requirements.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::graph::Graph;
use crate::generator::discover::CrateId;
use crate::generator::resolve::resolution::{CoreEdge, Cycle};

/// The cycles of the graph: a shortest one, then a shortest one among the Cores outside of it, and so on.
pub(crate) fn cycles(graph: &Graph) -> Vec<Cycle> {
    let mut left: BTreeSet<CrateId> = graph.edges.keys().copied().collect();
    let mut cycles = Vec::new();
    loop {
        let shortest = left
            .iter()
            .filter_map(|core| shortest_through(graph, &left, *core))
            .min_by_key(|cycle| cycle.steps.len());
        let Some(cycle) = shortest else {
            return cycles;
        };
        for step in &cycle.steps {
            left.remove(&step.core);
        }
        cycles.push(cycle);
    }
}

/// The shortest path from `start` back to it through Cores that are `left`.
fn shortest_through(graph: &Graph, left: &BTreeSet<CrateId>, start: CrateId) -> Option<Cycle> {
    let mut reached: BTreeMap<CrateId, CoreEdge> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(core) = open.pop_front() {
        for edge in &graph.edges[&core] {
            if !left.contains(&edge.requires) || reached.contains_key(&edge.requires) {
                continue;
            }
            reached.insert(edge.requires, *edge);
            if edge.requires == start {
                return Some(way_back(&reached, start));
            }
            open.push_back(edge.requires);
        }
    }
    None
}

fn way_back(reached: &BTreeMap<CrateId, CoreEdge>, start: CrateId) -> Cycle {
    let mut steps = Vec::new();
    let mut core = start;
    loop {
        let step = reached[&core];
        steps.push(step);
        core = step.core;
        if core == start {
            steps.reverse();
            return Cycle { steps };
        }
    }
}
