//! `Picture`.

use serde::Serialize;

use super::{Arrow, ArrowKind, Node, NodeKind};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, Presence};
use crate::generator::resolve::{AskKind, Asker, Binding, CoreResolution, Resolution};

/// The boxes and arrows of an App, without coordinates. The arrows form no cycle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// The App first, then each Core followed by its layers, System, standbys and Plugins.
    pub nodes: Vec<Node>,
    /// Arrows in the order of the boxes that they start from.
    pub arrows: Vec<Arrow>,
}

impl Picture {
    /// Makes the picture of a resolution. If the requirements form a cycle, it holds the App alone.
    #[must_use]
    pub fn new(resolution: &Resolution, workspace: &ParsedWorkspace) -> Self {
        let mut picture = Self::default();
        picture.node(resolution.app, NodeKind::App, workspace);
        for core in &resolution.cores {
            picture.core(core, workspace);
        }
        for core in &resolution.cores {
            picture.requirements(core, resolution, workspace);
        }
        picture.arrows.sort_by_key(|arrow| (arrow.from, arrow.to));
        picture
    }

    fn node(&mut self, module: CrateId, kind: NodeKind, workspace: &ParsedWorkspace) -> usize {
        let name = workspace.package(module).to_owned();
        self.nodes.push(Node::new(name, kind));
        self.nodes.len() - 1
    }

    fn core(&mut self, core: &CoreResolution, workspace: &ParsedWorkspace) {
        let kind = match core.binding {
            Binding::App(_) => NodeKind::Provided,
            Binding::System(_) | Binding::Plugins => NodeKind::Core,
            Binding::Pending(_) | Binding::Failed(_) => NodeKind::Unserved,
        };
        let from = self.node(core.core, kind, workspace);
        if core
            .asked_by
            .iter()
            .all(|asker| asker.kind == AskKind::Provides)
        {
            self.arrow(0, from, ArrowKind::Lists);
        }
        // From the Core through its layers, outermost first, to what they stand in front of.
        let (outside, mut from) = (from, from);
        let mut arrow = ArrowKind::ServedBy;
        for layer in &core.layers {
            let to = self.node(*layer, NodeKind::Layer, workspace);
            self.arrow(from, to, arrow);
            (from, arrow) = (to, ArrowKind::Wraps);
        }
        let system = core.binding.system();
        let system = system.map(|id| (id, NodeKind::System, arrow));
        let standbys = core.standbys.iter();
        let standbys = standbys.map(|id| (*id, NodeKind::Standby, ArrowKind::StandsBy));
        let plugins = core.plugins.iter();
        let plugins = plugins.map(|id| (*id, NodeKind::Plugin, ArrowKind::ServedBy));
        for (module, kind, arrow) in system.into_iter().chain(standbys).chain(plugins) {
            let to = self.node(module, kind, workspace);
            let from = match kind {
                NodeKind::Plugin => outside,
                _ => from,
            };
            self.arrow(from, to, arrow);
        }
    }

    fn arrow(&mut self, from: usize, to: usize, kind: ArrowKind) {
        self.arrows.push(Arrow {
            from,
            to,
            kind,
            features: Vec::new(),
        });
    }

    /// Adds the arrows that lead to a Core.
    fn requirements(
        &mut self,
        core: &CoreResolution,
        resolution: &Resolution,
        workspace: &ParsedWorkspace,
    ) {
        let imports = resolution.imports.iter();
        let from_outside = imports.filter(|import| {
            // A layer's import of its own Core is the module behind the layer.
            import.core == core.core && !core.layers.contains(&import.module)
        });
        for import in from_outside {
            let place = |id: CrateId| {
                let name = workspace.package(id);
                self.nodes.iter().position(|node| node.name == name)
            };
            if let (Some(from), Some(to)) = (place(import.module), place(core.core)) {
                let kind = match import.presence {
                    Presence::Required => ArrowKind::Requires,
                    Presence::Optional => ArrowKind::Wishes,
                };
                self.arrows.push(Arrow {
                    from,
                    to,
                    kind,
                    features: features(core, import.module),
                });
            }
        }
    }
}

/// Features that the module requires of the Core.
fn features(core: &CoreResolution, module: CrateId) -> Vec<String> {
    let asks = |asker: &Asker| asker.module == module;
    let features = core.features.iter();
    features
        .filter(|feature| feature.asked_by.iter().any(asks))
        .map(|feature| feature.name.clone())
        .collect()
}
