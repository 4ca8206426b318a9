//! The languages that a picture is written in.

use clap::ValueEnum;

/// A language for pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum GraphFormat {
    /// A drawing that a browser shows
    Svg,
    /// Input of Graphviz
    Dot,
    /// Input of Mermaid, which Markdown of code forges may hold
    Mermaid,
}
