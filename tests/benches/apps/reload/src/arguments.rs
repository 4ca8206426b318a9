//! `Arguments`.

/// What the command line asks for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Arguments {
    /// One JSON object on the standard output instead of a table.
    pub(crate) json: bool,
    /// Only the load of a library beside thousands that are open.
    pub(crate) kept: bool,
    /// Only the load of a library, which needs no other program.
    pub(crate) load: bool,
    /// Only the pause against the size of the state.
    pub(crate) sizes: bool,
    /// Run as an App that does nothing but reload, until it is ended.
    pub(crate) wait: bool,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// What is not understood, and what would be.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        for word in words {
            match word.as_str() {
                "--json" => arguments.json = true,
                "--kept" => arguments.kept = true,
                "--load" => arguments.load = true,
                "--sizes" => arguments.sizes = true,
                "--wait" => arguments.wait = true,
                other => {
                    return Err(format!(
                        "unknown argument {other:?}; known are --json, --kept, --load, --sizes and --wait"
                    ));
                }
            }
        }
        Ok(arguments)
    }
}
