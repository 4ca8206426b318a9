//! `Graph`, the Cores that could take part in an App, and their requirements.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::catalog::{AppWishes, Catalog};
use super::resolution::{CoreEdge, Cycle};
use crate::generator::discover::CrateId;
use crate::generator::parse::Relation;

/// All Cores that could take part, whichever candidates are picked, with the requirements between them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    /// Edges by Core, sorted, each once; optional requirements do not add a Core, but order it.
    pub(crate) edges: BTreeMap<CrateId, BTreeSet<CoreEdge>>,
}

impl Graph {
    /// Builds the graph of an App.
    pub(crate) fn new(catalog: &Catalog, wishes: &AppWishes) -> Self {
        let mut graph = Self::default();
        let mut open: Vec<CrateId> = wishes.cores.iter().map(|wish| wish.need.core).collect();
        open.extend(wishes.provides.iter().map(|provided| provided.core));
        open.extend(
            wishes
                .plugins
                .iter()
                .map(|plugin| catalog.providers[plugin].core),
        );
        while let Some(core) = open.pop() {
            if graph.edges.contains_key(&core) {
                continue;
            }
            let edges = edges(catalog, wishes, core);
            open.extend(
                edges
                    .iter()
                    .filter(|(_, brings_in)| *brings_in)
                    .map(|(edge, _)| edge.requires),
            );
            let edges = edges.into_iter().map(|(edge, _)| edge).collect();
            graph.edges.insert(core, edges);
        }
        let cores: BTreeSet<_> = graph.edges.keys().copied().collect();
        for edges in graph.edges.values_mut() {
            edges.retain(|edge| cores.contains(&edge.requires));
        }
        graph
    }

    /// The Cores in topological order, importers first; of several possible ones the first by name comes next.
    ///
    /// Cores of a cycle are left out.
    pub(crate) fn order(&self) -> Vec<CrateId> {
        let mut waiting: BTreeMap<CrateId, BTreeSet<CrateId>> = self
            .edges
            .keys()
            .map(|core| (*core, BTreeSet::new()))
            .collect();
        for (from, edges) in &self.edges {
            for edge in edges {
                waiting.entry(edge.requires).or_default().insert(*from);
            }
        }
        let mut order = Vec::new();
        loop {
            let free = waiting.iter().find(|(_, askers)| askers.is_empty());
            let Some(core) = free.map(|(core, _)| *core) else {
                return order;
            };
            waiting.remove(&core);
            for askers in waiting.values_mut() {
                askers.remove(&core);
            }
            order.push(core);
        }
    }
}

/// What the modules that may serve `core` require, and whether it brings the required Core in.
fn edges(catalog: &Catalog, wishes: &AppWishes, core: CrateId) -> Vec<(CoreEdge, bool)> {
    let candidates = catalog.candidates(wishes, core);
    let systems = if candidates.is_ambiguous() {
        Vec::new()
    } else {
        candidates.systems
    };
    let plugins = catalog.plugins_of(wishes, core);
    let layers = catalog.layers_of(wishes, core);
    let mut edges = Vec::new();
    for module in systems.into_iter().chain(plugins).chain(layers) {
        let provider = &catalog.providers[&module];
        for need in &provider.needs {
            // A Plugin may call the System of its own Core, which is loaded before it.
            if provider.kind.relation() == Relation::ServesBeside && need.core == core {
                continue;
            }
            let edge = CoreEdge {
                core,
                requires: need.core,
                module,
                location: need.location,
            };
            edges.push((edge, need.is_required()));
        }
    }
    edges
}

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
