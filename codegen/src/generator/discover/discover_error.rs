//! Why the workspace could not be read.

/// What went wrong while asking cargo.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DiscoverError {
    /// Cargo refused the workspace; its own text says why.
    #[error("cargo refused the workspace; correct what it says and try again:\n{text}")]
    Cargo {
        /// What cargo printed.
        text: String,
    },
    /// Cargo did not run or its answer made no sense.
    #[error("cargo metadata gave no answer; check that `cargo metadata` works here")]
    Answer {
        /// The cause.
        #[source]
        source: Box<cargo_metadata::Error>,
    },
}
