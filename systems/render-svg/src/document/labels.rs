//! Where names go.

/// The rectangles of the names so far, as left, top, right and bottom, so that none covers another.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    taken: Vec<[f64; 4]>,
}

impl Labels {
    /// Height of the letters, in units of the document.
    pub(super) const LETTER: f64 = 13.0;

    /// Takes a place for a name of so many letters and returns its left and bottom: beside its mark where that is free, else
    /// as far below as needed.
    pub(super) fn place(&mut self, [x, y]: [f64; 2], letters: usize) -> [f64; 2] {
        let width = letters as f64 * Self::LETTER * 0.6;
        let beside = [
            [x + 7.0, y + 4.0],
            [x - 7.0 - width, y + 4.0],
            [x - width / 2.0, y - 8.0],
        ];
        let below = (1..).map(|line| [x + 7.0, y + 4.0 + f64::from(line) * Self::LETTER]);
        let mut places = beside.into_iter().chain(below);
        let [left, bottom] = places
            .find(|place| self.is_free(*place, width))
            .expect("far enough below nothing is taken");
        self.taken
            .push([left, bottom - Self::LETTER, left + width, bottom]);
        [left, bottom]
    }

    fn is_free(&self, [left, bottom]: [f64; 2], width: f64) -> bool {
        let top = bottom - Self::LETTER;
        !self
            .taken
            .iter()
            .any(|[l, t, r, b]| left < *r && left + width > *l && top < *b && bottom > *t)
    }
}
