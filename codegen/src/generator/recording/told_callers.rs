//! `ToldCallers`.

/// The modules whose calls of a Core are told apart.
#[derive(Clone, Debug, Default)]
pub struct ToldCallers {
    /// The number of the trace; two that run at once have different ones.
    pub trace: u32,
    /// Package names of the modules; none if nobody asks who calls.
    pub modules: Vec<String>,
}
