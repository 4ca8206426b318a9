//! How much room there is.

use terminal_size::{Height, Width, terminal_size};

/// How many cells a picture may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// Character cells per row.
    pub(crate) columns: usize,
    /// Rows of character cells.
    pub(crate) rows: usize,
}

impl Size {
    /// What a terminal has that does not say.
    const USUAL: Self = Self {
        columns: 80,
        rows: 24,
    };

    /// Below this nothing could be made out.
    const LEAST: Self = Self {
        columns: 20,
        rows: 8,
    };

    /// The size of the terminal, less one row for the cursor.
    pub(crate) fn of_terminal() -> Self {
        let size = terminal_size().map_or(Self::USUAL, |(Width(columns), Height(rows))| Self {
            columns: columns.into(),
            rows: rows.into(),
        });
        Self {
            columns: size.columns.max(Self::LEAST.columns),
            rows: size.rows.saturating_sub(1).max(Self::LEAST.rows),
        }
    }
}
