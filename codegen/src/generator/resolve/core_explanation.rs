//! `CoreExplanation`, a Core's resolution with names for ids.

use serde::Serialize;

use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::{
    Asker, Binding, CandidateSource, CoreResolution, Rejection, RejectionReason, Shortfall,
};
use crate::ground::diagnostic::quoted_names;
use crate::ground::source::SourceMap;

/// The decision for one Core of an App, and its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CoreExplanation {
    /// Package name of the Core.
    pub core: String,
    /// `bound`, `app` if the App itself provides it, `plugins`, `pending` or `failed`.
    pub state: String,
    /// The System, if one is bound.
    pub system: Option<String>,
    /// Why it came out this way, as a clause.
    pub reason: String,
    /// Systems that take over, in order.
    pub standbys: Vec<String>,
    /// Layers in front of it, outermost first.
    pub layers: Vec<String>,
    /// The layers that the App begins without.
    pub layers_out: Vec<String>,
    /// Plugins, in the order of the App.
    pub plugins: Vec<String>,
    /// Modules that ask for the Core, as `orrery (apps/orrery/Cargo.toml:8)`.
    pub asked_by: Vec<String>,
    /// The features required of it.
    features: Vec<FeatureExplanation>,
    /// Candidates that were not taken.
    rejected: Vec<RejectionExplanation>,
    /// Changes with which a failure would not have happened, as sentences.
    pub would_do: Vec<String>,
}

impl CoreExplanation {
    pub(super) fn new(
        core: &CoreResolution,
        workspace: &ParsedWorkspace,
        sources: &SourceMap,
    ) -> Self {
        let name = |id: &_| workspace.package(*id).to_owned();
        let askers = |askers: &[Asker]| {
            askers
                .iter()
                .map(|a| asker(a, workspace, sources))
                .collect()
        };
        let features = core.features.iter().map(|feature| FeatureExplanation {
            name: feature.name.clone(),
            asked_by: askers(&feature.asked_by),
        });
        let would_do = core.would_do.iter().map(|later| {
            let [candidate, picked, core] =
                [&later.candidate, &later.picked, &later.core].map(name);
            format!("list `{candidate}` before `{picked}` for `{core}`")
        });
        Self {
            core: name(&core.core),
            state: state(&core.binding).to_owned(),
            system: core.binding.system().as_ref().map(name),
            reason: reason(core, workspace),
            standbys: core.standbys.iter().map(name).collect(),
            layers: core.layers.iter().map(name).collect(),
            layers_out: core.layers_out.iter().map(name).collect(),
            plugins: core.plugins.iter().map(name).collect(),
            asked_by: core
                .asked_by
                .iter()
                .filter(|asker| !is_provider(asker, core))
                .map(|a| self::asker(a, workspace, sources))
                .collect(),
            features: features.collect(),
            rejected: core
                .rejected
                .iter()
                .map(|r| rejection(r, workspace))
                .collect(),
            would_do: would_do.collect(),
        }
    }

    /// Adds the paragraph about the Core to a text.
    pub(super) fn lines(&self, lines: &mut Vec<String>) {
        let Self {
            core: name, reason, ..
        } = self;
        lines.push(match (&self.system, self.state.as_str()) {
            (Some(system), _) => format!("{name}: {system}\n  why: {reason}"),
            (None, state) => format!("{name}: {state}\n  why: {reason}"),
        });
        if let [first, rest @ ..] = self.layers.as_slice() {
            let last = self.system.as_deref().unwrap_or("the App");
            let rest = rest.iter().map(String::as_str).chain([last]);
            let chain = rest.fold(first.clone(), |chain, next| format!("{chain} → {next}"));
            lines.push(format!("  layers: {chain}"));
        }
        for layer in &self.layers_out {
            lines.push(format!("  {layer} is out until it is inserted"));
        }
        for asker in &self.asked_by {
            lines.push(format!("  asked for by {asker}"));
        }
        for feature in &self.features {
            let askers = feature.asked_by.join(", ");
            lines.push(format!("  needs `{}` for {askers}", feature.name));
        }
        for rejected in &self.rejected {
            lines.push(format!("  not {}: {}", rejected.candidate, rejected.reason));
        }
        for standby in &self.standbys {
            lines.push(format!("  standby {standby}"));
        }
        for plugin in &self.plugins {
            lines.push(format!("  plugin {plugin}"));
        }
        for change in &self.would_do {
            lines.push(format!("  would do: {change}"));
        }
    }

    /// Each candidate that was not taken, with the one reason as a clause.
    pub(crate) fn rejections(&self) -> impl Iterator<Item = (&str, &str)> {
        let rejected = self.rejected.iter();
        rejected.map(|entry| (entry.candidate.as_str(), entry.reason.as_str()))
    }
}

/// Whether the App is no asker, but provides the Core itself.
fn is_provider(asker: &Asker, core: &CoreResolution) -> bool {
    core.source == CandidateSource::App(asker.location)
}

fn state(binding: &Binding) -> &'static str {
    match binding {
        Binding::System(_) => "bound",
        Binding::App(_) => "app",
        Binding::Plugins => "plugins",
        Binding::Pending(_) => "pending",
        Binding::Failed(_) => "failed",
    }
}

fn reason(core: &CoreResolution, workspace: &ParsedWorkspace) -> String {
    let listed = matches!(core.source, CandidateSource::Listed(_));
    match &core.binding {
        Binding::System(_) if !listed => "the only System that provides it".into(),
        Binding::System(_) if core.features.is_empty() => "listed first".into(),
        Binding::System(_) => "the first in the list that provides all required features".into(),
        Binding::App(app) => format!("`{}` provides it itself", workspace.package(*app)),
        Binding::Plugins => "no System is listed or needed, its Plugins serve it".into(),
        Binding::Pending(shortfall) | Binding::Failed(shortfall) => match shortfall {
            Shortfall::NoSystem if listed => "no System is listed".into(),
            Shortfall::NoSystem => "no System provides it".into(),
            Shortfall::SeveralSystems(systems) => {
                let systems = systems.iter().map(|id| workspace.package(*id));
                format!("{} provide it and none is listed", quoted_names(systems))
            }
            Shortfall::NoneSuitable => "no candidate provides all required features".into(),
            Shortfall::PluginUnsuitable => "not all Plugins provide the required features".into(),
        },
    }
}

fn asker(asker: &Asker, workspace: &ParsedWorkspace, sources: &SourceMap) -> String {
    let place = sources.name_and_line(asker.location);
    format!("{} ({place})", workspace.package(asker.module))
}

fn rejection(rejection: &Rejection, workspace: &ParsedWorkspace) -> RejectionExplanation {
    let list = |features: &[String]| quoted_names(features.iter().map(String::as_str));
    let reason = match &rejection.reason {
        RejectionReason::LacksFeatures(features) => format!("lacks {}", list(features)),
        RejectionReason::NeedsCore(core) => format!(
            "cannot stand by: it requires `{}`, which nothing serves here",
            workspace.package(*core)
        ),
        RejectionReason::NeedsFeatures(core, features) => format!(
            "cannot stand by: it requires {} of `{}`, which is served without",
            list(features),
            workspace.package(*core)
        ),
    };
    RejectionExplanation {
        candidate: workspace.package(rejection.candidate).to_owned(),
        reason,
    }
}

/// A required feature and the modules that ask for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FeatureExplanation {
    /// Name of the feature.
    pub name: String,
    /// Modules that ask for it, as `orrery (apps/orrery/Cargo.toml:8)`.
    pub asked_by: Vec<String>,
}

/// A candidate that was not taken, and the one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RejectionExplanation {
    /// The System or Plugin.
    pub candidate: String,
    /// The reason as a clause, `lacks `adaptive``.
    pub reason: String,
}
