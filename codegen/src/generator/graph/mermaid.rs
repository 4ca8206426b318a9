//! `mermaid`, a picture in the language of Mermaid, which code forges draw in Markdown.

use super::{Node, NodeKind, Picture};

/// Writes the picture for Mermaid. Boxes are numbered, as package names can be keywords of that language.
#[must_use]
pub fn mermaid(picture: &Picture) -> String {
    let mut lines = vec!["flowchart TD".to_owned()];
    let nodes = picture.nodes.iter().enumerate();
    lines.extend(nodes.map(|(place, node)| format!("    n{place}{}", shape(node))));
    lines.extend(picture.arrows.iter().map(|arrow| {
        let line = match arrow.kind.is_broken() {
            true => "-.->",
            false => "-->",
        };
        let label = match arrow.features.as_slice() {
            [] => String::new(),
            features => format!("|\"{}\"|", features.join(", ")),
        };
        format!("    n{} {line}{label} n{}", arrow.from, arrow.to)
    }));
    lines.push("    classDef core fill:#dbe8f6,stroke:#4a6f99,color:#000".to_owned());
    lines.push(
        "    classDef unserved fill:#f6dbdb,stroke:#994a4a,color:#000,stroke-dasharray:4"
            .to_owned(),
    );
    lines.push("    classDef standby stroke-dasharray:4".to_owned());
    for (kind, class) in [
        (NodeKind::Core, "core"),
        (NodeKind::Provided, "core"),
        (NodeKind::Unserved, "unserved"),
        (NodeKind::Standby, "standby"),
    ] {
        let nodes = picture.nodes.iter().enumerate();
        let nodes = nodes.filter(|(_, node)| node.kind == kind);
        let places: Vec<_> = nodes.map(|(place, _)| format!("n{place}")).collect();
        if !places.is_empty() {
            lines.push(format!("    class {} {class}", places.join(",")));
        }
    }
    lines.join("\n")
}

fn shape(node: &Node) -> String {
    let text = match node.remark() {
        Some(remark) => format!("{}<br>{remark}", node.name),
        None => node.name.clone(),
    };
    match node.kind {
        NodeKind::App => format!("([\"{text}\"])"),
        NodeKind::Core | NodeKind::Provided | NodeKind::Unserved => format!("[\"{text}\"]"),
        NodeKind::System | NodeKind::Standby | NodeKind::Layer | NodeKind::Plugin => {
            format!("(\"{text}\")")
        }
    }
}
