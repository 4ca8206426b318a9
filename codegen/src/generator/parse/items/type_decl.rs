//! `TypeDecl`, a type that crosses the boundary.

/// A type as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeDecl {
    /// Text as written, which is valid in its own module only.
    pub written: String,
    /// The text that two builds are compared by.
    pub canonical: String,
    /// The paths of the Models it holds, as written, in order of appearance.
    pub refers: Vec<String>,
}
