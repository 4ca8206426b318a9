//! `Layout`.

use super::layers::Layers;
use super::placed::Placed;
use crate::generator::graph::{Node, Picture};

/// Width of a letter and of the margin beside a name, in pixels.
const LETTER: usize = 8;
const MARGIN: usize = 14;
/// Height of a box in pixels.
const HEIGHT: usize = 44;
/// Distance in pixels between two boxes, and between two rows, where arrows carry names of features.
const GAP: usize = 24;
const BETWEEN: usize = 64;

/// Coordinates of all items of [`Layers`], and the size of the drawing.
pub(super) struct Layout {
    pub(super) places: Vec<Placed>,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Layout {
    pub(super) fn new(picture: &Picture, layers: &Layers) -> Self {
        let width = |item: &usize| picture.nodes.get(*item).map_or(0, box_width);
        let row_width = |row: &Vec<usize>| {
            row.iter().map(width).sum::<usize>() + GAP * row.len().saturating_sub(1)
        };
        let widest = layers.rows.iter().map(row_width).max().unwrap_or(0);
        let count = layers.rows.iter().map(Vec::len).sum();
        let mut places = vec![Placed::default(); count];
        let mut y = GAP;
        for row in &layers.rows {
            let mut x = GAP + (widest - row_width(row)) / 2;
            for item in row {
                let width = width(item);
                places[*item] = Placed {
                    x,
                    y,
                    width,
                    height: HEIGHT,
                };
                x += width + GAP;
            }
            y += HEIGHT + BETWEEN;
        }
        Self {
            places,
            width: widest + 2 * GAP,
            height: y - BETWEEN + GAP,
        }
    }
}

fn box_width(node: &Node) -> usize {
    let remark = node.remark().map_or(0, |remark| remark.chars().count());
    node.name.len().max(remark) * LETTER + 2 * MARGIN
}
