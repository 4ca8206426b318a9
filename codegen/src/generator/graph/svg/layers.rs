//! `Layers`, the rows of a drawing and the order within them.

use crate::generator::graph::Picture;

/// The boxes in rows from top to bottom, so that each arrow leads down. A row holds boxes, by their place in the picture, and the
/// arrows that pass through it, numbered behind the boxes.
pub(super) struct Layers {
    /// Items of each row from left to right, as indices.
    pub(super) rows: Vec<Vec<usize>>,
    /// Items that each arrow passes, its two boxes included.
    pub(super) routes: Vec<Vec<usize>>,
}

impl Layers {
    pub(super) fn new(picture: &Picture) -> Self {
        let depths = depths(picture);
        let count = depths.iter().max().map_or(0, |deepest| deepest + 1);
        let mut rows = vec![Vec::new(); count];
        for (node, depth) in depths.iter().enumerate() {
            rows[*depth].push(node);
        }
        let mut next = picture.nodes.len();
        let mut routes = Vec::new();
        for arrow in &picture.arrows {
            let mut route = vec![arrow.from];
            let between = depths[arrow.from] + 1..depths[arrow.to];
            // An arrow of a cycle leads up, and passes no row.
            for row in rows.get_mut(between).unwrap_or_default() {
                row.push(next);
                route.push(next);
                next += 1;
            }
            route.push(arrow.to);
            routes.push(route);
        }
        let mut layers = Self { rows, routes };
        layers.untangle(next);
        layers
    }

    /// Sorts each row by the mean position of the neighbours, row by row down and up again.
    fn untangle(&mut self, count: usize) {
        const ROUNDS: usize = 8;
        for round in 0..ROUNDS {
            let down = round % 2 == 0;
            for step in 1..self.rows.len() {
                let last = self.rows.len() - 1;
                let (row, beside) = match down {
                    true => (step, step - 1),
                    false => (last - step, last - step + 1),
                };
                let mut places = vec![None; count];
                for (place, item) in self.rows[beside].iter().enumerate() {
                    places[*item] = Some(place);
                }
                let mut keys: Vec<_> = self.rows[row]
                    .iter()
                    .enumerate()
                    .map(|(own, item)| {
                        (
                            self.middle(*item, &places).unwrap_or(own * 1000),
                            own,
                            *item,
                        )
                    })
                    .collect();
                keys.sort_unstable();
                self.rows[row] = keys.into_iter().map(|(_, _, item)| item).collect();
            }
        }
    }

    /// Mean position of the item's neighbours that have one, in thousandths.
    fn middle(&self, item: usize, places: &[Option<usize>]) -> Option<usize> {
        let pairs = self.routes.iter().flat_map(|route| route.windows(2));
        let neighbours = pairs.filter_map(|pair| match pair {
            [from, to] if *from == item => places[*to],
            [from, to] if *to == item => places[*from],
            _ => None,
        });
        let found: Vec<_> = neighbours.collect();
        (!found.is_empty()).then(|| found.iter().sum::<usize>() * 1000 / found.len())
    }
}

/// Length of the longest path to each box from a box without incoming arrows.
fn depths(picture: &Picture) -> Vec<usize> {
    let mut depths = vec![0; picture.nodes.len()];
    // Without cycles no path is longer than the number of boxes.
    for _ in &picture.nodes {
        let before = depths.clone();
        for arrow in &picture.arrows {
            depths[arrow.to] = depths[arrow.to].max(depths[arrow.from] + 1);
        }
        if depths == before {
            break;
        }
    }
    depths
}
