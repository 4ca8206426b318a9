//! `StateLoss`, how a Fault has cost a module its state.
use serde::Serialize;

/// How a module has lost its state: a function that changes it, one with `&mut self`, was left half-way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum StateLoss {
    /// By a panic of its own.
    Panicked,
    /// By the Fault of a module that it called, which it did not catch.
    PassedThrough,
}
