//! `Parts`, a frame's content while it is read. Errors are the number of bytes in front of what is damaged, and what was expected there.
use crate::codec::Reader;

/// What is left of a frame's content.
pub(super) struct Parts<'r> {
    content: &'r [u8],
    rest: &'r [u8],
}

impl<'r> Parts<'r> {
    pub(super) const fn new(content: &'r [u8]) -> Self {
        Self {
            content,
            rest: content,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Number of bytes in front of what is left.
    pub(super) const fn at(&self) -> usize {
        self.content.len() - self.rest.len()
    }

    pub(super) fn number<const N: usize>(
        &mut self,
        expected: &str,
    ) -> Result<[u8; N], (usize, String)> {
        let found = self.rest.split_first_chunk();
        let (bytes, rest) = found.ok_or_else(|| (self.at(), expected.to_owned()))?;
        self.rest = rest;
        Ok(*bytes)
    }

    pub(super) fn value(
        &mut self,
        expected: impl FnOnce() -> String,
    ) -> Result<&'r [u8], (usize, String)> {
        match Reader::split(self.rest) {
            Ok((value, rest)) => {
                self.rest = rest;
                Ok(value)
            }
            Err(error) => Err((self.at(), format!("{} ({error})", expected()))),
        }
    }

    pub(super) fn text(&mut self, expected: &str) -> Result<&'r str, (usize, String)> {
        let at = self.at();
        let value = self.value(|| expected.to_owned())?;
        Reader::read(value).map_err(|error| (at, format!("{expected} ({error})")))
    }
}
