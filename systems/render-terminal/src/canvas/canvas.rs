//! `Canvas`.

use super::{Palette, Size};

/// A picture made of cells, with the square of a scene in its middle.
#[derive(Clone, Debug)]
pub(super) struct Canvas {
    size: Size,
    cells: Vec<Cell>,
}

impl Canvas {
    /// An empty picture.
    pub(super) fn new(size: Size) -> Self {
        Self {
            size,
            cells: vec![Cell::default(); size.columns * size.rows],
        }
    }

    /// Half the side of the square, in dots.
    pub(super) fn half(&self) -> f64 {
        let across = self.size.columns * Cell::ACROSS;
        let down = self.size.rows * Cell::DOWN;
        (across.min(down) as f64 - 1.0) / 2.0
    }

    /// The dot at a place of a scene, as column and row; `None` outside of the picture.
    fn dot_at(&self, [x, y]: [f64; 2]) -> Option<(usize, usize)> {
        let across = self.size.columns * Cell::ACROSS;
        let down = self.size.rows * Cell::DOWN;
        let column = ((across as f64 - 1.0) / 2.0 + x * self.half()).round();
        let row = ((down as f64 - 1.0) / 2.0 - y * self.half()).round();
        let inside = (0.0..across as f64).contains(&column) && (0.0..down as f64).contains(&row);
        inside.then_some((column as usize, row as usize))
    }

    /// Sets the dot at a place of a scene.
    pub(super) fn dot(&mut self, place: [f64; 2], color: [u8; 3]) {
        if let Some((column, row)) = self.dot_at(place) {
            let cell = row / Cell::DOWN * self.size.columns + column / Cell::ACROSS;
            self.cells[cell].set(column % Cell::ACROSS, row % Cell::DOWN, color);
        }
    }

    /// Writes a sign at a place of a scene and a text to its right, or to its left where the right is taken; no text where
    /// both are.
    pub(super) fn label(&mut self, place: [f64; 2], sign: char, text: &str, color: [u8; 3]) {
        let Some((column, row)) = self.dot_at(place) else {
            return;
        };
        let (column, row) = (column / Cell::ACROSS, row / Cell::DOWN);
        self.letters(column, row, &[sign], color);
        let letters: Vec<char> = text.chars().collect();
        let right = column + 2;
        let left = column.checked_sub(letters.len() + 1);
        if let Some(start) = [Some(right), left]
            .into_iter()
            .flatten()
            .find(|start| self.is_free(*start, row, letters.len()))
        {
            self.letters(start, row, &letters, color);
        }
    }

    fn is_free(&self, column: usize, row: usize, length: usize) -> bool {
        let start = row * self.size.columns + column;
        column + length <= self.size.columns
            && self.cells[start..start + length]
                .iter()
                .all(|cell| cell.letter.is_none())
    }

    fn letters(&mut self, column: usize, row: usize, letters: &[char], color: [u8; 3]) {
        let start = row * self.size.columns + column;
        for (cell, letter) in self.cells[start..].iter_mut().zip(letters) {
            cell.letter = Some(*letter);
            cell.color = Some(color);
        }
    }

    /// The rows as text, without blanks at their ends.
    pub(super) fn rows(&self, palette: Palette) -> impl Iterator<Item = String> {
        self.cells
            .chunks(self.size.columns)
            .map(move |cells| row(cells, palette))
    }
}

fn row(cells: &[Cell], palette: Palette) -> String {
    let used = cells
        .iter()
        .rposition(|cell| cell.character() != ' ')
        .map_or(0, |last| last + 1);
    let (mut text, mut color) = (String::new(), None);
    for cell in &cells[..used] {
        let character = cell.character();
        if character != ' ' && cell.color != color {
            color = cell.color;
            palette.change(&mut text, color);
        }
        text.push(character);
    }
    if color.is_some() {
        palette.change(&mut text, None);
    }
    text
}

/// One character of a picture: dots, or a letter over them.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
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
