//! `svg`, which writes the drawing.

use super::{Drawing, DrawnArrow, DrawnBox};
use crate::generator::graph::{NodeKind, Picture};

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

/// Writes the picture as an SVG file.
#[must_use]
pub fn svg(picture: &Picture) -> String {
    let drawing = Drawing::new(picture);
    let (width, height) = (drawing.width, drawing.height);
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
    lines.extend(drawing.arrows.iter().map(line));
    lines.extend(drawing.boxes.iter().map(module));
    lines.extend(drawing.arrows.iter().filter_map(label));
    lines.push("</svg>".to_owned());
    lines.join("\n")
}

fn line(arrow: &DrawnArrow) -> String {
    let class = match arrow.is_broken {
        true => "arrow broken",
        false => "arrow",
    };
    let path = &arrow.line;
    format!("<path class=\"{class}\" marker-end=\"url(#tip)\" d=\"{path}\"/>")
}

fn module(own: &DrawnBox) -> String {
    let DrawnBox {
        name,
        x,
        y,
        width,
        height,
        ..
    } = own;
    let class = class(own.kind);
    let corner = match own.kind {
        NodeKind::Core | NodeKind::Provided | NodeKind::Unserved => 0,
        _ => 10,
    };
    let (middle, base) = (x + width / 2, y + height / 2);
    let text = match &own.remark {
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

/// Names of the required features.
fn label(arrow: &DrawnArrow) -> Option<String> {
    let DrawnArrow { x, y, features, .. } = arrow;
    (!features.is_empty())
        .then(|| format!("<text class=\"feature\" x=\"{x}\" y=\"{y}\">{features}</text>"))
}
