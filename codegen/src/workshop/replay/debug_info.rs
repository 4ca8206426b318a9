//! `DebugInfo`, what a replay does with the profile's debug information.

/// What becomes of the debug information that cargo's profile asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DebugInfo {
    /// Left out, as only a debugger reads it.
    Dropped,
    /// As in the profile, within the library.
    Kept,
}
