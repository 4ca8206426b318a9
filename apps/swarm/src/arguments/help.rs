//! The text of `--help`.

/// What `--help` shows.
pub(crate) const HELP: &str = include_str!("help.txt");
