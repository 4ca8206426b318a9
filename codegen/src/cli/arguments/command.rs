//! The commands.

use clap::Subcommand;

use super::{
    BenchArguments, BuildArguments, CiArguments, CompletionsArguments, DevArguments,
    ExplainArguments, GcArguments, GenArguments, GraphArguments, InspectArguments, NewArguments,
    ProbeArguments, RollbackArguments, RunArguments, SwapArguments, TidyArguments,
};

/// One command with its arguments.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Write a new Core, System, Plugin or App
    New(NewArguments),
    /// Resolve the modules of each App and write the bindings
    Gen(GenArguments),
    /// Build Apps with their modules, try each module, and publish them
    BuildModules(BuildArguments),
    /// Generate, build, publish, and run an App
    Run(RunArguments),
    /// Build and run an App, and bring what changes into it while it runs
    Dev(DevArguments),
    /// Say what is bound to what in an App, and why
    Explain(ExplainArguments),
    /// Draw an App with all that is bound in it
    Graph(GraphArguments),
    /// Show what is published, or all that is known of one module
    Inspect(InspectArguments),
    /// Let another System serve a Core of a running App
    Swap(SwapArguments),
    /// Take a module of a running App back to the build before
    Rollback(RollbackArguments),
    /// Remove builds that nobody needs any more
    Gc(GcArguments),
    /// Check the sources against the house rules that no lint covers
    Tidy(TidyArguments),
    /// Run every check that a change must pass
    Ci(CiArguments),
    /// Run a benchmark of the workspace in `tests/benches/`
    Bench(BenchArguments),
    /// Write a completion script for a shell
    Completions(CompletionsArguments),
    /// Try one library; `build-modules` calls this in a process of its own
    #[command(hide = true)]
    Probe(ProbeArguments),
}

impl Command {
    /// Whether the answer is to be one JSON object.
    pub(in crate::cli) fn wants_json(&self) -> bool {
        match self {
            Self::Gen(arguments) => arguments.json,
            Self::BuildModules(arguments) => arguments.json,
            Self::Explain(arguments) => arguments.json,
            Self::Graph(arguments) => arguments.json,
            Self::Inspect(arguments) => arguments.json,
            Self::Tidy(arguments) => arguments.json,
            Self::Bench(arguments) => arguments.json,
            Self::Dev(arguments) => arguments.json,
            Self::Gc(arguments) => arguments.json,
            Self::Swap(arguments) => arguments.options.json,
            Self::Rollback(arguments) => arguments.options.json,
            Self::New(_) | Self::Run(_) | Self::Ci(_) | Self::Completions(_) | Self::Probe(_) => {
                false
            }
        }
    }
}
