//! `Errors`, which collects refusals, so that one run reports all independent ones.

use quote::ToTokens;
use std::fmt::Display;

/// The refusals found so far in one item.
#[derive(Default)]
pub(crate) struct Errors {
    found: Option<syn::Error>,
}

impl Errors {
    /// Adds a refusal of `tokens`, at which the error is shown, with one sentence.
    pub(crate) fn refuse(&mut self, tokens: impl ToTokens, sentence: impl Display) {
        self.add(syn::Error::new_spanned(tokens, sentence));
    }

    /// Adds an error, or several combined ones, behind those already found.
    pub(crate) fn add(&mut self, error: syn::Error) {
        match &mut self.found {
            Some(found) => found.combine(error),
            None => self.found = Some(error),
        }
    }

    /// Adds a last refusal and returns all of them.
    pub(crate) fn end(self, tokens: impl ToTokens, sentence: impl Display) -> syn::Error {
        let last = syn::Error::new_spanned(tokens, sentence);
        match self.found {
            Some(mut found) => {
                found.combine(last);
                found
            }
            None => last,
        }
    }

    /// Whether nothing was refused so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_none()
    }

    /// Returns the value of `result`, or adds its errors.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(error);
                None
            }
        }
    }

    /// Returns `value` if nothing was refused.
    ///
    /// # Errors
    /// All refusals, combined.
    pub(crate) fn finish<T>(self, value: T) -> syn::Result<T> {
        match self.found {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }
}
