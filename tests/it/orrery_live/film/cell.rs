//! `Cell`.

/// One character of a terminal, with the number of its colour among 256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) letter: char,
    pub(super) color: Option<u8>,
}

impl Cell {
    /// The cells of a row that a program has written to a terminal. Only changes of colour count.
    pub(super) fn row(text: &str) -> Vec<Self> {
        let (mut cells, mut color) = (Vec::new(), None);
        let mut letters = text.trim_end().chars();
        while let Some(letter) = letters.next() {
            if letter != '\u{1b}' {
                cells.push(Self { letter, color });
                continue;
            }
            if letters.as_str().starts_with(']') {
                // The title of the window, up to a bell.
                let _ = letters.by_ref().find(|letter| *letter == '\u{7}');
                continue;
            }
            let mut code = String::new();
            for letter in letters.by_ref() {
                code.push(letter);
                if letter.is_ascii_alphabetic() {
                    break;
                }
            }
            if code.ends_with('m') {
                let number = code.trim_start_matches("[38;5;").trim_end_matches('m');
                color = number.parse().ok();
            }
        }
        cells
    }

    /// The dots of a letter that is made of dots, each as column and row.
    pub(super) fn dots(self) -> Vec<(u32, u32)> {
        const PLACES: [(u32, u32); 8] = [
            (0, 0),
            (0, 1),
            (0, 2),
            (1, 0),
            (1, 1),
            (1, 2),
            (0, 3),
            (1, 3),
        ];
        let bits = u32::from(self.letter).wrapping_sub(0x2800);
        let is_set = |at: &usize| bits < 256 && bits >> at & 1 == 1;
        (0..8).filter(is_set).map(|at| PLACES[at]).collect()
    }

    /// The colour as a browser names it.
    pub(super) fn paint(self) -> String {
        let part = |by: u32, number: u8| (u32::from(number - 16) / by % 6) * 255 / 5;
        match self.color {
            Some(number @ 16..=231) => {
                let [red, green, blue] = [36, 6, 1].map(|by| part(by, number));
                format!("#{red:02x}{green:02x}{blue:02x}")
            }
            _ => "#d7d7d7".to_owned(),
        }
    }
}

#[test]
fn a_row_is_read_with_its_colours() {
    let row = Cell::row(
        "\u{1b}]0;built in 7 ms\u{7}\u{1b}[23Fa\u{1b}[38;5;197m\u{2881}\u{1b}[39m b\u{1b}[K",
    );
    let letters: String = row.iter().map(|cell| cell.letter).collect();
    assert_eq!(letters, "a\u{2881} b");
    assert_eq!(row[1].dots(), [(0, 0), (1, 3)]);
    assert_eq!(row[1].paint(), "#ff0033");
    assert_eq!(row[3].color, None);
}
