//! `RecordedOutcome`, how a call ended.

/// How a recorded call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordedOutcome<'r> {
    /// With this encoded value.
    Value(&'r [u8]),
    /// With a Fault.
    Fault {
        /// Package name of the module in which it was caught.
        module: &'r str,
        /// View and function.
        function: &'r str,
        /// The message of the panic.
        message: &'r str,
    },
}
