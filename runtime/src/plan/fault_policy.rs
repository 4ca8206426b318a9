//! What happens to a loaded module whose call panicked.

/// What happens at the next safe point to a loaded module whose call panicked. An App says it in its `Cargo.toml`:
/// `on-fault = "rollback"` in `[package.metadata.module]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FaultPolicy {
    /// The generation before it takes over again, with the state that it had handed over. Where there is none, the module
    /// is left as `faulted`: every later call gives the Fault at once, and the other modules run on.
    #[default]
    Rollback,
    /// It goes on. A state that the panic left half changed is not handed out again.
    Keep,
    /// The App ends.
    Stop,
}
