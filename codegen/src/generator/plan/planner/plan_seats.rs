//! `plan_seats`: the seats of an App with their reasons.

use super::app_scope::AppScope;
use crate::generator::discover::CrateId;
use crate::generator::parse::{Presence, Relation};
use crate::generator::plan::app::{CandidatePlan, SeatPlan};
use crate::generator::resolve::{
    AskKind, Asker, Binding, CoreExplanation, CoreResolution, Explanation,
};
use crate::ground::diagnostic::quoted_names;
use crate::ground::names;

/// The seats in the order in which they are filled: of each Core the System's, then the layers' from the innermost to the outermost,
/// then the Plugins'. A Core that the App itself
/// provides has no seat.
pub(super) fn plan_seats(scope: &AppScope<'_>, explanation: &Explanation) -> Vec<SeatPlan> {
    let mut seats = Vec::new();
    for core in scope.cores() {
        let package = scope.workspace.package(core.core);
        let explained = explanation.cores.iter().find(|entry| entry.core == package);
        if !matches!(core.binding, Binding::Plugins | Binding::App(_)) {
            seats.push(system_seat(scope, core, explained));
        }
        let layers = core.layers.iter().rev();
        seats.extend(layers.map(|layer| layer_seat(scope, core, *layer)));
        seats.extend(
            core.plugins
                .iter()
                .map(|plugin| plugin_seat(scope, core, *plugin)),
        );
    }
    seats
}

fn system_seat(
    scope: &AppScope<'_>,
    core: &CoreResolution,
    explained: Option<&CoreExplanation>,
) -> SeatPlan {
    let package = scope.workspace.package(core.core);
    let systems = core
        .binding
        .system()
        .into_iter()
        .chain(core.standbys.clone());
    SeatPlan {
        name: names::slot(package),
        reasons: explained.map_or_else(Vec::new, |explained| reasons(scope, core, explained)),
        core: package.to_owned(),
        presence: AppScope::presence(core),
        candidates: systems
            .map(|system| candidate(scope, core, system))
            .collect(),
    }
}

/// Plans the seat of a layer: the Core is unserved without it.
fn layer_seat(scope: &AppScope<'_>, core: &CoreResolution, layer: CrateId) -> SeatPlan {
    let presence = AppScope::presence(core);
    listed_seat(scope, core, layer, presence)
}

/// Plans the seat of a Plugin, which is required only if no other module serves a required Core.
fn plugin_seat(scope: &AppScope<'_>, core: &CoreResolution, plugin: CrateId) -> SeatPlan {
    let presence = match core.binding {
        Binding::Plugins => AppScope::presence(core),
        _ => Presence::Optional,
    };
    listed_seat(scope, core, plugin, presence)
}

/// Plans the seat of a module that the App lists, and that no other may take.
fn listed_seat(
    scope: &AppScope<'_>,
    core: &CoreResolution,
    module: CrateId,
    presence: Presence,
) -> SeatPlan {
    let package = scope.workspace.package(core.core);
    let name = scope.workspace.package(module);
    let candidate = candidate(scope, core, module);
    let kind_of = candidate.kind.with_article();
    SeatPlan {
        name: names::site(name),
        reasons: vec![format!(
            "`{name}`, {kind_of} of `{package}`: listed by `{}`.",
            scope.package()
        )],
        core: package.to_owned(),
        presence,
        candidates: vec![candidate],
    }
}

/// Plans a candidate. A layer provides the features of what is behind it. Plugins beside a System need not provide the features that are required of the Core.
fn candidate(scope: &AppScope<'_>, core: &CoreResolution, module: CrateId) -> CandidatePlan {
    let kind = scope.workspace[module].kind();
    let kind = kind.expect("the resolver binds modules alone");
    let serves = match kind.relation() {
        Relation::Serves => true,
        Relation::ServesBeside => core.binding == Binding::Plugins,
        Relation::Wraps | Relation::Is | Relation::Uses => false,
    };
    let features = core.features.iter().filter(|_| serves);
    CandidatePlan {
        module: scope.workspace.package(module).to_owned(),
        kind,
        features: features.map(|feature| feature.name.clone()).collect(),
    }
}

fn reasons(
    scope: &AppScope<'_>,
    core: &CoreResolution,
    explained: &CoreExplanation,
) -> Vec<String> {
    let system = explained
        .system
        .as_ref()
        .map(|system| format!("`{system}`"));
    let system = system.unwrap_or_else(|| "nobody for now".to_owned());
    let mut lines = vec![
        format!("`{}`: {system}, {}.", explained.core, explained.reason),
        String::new(),
    ];
    let asked_by = askers(scope, &core.asked_by);
    lines.push(match asked_by.is_empty() {
        true => "- asked for by nobody but its Plugins".to_owned(),
        false => format!("- asked for by {asked_by}"),
    });
    lines.extend(core.features.iter().map(|feature| {
        let askers = askers(scope, &feature.asked_by);
        format!("- has to provide `{}` for {askers}", feature.name)
    }));
    let rejected = explained.rejections();
    lines.extend(rejected.map(|(candidate, reason)| format!("- not `{candidate}`: {reason}")));
    let standbys = explained.standbys.iter();
    lines
        .extend(standbys.map(|standby| format!("- `{standby}` takes over if it refuses to start")));
    lines
}

fn askers(scope: &AppScope<'_>, askers: &[Asker]) -> String {
    let askers = askers
        .iter()
        .filter(|asker| asker.kind != AskKind::Provides);
    let mut names: Vec<_> = askers
        .map(|asker| scope.workspace.package(asker.module))
        .collect();
    names.dedup();
    quoted_names(names)
}
