//! One character of a picture.

/// One character of a picture: dots, or a letter over them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    /// One bit per dot, as Unicode numbers them in U+2800 to U+28FF.
    pub(super) dots: u8,
    /// A character that is shown in place of the dots.
    pub(super) letter: Option<char>,
    /// That of what was drawn last; `None` for the usual one.
    pub(super) color: Option<[u8; 3]>,
}

impl Cell {
    /// Dots from left to right.
    pub(super) const ACROSS: usize = 2;

    /// Dots from top to bottom.
    pub(super) const DOWN: usize = 4;

    /// Sets the dot at this column and row of the cell.
    pub(super) fn set(&mut self, column: usize, row: usize, color: [u8; 3]) {
        const BITS: [[u8; Cell::ACROSS]; Cell::DOWN] =
            [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        self.dots |= BITS[row][column];
        self.color = Some(color);
    }

    /// What is to be seen.
    pub(super) fn character(&self) -> char {
        let dots = || char::from_u32(0x2800 + u32::from(self.dots)).unwrap_or(' ');
        self.letter
            .unwrap_or_else(|| if self.dots == 0 { ' ' } else { dots() })
    }
}
