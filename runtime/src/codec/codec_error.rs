//! `CodecError`, the reason why a value cannot be encoded or decoded.
use std::fmt;

use super::reason::{MOST_NESTED, Reason};

/// Bytes of a message that are kept.
const MOST_WORDS: usize = 500;

/// Why a value cannot be encoded or decoded, with its place below the persisted field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodecError(Box<Inner>);

/// Behind a pointer: a deep value has a result in each of its many frames.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    reason: Reason,
    /// Fields, keys and indices that lead to the value, the innermost first.
    place: Vec<String>,
}

impl CodecError {
    pub(super) fn said(words: impl Into<String>) -> Self {
        Self::new(Reason::Said(cut(words.into())))
    }

    pub(super) fn new(reason: Reason) -> Self {
        Self(Box::new(Inner {
            reason,
            place: Vec::new(),
        }))
    }

    /// The error of bytes that no writer has written.
    pub(super) fn damaged(words: &str) -> Self {
        Self::said(format!("the saved value is damaged: {words}"))
    }

    /// Adds the field, key or index in which the value lies.
    pub(super) fn within(mut self, part: impl FnOnce() -> String) -> Self {
        // A deep value must not make a long message.
        if self.0.place.len() < 16 {
            self.0.place.push(part());
        }
        self
    }

    /// Whether a thread with a larger stack may do better.
    #[must_use]
    pub fn is_short_of_stack(&self) -> bool {
        self.0.reason == Reason::StackEnds
    }
}

/// Cuts a long message, since serde quotes texts in full.
fn cut(mut words: String) -> String {
    let length = words.len();
    if length > MOST_WORDS {
        let ends = (0..=MOST_WORDS).rev();
        let end = ends.into_iter().find(|end| words.is_char_boundary(*end));
        words.truncate(end.unwrap_or(0));
        words += &format!("… ({length} bytes)");
    }
    words
}

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.place.is_empty() {
            let mut place: Vec<&str> = self.0.place.iter().map(String::as_str).collect();
            place.reverse();
            write!(f, "at {}: ", place.join("."))?;
        }
        match &self.0.reason {
            Reason::Said(words) => f.write_str(words),
            Reason::TooDeep => write!(
                f,
                "values are nested more than {MOST_NESTED} deep; keep them in a list and refer to them by index"
            ),
            Reason::TooLong => f.write_str("it is longer than is wanted"),
            Reason::StackEnds => f.write_str(
                "values are nested too deep for the stack; keep them in a list and refer to them by index",
            ),
        }
    }
}

impl std::error::Error for CodecError {}

impl serde::ser::Error for CodecError {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::said(words.to_string())
    }
}

impl serde::de::Error for CodecError {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::said(words.to_string())
    }
}
