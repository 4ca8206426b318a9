//! `Shot`.
use super::cell::Cell;

/// One picture of the film: the rows of the terminal, and what stands below.
#[derive(Clone, Debug)]
pub(super) struct Shot {
    pub(super) rows: Vec<Vec<Cell>>,
    /// What is being edited, and the last lines of `dev`.
    pub(super) below: Vec<String>,
}

impl Shot {
    /// Whether the title or a note has `word`.
    pub(super) fn says(&self, word: &str) -> bool {
        self.rows.iter().any(|row| text(row).contains(word))
    }

    /// All dots, each with its colour and its place in dots.
    pub(super) fn dots(&self) -> impl Iterator<Item = (String, u32, u32)> + '_ {
        let rows = (0..).zip(&self.rows);
        let cells = rows.flat_map(|(row, cells)| (0..).zip(cells).map(move |at| (row, at)));
        cells.flat_map(|(row, (column, cell))| {
            let dots = cell.dots().into_iter();
            dots.map(move |(x, y)| (cell.paint(), column * 2 + x, row * 4 + y))
        })
    }

    /// All words, each with its colour, column and row. What one space divides is one word if it has one colour.
    pub(super) fn words(&self) -> Vec<(String, usize, usize, String)> {
        let mut words: Vec<(String, usize, usize, String)> = Vec::new();
        for (row, cells) in self.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if cell.letter == ' ' || !cell.dots().is_empty() {
                    continue;
                }
                let (paint, letter) = (cell.paint(), cell.letter);
                match words.last_mut() {
                    Some((color, start, at, word))
                        if *at == row
                            && *color == paint
                            && *start + word.chars().count() + 1 >= column =>
                    {
                        let gap = column - *start - word.chars().count();
                        word.extend(std::iter::repeat_n(' ', gap));
                        word.push(letter);
                    }
                    _ => words.push((paint, column, row, letter.to_string())),
                }
            }
        }
        words
    }
}

fn text(cells: &[Cell]) -> String {
    cells.iter().map(|cell| cell.letter).collect()
}
