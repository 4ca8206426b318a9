//! The arguments of `graph`.

use clap::Args;

use super::GraphFormat;

const EXAMPLES: &str = "\
Examples:
  cargo xtask graph orrery > orrery.svg        for a browser
  cargo xtask graph orrery --format mermaid    for a Markdown page
  cargo xtask graph orrery --format dot        for Graphviz

An arrow leads from a module to a Core that it requires, with the features it asks for, and from a
Core to who serves it. A broken line is a Core that the module can do without, or a standby.";

/// What to draw.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct GraphArguments {
    /// Package name of the App
    pub(in crate::cli) app: String,
    /// The language
    #[arg(long, default_value = "svg")]
    pub(in crate::cli) format: GraphFormat,
    /// Print boxes and arrows as one JSON object in place of a picture
    #[arg(long, conflicts_with = "format")]
    pub(in crate::cli) json: bool,
}
