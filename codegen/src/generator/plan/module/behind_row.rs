//! `BehindRow`, the forwarders of one View in a layer.

/// A constant table of a layer: each function calls the same one of what is behind the layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BehindRow {
    /// Name of the constant.
    pub constant: String,
    /// Path of the View.
    pub view: String,
    /// The field in the `Views` of the Core.
    pub field: String,
    /// For each function its name, the number of its arguments, and its `cfg` predicates.
    pub functions: Vec<(String, usize, Vec<String>)>,
}
