//! `Explanation`, an App's resolution with names for ids, and its text.

use serde::Serialize;

use super::CoreExplanation;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::Resolution;
use crate::ground::source::SourceMap;

/// The decisions for one App, and their reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// Package name of the App.
    pub app: String,
    /// Whether it can be built.
    pub complete: bool,
    /// Cores in topological order: importers before the Cores that they import.
    pub cores: Vec<CoreExplanation>,
    /// Systems and Plugins in the order in which they are loaded, then the App.
    pub load_order: Vec<String>,
    /// Loops of requirements, as the names of Cores.
    pub cycles: Vec<Vec<String>>,
}

impl Explanation {
    /// Looks up the names in `resolution`.
    #[must_use]
    pub fn new(resolution: &Resolution, workspace: &ParsedWorkspace, sources: &SourceMap) -> Self {
        let name = |id: &_| workspace.package(*id).to_owned();
        let cores = resolution.cores.iter();
        let cycles = resolution.cycles.iter();
        Self {
            app: name(&resolution.app),
            complete: resolution.is_complete(),
            cores: cores
                .map(|core| CoreExplanation::new(core, workspace, sources))
                .collect(),
            load_order: resolution.load_order.iter().map(name).collect(),
            cycles: cycles
                .map(|cycle| cycle.steps.iter().map(|step| name(&step.core)).collect())
                .collect(),
        }
    }

    /// Keeps one Core only; no Core if it is not part of the App.
    #[must_use]
    pub fn only(mut self, core: &str) -> Self {
        self.cores.retain(|entry| entry.core == core);
        self
    }

    /// The explanation as text, one paragraph for each Core, then the load order.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = vec![match self.complete {
            true => format!("{}: complete", self.app),
            false => format!("{}: cannot be built", self.app),
        }];
        for cycle in &self.cycles {
            lines.push(format!(
                "\nrequirements go round in a loop: {}",
                cycle.join(" → ")
            ));
        }
        for core in &self.cores {
            lines.push(String::new());
            core.lines(&mut lines);
        }
        if self.complete {
            lines.push(format!("\nload order: {}", self.load_order.join(", ")));
        }
        lines.join("\n") + "\n"
    }
}
