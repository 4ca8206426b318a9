//! `dot`, a picture in the language of Graphviz.

use super::{Node, NodeKind, Picture};

/// Writes the picture as the input of Graphviz' `dot`.
#[must_use]
pub fn dot(picture: &Picture) -> String {
    let mut lines = vec![
        "digraph app {".to_owned(),
        "    node [fontname=\"sans-serif\", shape=box, style=rounded];".to_owned(),
        "    edge [fontname=\"sans-serif\", fontsize=10];".to_owned(),
    ];
    let nodes = picture.nodes.iter().map(node);
    let arrows = picture.arrows.iter().map(|arrow| {
        let [from, to] = [arrow.from, arrow.to].map(|place| &picture.nodes[place].name);
        let mut style = Vec::new();
        if arrow.kind.is_broken() {
            style.push("style=dashed".to_owned());
        }
        if !arrow.features.is_empty() {
            style.push(format!("label=\"{}\"", arrow.features.join("\\n")));
        }
        let style = match style.is_empty() {
            true => String::new(),
            false => format!(" [{}]", style.join(", ")),
        };
        format!("    \"{from}\" -> \"{to}\"{style};")
    });
    lines.extend(nodes.chain(arrows));
    lines.push("}".to_owned());
    lines.join("\n")
}

fn node(node: &Node) -> String {
    let Node { name, kind, .. } = node;
    let label = node
        .remark()
        .map(|remark| format!("label=\"{name}\\n{remark}\""));
    let style = match kind {
        NodeKind::App => Some("style=\"rounded,bold\""),
        NodeKind::Core | NodeKind::Provided => Some("style=filled, fillcolor=\"#dbe8f6\""),
        NodeKind::Unserved => Some("style=\"filled,dashed\", fillcolor=\"#f6dbdb\""),
        NodeKind::Standby => Some("style=\"rounded,dashed\""),
        NodeKind::System | NodeKind::Layer | NodeKind::Plugin => None,
    };
    let attributes = label.into_iter().chain(style.map(str::to_owned));
    let attributes: Vec<_> = attributes.collect();
    match attributes.is_empty() {
        true => format!("    \"{name}\";"),
        false => format!("    \"{name}\" [{}];", attributes.join(", ")),
    }
}
