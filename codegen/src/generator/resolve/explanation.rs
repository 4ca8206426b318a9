//! What was decided for one App, with names.

use serde::Serialize;

use super::CoreExplanation;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::Resolution;
use crate::ground::source::SourceMap;

/// What was decided for one App, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The App.
    pub app: String,
    /// Whether it can be built.
    pub complete: bool,
    /// Its Cores, those whose modules ask before those that are asked for.
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

    /// The same for one Core only; without Cores if nobody asks for it.
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
