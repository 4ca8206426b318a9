//! `Mistake`.

/// What is wrong with a line, and what was expected instead.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Mistake {
    /// Bytes that are no text.
    #[error("expected text in UTF-8, found other bytes")]
    NoText,
    /// Another line where the header must be.
    #[error("expected the header `{expected}`, found `{found}`")]
    Header {
        /// The header that is expected, word for word.
        expected: String,
        /// The line that stands in its place.
        found: String,
    },
    /// Nothing but blank lines and comments.
    #[error("expected the header `{expected}` and a line for each body, found the end of the file")]
    Empty {
        /// The header that is expected, word for word.
        expected: String,
    },
    /// No body follows the header.
    #[error("expected a line for each body, found the end of the file")]
    NoBodies,
    /// Too few or too many values.
    #[error("expected {expected} values separated by commas, found {found}")]
    Count {
        /// How many there must be.
        expected: usize,
        /// Number of fields in the line.
        found: usize,
    },
    /// A name that cannot be one.
    #[error("`name`: expected 1 to 31 bytes of text without control characters, found {found:?}")]
    Name {
        /// The name as it was given.
        found: String,
    },
    /// A name that another body has.
    #[error("`name`: expected a name of its own, found `{name}` as in line {line}")]
    Repeated {
        /// The name that a line before has.
        name: String,
        /// The line of the other body.
        line: usize,
    },
    /// A value that is no finite number.
    #[error("`{column}`: expected a finite number such as -0.0172, found `{found}`")]
    Number {
        /// The value's name in the header.
        column: &'static str,
        /// The value as it was given.
        found: String,
    },
    /// A gravitational parameter below zero.
    #[error("`gm`: expected a number that is not negative, found `{found}`")]
    Negative {
        /// The value as it was given.
        found: String,
    },
    /// Two bodies in one place.
    #[error("`x`, `y`, `z`: expected a place of its own, found that of line {line}")]
    SamePlace {
        /// The line of the other body.
        line: usize,
    },
}
