//! `Arguments`.
use std::path::PathBuf;

use crate::part::Part;

/// What the command line asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arguments {
    /// One JSON object on the standard output instead of a table.
    pub(crate) json: bool,
    /// One short run: to see that all works, not to compare.
    pub(crate) quick: bool,
    /// Measure this part in this process and write the figures down for the process that asks.
    pub(crate) once: Option<Part>,
    /// Where the charts go; the curves, the measurement and the table go beside it.
    pub(crate) svg: Option<PathBuf>,
    /// Measure only the scenarios and curves whose name contains this.
    pub(crate) only: Option<String>,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// What is not understood, and what would be.
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => arguments.json = true,
                "--quick" => arguments.quick = true,
                "--once" => arguments.once = Some(Part::read(&value(&word, words.next())?)?),
                "--svg" => arguments.svg = Some(value(&word, words.next())?.into()),
                "--only" => arguments.only = Some(value(&word, words.next())?),
                other => {
                    return Err(format!(
                        "unknown argument {other:?}; known are --json, --quick, --svg FILE, --only NAME and --once PART"
                    ));
                }
            }
        }
        Ok(arguments)
    }

    /// Whether the case of this name is to be measured.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|part| name.contains(part))
    }
}

fn value(word: &str, next: Option<String>) -> Result<String, String> {
    next.ok_or_else(|| format!("{word} needs a value behind it"))
}
