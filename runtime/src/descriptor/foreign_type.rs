//! A type of another crate in a contract.

/// A type of another crate that a Model or View lists as plain data. Keyway does not see its fields; two builds mean
/// the same type by one path only if its crate and all dependencies of the crate were built alike for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignType {
    /// Path from the name of the crate on, without type arguments: `serde_json::Value`.
    pub path: &'static str,
    /// The build of the crate: the name of cargo's file and the hash of its content, as in
    /// `serde_json-129980eff87b5c3c.9f0c6ab1d5e27734`. Empty where no compiler expanded the macro; no contract holds such a
    /// type.
    pub build: &'static str,
}
