//! `RigError`.

/// Why a module does not do in a test what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{module}, {step}: {reason}")]
#[non_exhaustive]
pub struct RigError {
    /// Package name of the module.
    pub module: String,
    /// Step of the lifecycle that has failed.
    pub step: &'static str,
    /// The module's own refusal, or its Fault in one line.
    pub reason: String,
}
