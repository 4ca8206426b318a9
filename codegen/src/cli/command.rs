//! `Command`, the list of commands and their dispatch.

use std::process::ExitCode;

use clap::Subcommand;

use super::command_error::CommandError;
use super::commands::{
    self, BuildArguments, BundleArguments, CompletionsArguments, ExplainArguments, GcArguments,
    GenArguments, GraphArguments, InitArguments, InspectArguments, KeysArguments, LayerArguments,
    NewArguments, ProbeArguments, PublishedArguments, QuarantineArguments, RecordArguments,
    ReplayArguments, RollbackArguments, RunArguments, ShadowArguments, SwapArguments,
    TraceArguments,
};
use super::dev::DevArguments;
use super::output::report;
use super::shipping::PullArguments;

/// One command with its arguments.
#[derive(Debug, Subcommand)]
#[non_exhaustive]
pub enum Command {
    /// Make a workspace that runs out of an empty folder, or add to one what it lacks
    Init(InitArguments),
    /// Write a new Core, System, Plugin, layer or App
    New(NewArguments),
    /// Resolve the modules of each App and write the bindings
    Gen(GenArguments),
    /// Build Apps with their modules, try each module, and publish them
    BuildModules(BuildArguments),
    /// Put an App with its modules into one folder for machines without cargo, or check such a folder
    Bundle(BundleArguments),
    /// Send a bundle, or the published set, to a registry
    Push(PublishedArguments),
    /// Fetch a bundle, or a set of modules, from a registry
    Pull(PullArguments),
    /// Make the keys that sets of modules are signed with, or show who trusts which
    Keys(KeysArguments),
    /// Generate, build, publish, and run an App
    Run(RunArguments),
    /// Build and run an App, and bring what changes into it while it runs
    Dev(DevArguments),
    /// Say what is bound to what in an App, and why
    Explain(ExplainArguments),
    /// Draw an App with all that is bound in it
    Graph(GraphArguments),
    /// Show what is published, all that is known of one module, or what a registry has
    Inspect(InspectArguments),
    /// Let another System serve a Core of a running App
    Swap(SwapArguments),
    /// Put a layer in front of a Core of a running App, take it out, or list them
    Layer(LayerArguments),
    /// Count the calls of a Core of a running App, and show how long they take
    Trace(TraceArguments),
    /// Write a layer that records the calls of a Core
    Record(RecordArguments),
    /// Play recorded calls against another build or System, and compare the answers
    Replay(ReplayArguments),
    /// Give another build or System the calls of a running App as well, and compare the answers
    Shadow(ShadowArguments),
    /// Take a module of a running App back to the build before
    Rollback(RollbackArguments),
    /// Show which builds must not go live again, and let them in
    Quarantine(QuarantineArguments),
    /// Remove builds that nobody needs any more
    Gc(GcArguments),
    /// Write a completion script for a shell
    Completions(CompletionsArguments),
    /// Try one library; `build-modules` calls this in a process of its own
    #[command(hide = true)]
    Probe(ProbeArguments),
}

impl Command {
    /// Runs the command, reports its failure, and returns the exit code. `definition` is the definition of the whole
    /// command line.
    #[must_use]
    pub fn run(self, definition: clap::Command) -> ExitCode {
        let wants_json = self.wants_json();
        self.dispatch(definition).unwrap_or_else(|error| {
            report(&error, error.findings(), wants_json);
            ExitCode::FAILURE
        })
    }

    /// Whether the command talks to a registry, for which it starts `keyway-ship`.
    #[must_use]
    pub fn is_shipping(&self) -> bool {
        match self {
            Self::Push(_) | Self::Pull(_) => true,
            Self::Inspect(arguments) => arguments.reference().is_some(),
            _ => false,
        }
    }

    fn dispatch(self, definition: clap::Command) -> Result<ExitCode, CommandError> {
        match self {
            Self::Init(arguments) => commands::init(&arguments),
            Self::New(arguments) => commands::new(&arguments),
            Self::Gen(arguments) => commands::generate(&arguments),
            Self::BuildModules(arguments) => commands::build_modules(&arguments),
            Self::Bundle(arguments) => commands::bundle(&arguments),
            Self::Push(arguments) => commands::push(arguments),
            Self::Pull(arguments) => commands::pull(&arguments),
            Self::Keys(arguments) => commands::keys(&arguments),
            Self::Run(arguments) => commands::run(arguments),
            Self::Dev(arguments) => commands::dev(arguments),
            Self::Swap(arguments) => commands::swap(arguments),
            Self::Layer(arguments) => commands::layer(arguments),
            Self::Trace(arguments) => commands::trace(&arguments),
            Self::Record(arguments) => commands::record(&arguments),
            Self::Replay(arguments) => commands::replay(&arguments),
            Self::Shadow(arguments) => commands::shadow(&arguments),
            Self::Rollback(arguments) => commands::rollback(arguments),
            Self::Quarantine(arguments) => commands::quarantine(&arguments),
            Self::Gc(arguments) => commands::gc(&arguments),
            Self::Explain(arguments) => commands::explain(&arguments),
            Self::Graph(arguments) => commands::graph(&arguments),
            Self::Inspect(arguments) => commands::inspect(&arguments),
            Self::Completions(arguments) => Ok(commands::completions(&arguments, definition)),
            Self::Probe(arguments) => Ok(commands::probe(&arguments)),
        }
    }

    /// Whether the output is one JSON object.
    fn wants_json(&self) -> bool {
        match self {
            Self::Init(arguments) => arguments.json,
            Self::Gen(arguments) => arguments.json,
            Self::BuildModules(arguments) => arguments.json,
            Self::Bundle(arguments) => arguments.json,
            Self::Push(arguments) => arguments.push.json,
            Self::Pull(arguments) => arguments.json,
            Self::Keys(arguments) => arguments.json(),
            Self::Explain(arguments) => arguments.json,
            Self::Graph(arguments) => arguments.json,
            Self::Inspect(arguments) => arguments.json,
            Self::Dev(arguments) => arguments.json,
            Self::Replay(arguments) => arguments.json,
            Self::Quarantine(arguments) => arguments.json(),
            Self::Layer(arguments) => arguments.json(),
            Self::Gc(arguments) => arguments.json,
            Self::Swap(arguments) => arguments.options.json,
            Self::Shadow(arguments) => arguments.options.json,
            Self::Rollback(arguments) => arguments.options.json,
            Self::Trace(arguments) => arguments.options.json,
            Self::Record(arguments) => arguments.options.json,
            Self::New(_) | Self::Run(_) | Self::Completions(_) | Self::Probe(_) => false,
        }
    }
}
