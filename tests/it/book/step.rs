//! `Step`.

/// One thing that a reader of the tutorial does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Makes a file.
    File {
        /// Its path, relative to the folder that `hello` lies in.
        path: String,
        /// Its content.
        text: String,
    },
    /// Runs a command in `hello`.
    Command {
        /// The line behind the `$`.
        line: String,
        /// What it shall print.
        stdout: String,
    },
}
