//! `live_picture`, a running App with all that is bound in it now.

use keyway::store::{Digest, LiveModule, LiveReport, Manifest};
use keyway::{ModuleKind, ModuleState};

use crate::generator::graph::{Arrow, ArrowKind, Node, NodeKind, Picture};

/// Makes the picture of a running App from its report.
///
/// Whom a module requires is in its manifest, which `manifest` finds. What the App itself requires is in its sources alone: `sources`
/// is their picture where they can be read; without it the App has an arrow to each Core that no module requires.
pub(crate) fn live_picture(
    report: &LiveReport,
    sources: Option<&Picture>,
    manifest: impl Fn(&str, &Digest) -> Option<Manifest>,
) -> Picture {
    let mut picture = Picture::default();
    let app = report
        .modules
        .iter()
        .find(|own| own.kind == ModuleKind::App);
    picture.nodes.push(Node {
        name: report.app.clone(),
        kind: NodeKind::App,
        live: app.and_then(live),
    });
    let mut cores: Vec<&str> = Vec::new();
    for module in served(report) {
        if !cores.contains(&module.core.as_str()) {
            cores.push(&module.core);
        }
    }
    let mut placed = Vec::new();
    for core in cores {
        chain(core, report, &mut picture, &mut placed);
    }
    for (at, module) in placed {
        let digest = module.digest.as_ref();
        if let Some(manifest) = digest.and_then(|digest| manifest(&module.name, digest)) {
            requirements(at, module, &manifest, &mut picture);
        }
    }
    of_the_app(sources, &mut picture);
    picture.arrows.sort_by_key(|arrow| (arrow.from, arrow.to));
    picture
}

fn served(report: &LiveReport) -> impl DoubleEndedIterator<Item = &LiveModule> {
    let modules = report.modules.iter();
    modules.filter(|own| own.kind != ModuleKind::App && !own.core.is_empty())
}

/// Adds a Core, its layers from the outermost to the System, its standbys and its Plugins; `placed` gets the box of each that is in use.
fn chain<'r>(
    core: &str,
    report: &'r LiveReport,
    picture: &mut Picture,
    placed: &mut Vec<(usize, &'r LiveModule)>,
) {
    let own = || served(report).filter(|own| own.core == core);
    let serves = |own: &LiveModule| !own.kind.wraps() && own.state.is_live();
    let kind = match own().any(serves) {
        true => NodeKind::Core,
        false => NodeKind::Unserved,
    };
    picture.nodes.push(Node::new(core.to_owned(), kind));
    let outside = picture.nodes.len() - 1;
    let (mut from, mut arrow) = (outside, ArrowKind::ServedBy);
    let mut add = |module: &'r LiveModule, kind, from, arrow| {
        picture.nodes.push(Node {
            name: module.name.clone(),
            kind,
            live: live(module),
        });
        let to = picture.nodes.len() - 1;
        picture.arrows.push(plain(from, to, arrow));
        placed.push((to, module));
        to
    };
    // The report has the order of the Plan, from the System to the outermost layer.
    let layers = own().rev().filter(|own| own.kind.wraps());
    for layer in layers.filter(|own| own.state.is_live()) {
        (from, arrow) = (add(layer, NodeKind::Layer, from, arrow), ArrowKind::Wraps);
    }
    for module in own().filter(|own| own.kind.serves()) {
        let is_standby = module.state == ModuleState::Standby;
        let (kind, arrow) = match is_standby {
            true => (NodeKind::Standby, ArrowKind::StandsBy),
            false => (NodeKind::System, arrow),
        };
        add(module, kind, from, arrow);
    }
    for module in own().filter(|own| own.kind.serves_beside()) {
        add(module, NodeKind::Plugin, outside, ArrowKind::ServedBy);
    }
}

/// Adds the arrows from a module to the Cores that it requires; one that the App provides has no module, and gets its box here.
fn requirements(at: usize, module: &LiveModule, manifest: &Manifest, picture: &mut Picture) {
    for required in &manifest.requires {
        let core = &required.contract.core;
        // What a layer imports of its own Core is what is behind it.
        if *core == module.core {
            continue;
        }
        let to = place(core, picture).unwrap_or_else(|| {
            let kind = NodeKind::Provided;
            picture.nodes.push(Node::new(core.clone(), kind));
            picture.nodes.len() - 1
        });
        picture.arrows.push(Arrow {
            from: at,
            to,
            kind: match required.optional {
                true => ArrowKind::Wishes,
                false => ArrowKind::Requires,
            },
            features: required.features.clone(),
        });
    }
}

/// Adds the arrows from the App, and one to each Core that has none.
fn of_the_app(sources: Option<&Picture>, picture: &mut Picture) {
    let known = sources.iter().flat_map(|sources| {
        let own = sources.arrows.iter().filter(|arrow| arrow.from == 0);
        own.map(|arrow| (&sources.nodes[arrow.to].name, arrow))
    });
    for (core, arrow) in known {
        if let Some(to) = place(core, picture) {
            picture.arrows.push(Arrow {
                to,
                ..arrow.clone()
            });
        }
    }
    for to in 1..picture.nodes.len() {
        if !picture.arrows.iter().any(|arrow| arrow.to == to) {
            picture.arrows.push(plain(0, to, ArrowKind::Lists));
        }
    }
}

fn place(core: &str, picture: &Picture) -> Option<usize> {
    let is_core = |kind| {
        matches!(
            kind,
            NodeKind::Core | NodeKind::Provided | NodeKind::Unserved
        )
    };
    let mut nodes = picture.nodes.iter();
    nodes.position(|node| node.name == core && is_core(node.kind))
}

fn plain(from: usize, to: usize, kind: ArrowKind) -> Arrow {
    let features = Vec::new();
    Arrow {
        from,
        to,
        kind,
        features,
    }
}

/// Generation and Faults of a module, and its state unless that is as usual.
fn live(module: &LiveModule) -> Option<String> {
    let mut words = Vec::new();
    if !module.state.is_live() && module.state != ModuleState::Standby {
        words.push(module.state.to_string());
    }
    if module.generation > 0 {
        words.push(format!("generation {}", module.generation));
    }
    match module.faults {
        0 => {}
        1 => words.push("1 fault".to_owned()),
        several => words.push(format!("{several} faults")),
    }
    (!words.is_empty()).then(|| words.join(", "))
}

#[cfg(test)]
mod tests {
    use keyway::store::LiveReport;

    use super::live_picture;
    use crate::generator::graph::{ArrowKind, NodeKind};

    const HEAD: &str = r#"
format = 2
pid = 1
run = "00000000000000000000000000000000"
app = "vault"
program = "vault"
started = 0
kept = 0
budget = 0
"#;

    /// A report with these modules: name, kind, Core, state, generation and Faults.
    fn report(modules: &[(&str, &str, &str, &str, u32, u64)]) -> LiveReport {
        let mut text = HEAD.to_owned();
        for (name, kind, core, state, generation, faults) in modules {
            text += &format!(
                "[[modules]]\nname = {name:?}\nkind = {kind:?}\ncore = {core:?}\nstate = {state:?}\ngeneration = {generation}\nsince = 0\nfaults = {faults}\n"
            );
        }
        toml::from_str(&text).expect("the text is a report")
    }

    #[test]
    fn a_chain_stands_in_its_order_with_what_serves_now_behind() {
        let report = report(&[
            ("shelf", "system", "core-store", "standby", 0, 0),
            ("drawer", "system", "core-store", "running", 3, 2),
            ("count", "layer", "core-store", "running", 1, 1),
            ("cache", "layer", "core-store", "out", 2, 0),
            ("watch", "layer", "core-store", "running", 1, 0),
            ("bell", "plugin", "core-bell", "running", 1, 0),
            ("broken", "system", "core-desk", "faulted", 1, 1),
        ]);
        let picture = live_picture(&report, None, |_, _| None);
        let shown = |at: usize| {
            let node = &picture.nodes[at];
            (node.name.as_str(), node.kind, node.remark())
        };
        let remark = |text: &str| Some(text.to_owned());
        let expected = [
            ("vault", NodeKind::App, None),
            ("core-store", NodeKind::Core, None),
            ("watch", NodeKind::Layer, remark("layer, generation 1")),
            (
                "count",
                NodeKind::Layer,
                remark("layer, generation 1, 1 fault"),
            ),
            ("shelf", NodeKind::Standby, remark("standby")),
            ("drawer", NodeKind::System, remark("generation 3, 2 faults")),
            ("core-bell", NodeKind::Core, None),
            ("bell", NodeKind::Plugin, remark("plugin, generation 1")),
            ("core-desk", NodeKind::Unserved, remark("served by nobody")),
            (
                "broken",
                NodeKind::System,
                remark("faulted, generation 1, 1 fault"),
            ),
        ];
        let found: Vec<_> = (0..picture.nodes.len()).map(shown).collect();
        assert_eq!(found, expected);
        let arrows = picture.arrows.iter();
        let arrows: Vec<_> = arrows.map(|own| (own.from, own.to, own.kind)).collect();
        let expected = [
            (0, 1, ArrowKind::Lists),
            (0, 6, ArrowKind::Lists),
            (0, 8, ArrowKind::Lists),
            (1, 2, ArrowKind::ServedBy),
            (2, 3, ArrowKind::Wraps),
            (3, 4, ArrowKind::StandsBy),
            (3, 5, ArrowKind::Wraps),
            (6, 7, ArrowKind::ServedBy),
            (8, 9, ArrowKind::ServedBy),
        ];
        assert_eq!(arrows, expected);
    }
}
