//! `Drawing`.

use serde::Serialize;

use super::layers::Layers;
use super::layout::Layout;
use super::placed::Placed;
use super::route::route;
use super::{DrawnArrow, DrawnBox};
use crate::generator::graph::{Arrow, Node, Picture};

/// A picture with the coordinates of all that is in it: rows from the App down, arrows from modules to the Cores that they ask for
/// and from Cores to the modules that serve them. All lengths are in pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drawing {
    /// Width of the whole.
    pub width: usize,
    /// Height of the whole.
    pub height: usize,
    /// The boxes, in the order of the picture.
    pub boxes: Vec<DrawnBox>,
    /// The arrows, in the order of the picture.
    pub arrows: Vec<DrawnArrow>,
}

impl Drawing {
    /// Gives each box and arrow of the picture its place.
    #[must_use]
    pub fn new(picture: &Picture) -> Self {
        let layers = Layers::new(picture);
        let layout = Layout::new(picture, &layers);
        let boxes = picture.nodes.iter().zip(&layout.places);
        let arrows = layers.routes.iter().zip(&picture.arrows);
        Self {
            width: layout.width,
            height: layout.height,
            boxes: boxes.map(|(node, place)| drawn_box(node, *place)).collect(),
            arrows: arrows
                .map(|(passes, arrow)| {
                    let places: Vec<_> = passes.iter().map(|item| layout.places[*item]).collect();
                    drawn_arrow(arrow, &places)
                })
                .collect(),
        }
    }
}

fn drawn_box(node: &Node, place: Placed) -> DrawnBox {
    DrawnBox {
        name: node.name.clone(),
        kind: node.kind,
        remark: node.remark(),
        x: place.x,
        y: place.y,
        width: place.width,
        height: place.height,
    }
}

/// The features stand in the middle of the arrow's first part.
fn drawn_arrow(arrow: &Arrow, places: &[Placed]) -> DrawnArrow {
    let (from, to) = (places[0], places[1]);
    DrawnArrow {
        line: route(places),
        is_broken: arrow.kind.is_broken(),
        features: arrow.features.join(", "),
        x: from.middle().midpoint(to.middle()),
        y: from.bottom().midpoint(to.y) + 4,
    }
}
