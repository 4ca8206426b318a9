//! `FaultPolicy`, an App's answer to Faults of its modules.

/// What happens at the next safe point to a loaded module whose call panicked. An App sets it in its `Cargo.toml`:
/// `on-fault = "rollback"` in `[package.metadata.module]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FaultPolicy {
    /// The previous generation takes over again, with the state that it had handed over. If there is none, the module
    /// is left as `faulted`: every later call returns the Fault at once, and the other modules run on.
    #[default]
    Rollback,
    /// The generation stays live. A state that the panic left half changed is not handed out again.
    Keep,
    /// The App shuts down at the safe point.
    Stop,
    /// As `Rollback`, but a layer without a previous generation is taken out: callers reach what is behind it. A layer that does
    /// not start is left out likewise.
    Bypass,
}
