//! `Answer`.

/// How a question was answered.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// An encoded value, or module, function and message of a Fault.
    pub(super) outcome: Result<Vec<u8>, [String; 3]>,
    /// The arguments that it has changed, encoded.
    pub(super) after: Vec<Vec<u8>>,
}
