//! `svg`, which writes the drawing.

use super::layers::Layers;
use super::layout::Layout;
use super::placed::Placed;
use super::route::route;
use crate::generator::graph::{Arrow, Node, NodeKind, Picture};

const STYLE: &str = "\
text { font: 13px ui-monospace, monospace; text-anchor: middle; fill: #1b2733 }
.remark { font-size: 11px; fill: #5b6b7b }
.feature { font-size: 11px; fill: #1b5e3a; paint-order: stroke; stroke: #ffffff; stroke-width: 4px }
rect { fill: #ffffff; stroke: #4a6f99; stroke-width: 1.2 }
.app rect { stroke-width: 2.4 }
.core rect { fill: #dbe8f6 }
.unserved rect { fill: #f6dbdb; stroke: #994a4a; stroke-dasharray: 5 4 }
.standby rect, .broken { stroke-dasharray: 5 4 }
path.arrow { fill: none; stroke: #5b6b7b; stroke-width: 1.2 }";

/// Writes the picture as an SVG file: rows from the App down, arrows from modules to the Cores that they ask for and
/// from Cores to the modules that serve them.
#[must_use]
pub fn svg(picture: &Picture) -> String {
    let layers = Layers::new(picture);
    let layout = Layout::new(picture, &layers);
    let (width, height) = (layout.width, layout.height);
    let mut lines = vec![
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">"
        ),
        format!("<style>\n{STYLE}\n</style>"),
        "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
            .to_owned(),
        "<path d=\"M0 0 L8 4 L0 8 Z\" fill=\"#5b6b7b\"/></marker></defs>".to_owned(),
        format!("<rect width=\"{width}\" height=\"{height}\" style=\"fill: #ffffff; stroke: none\"/>"),
    ];
    for (passes, drawn) in layers.routes.iter().zip(&picture.arrows) {
        let places: Vec<_> = passes.iter().map(|item| layout.places[*item]).collect();
        lines.push(line(drawn, &places));
    }
    let boxes = picture.nodes.iter().zip(&layout.places);
    lines.extend(boxes.map(|(node, place)| module(node, *place)));
    for (passes, drawn) in layers.routes.iter().zip(&picture.arrows) {
        lines.extend(label(
            drawn,
            layout.places[passes[0]],
            layout.places[passes[1]],
        ));
    }
    lines.push("</svg>".to_owned());
    lines.join("\n")
}

fn line(arrow: &Arrow, places: &[Placed]) -> String {
    let class = match arrow.kind.is_broken() {
        true => "arrow broken",
        false => "arrow",
    };
    let path = route(places);
    format!("<path class=\"{class}\" marker-end=\"url(#tip)\" d=\"{path}\"/>")
}

fn module(node: &Node, place: Placed) -> String {
    let Placed {
        x,
        y,
        width,
        height,
    } = place;
    let class = class(node.kind);
    let corner = match node.kind {
        NodeKind::Core | NodeKind::Provided | NodeKind::Unserved => 0,
        _ => 10,
    };
    let (middle, base) = (place.middle(), y + height / 2);
    let name = &node.name;
    let text = match node.kind.remark() {
        None => format!("<text x=\"{middle}\" y=\"{}\">{name}</text>", base + 5),
        Some(remark) => format!(
            "<text x=\"{middle}\" y=\"{}\">{name}</text><text class=\"remark\" x=\"{middle}\" y=\"{}\">{remark}</text>",
            base - 2,
            base + 13
        ),
    };
    format!(
        "<g class=\"{class}\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{corner}\"/>{text}</g>"
    )
}

fn class(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::App => "app",
        NodeKind::Core | NodeKind::Provided => "core",
        NodeKind::Unserved => "unserved",
        NodeKind::System => "system",
        NodeKind::Standby => "standby",
        NodeKind::Layer => "layer",
        NodeKind::Plugin => "plugin",
    }
}

/// Names of the required features, in the middle of the arrow's first part.
fn label(arrow: &Arrow, from: Placed, to: Placed) -> Option<String> {
    if arrow.features.is_empty() {
        return None;
    }
    let x = from.middle().midpoint(to.middle());
    let y = from.bottom().midpoint(to.y) + 4;
    let features = arrow.features.join(", ");
    Some(format!(
        "<text class=\"feature\" x=\"{x}\" y=\"{y}\">{features}</text>"
    ))
}
