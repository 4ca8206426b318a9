//! `Parts`, a frame's content while it is read. Errors are the number of bytes in front of what is damaged, and what was expected there.
use super::{RecordedFunction, RecordedOutcome};
use crate::codec::Reader;

/// Arguments before a call, how it ended, and the arguments that it has changed.
type Exchange<'r> = (Vec<&'r [u8]>, RecordedOutcome<'r>, Vec<&'r [u8]>);

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

    /// So many bytes.
    pub(super) fn bytes(
        &mut self,
        length: usize,
        expected: &str,
    ) -> Result<&'r [u8], (usize, String)> {
        let found = self.rest.split_at_checked(length);
        let (bytes, rest) = found.ok_or_else(|| (self.at(), expected.to_owned()))?;
        self.rest = rest;
        Ok(bytes)
    }

    /// What was asked, and what was answered.
    pub(super) fn exchange(
        &mut self,
        function: &RecordedFunction,
    ) -> Result<Exchange<'r>, (usize, String)> {
        let mut before = Vec::new();
        for argument in &function.arguments {
            before.push(self.value(|| format!("argument `{}`", argument.name))?);
        }
        let mut after = Vec::new();
        let outcome = match self.number::<1>("whether the call ended in a Fault")? {
            [1] => {
                let value = self.value(|| "the result".to_owned())?;
                for name in function.changed() {
                    after.push(self.value(|| format!("argument `{name}` after the call"))?);
                }
                RecordedOutcome::Value(value)
            }
            [0] => RecordedOutcome::Fault {
                module: self.text("the module of a Fault")?,
                function: self.text("the function of a Fault")?,
                message: self.text("the message of a Fault")?,
            },
            _ => return Err((self.at() - 1, "0 for a Fault or 1 for a value".to_owned())),
        };
        Ok((before, outcome, after))
    }
}
