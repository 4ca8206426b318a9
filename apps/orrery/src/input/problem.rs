//! `Problem`.

use std::fmt;

use super::Mistake;

/// A line that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub mistake: Mistake,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.mistake)
    }
}
