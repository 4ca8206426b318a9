//! A short text as a component.

use std::{fmt, str};

use keyway::model;

/// A text of at most 31 bytes, stored in place so that it is copied, saved and cloned like any number.
#[model(component)]
#[derive(Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The text in UTF-8, zero behind its end.
    pub bytes: [u8; 31],
    /// Bytes of the text, at most 31.
    pub length: u8,
}

impl Name {
    /// Takes the text, or returns `None` if it has more than 31 bytes.
    #[inline]
    pub fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; 31];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        Some(Self {
            bytes,
            length: text.len() as u8,
        })
    }

    /// The text; empty if the bytes are no text, which only foreign writers can bring about.
    #[inline]
    pub fn as_str(&self) -> &str {
        let text = self
            .bytes
            .get(..usize::from(self.length))
            .unwrap_or_default();
        str::from_utf8(text).unwrap_or_default()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(formatter)
    }
}
