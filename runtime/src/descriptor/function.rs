//! `Function`.
use super::Layout;

/// A function of a View.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// Name of the function, which is the field's name in the View.
    pub name: &'static str,
    /// Canonical text of the signature as the contract declares it.
    pub signature: &'static str,
    /// Full paths of the Models that the signature refers to, in order of appearance.
    pub refers: &'static [&'static str],
    /// Layouts of the types inside that `signature` does not settle, in order of appearance: arrays whose length is a
    /// named constant, and types listed as plain.
    pub layouts: &'static [Layout],
    /// The feature that a System must provide to implement the function; `None` if every System must.
    pub feature: Option<&'static str>,
    /// Bytes from the start of the View's table.
    pub offset: usize,
}
