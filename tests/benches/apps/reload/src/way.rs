//! Where the time from an edit to the running program goes.

/// Milliseconds from an edit to each step.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Way {
    /// `dev` knows what has changed.
    pub(crate) noticed: f64,
    /// The compiler and the generator are done.
    pub(crate) built: f64,
    /// The App sees that there is another build.
    pub(crate) seen: f64,
    /// The App has it.
    pub(crate) live: f64,
}
