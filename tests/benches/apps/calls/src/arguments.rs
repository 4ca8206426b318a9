//! `Arguments`.

/// What the command line asks for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Arguments {
    /// One JSON object on the standard output instead of a table.
    pub(crate) json: bool,
    /// Measure in this process alone instead of taking the medians over several.
    pub(crate) once: bool,
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
                "--once" => arguments.once = true,
                other => {
                    return Err(format!(
                        "unknown argument {other:?}; known are --json and --once"
                    ));
                }
            }
        }
        Ok(arguments)
    }
}
