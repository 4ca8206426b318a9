//! `build-modules`: arguments and function.

use std::process::ExitCode;

use clap::Args;
use keyway::store::command;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{Palette, note, print, print_json};
use crate::cli::work::{
    BuildOptions, Built, SignOptions, build_modules as build, generate_and_compare,
};
use crate::workshop::probe::Start;
use crate::workshop::publish::{Change, PublishedModule};

const EXAMPLES: &str = "\
Examples:
  {keyway} build-modules                    all Apps of the workspace with their modules
  {keyway} build-modules orrery --release   one App, optimized
  {keyway} build-modules orrery --release --sign keys/release.key
                                            and signed, for an App that trusts that key
  {keyway} build-modules --json             what was published, for a program

Each module that changed is loaded, initialized and shut down in a process of its own first. If
one of them crashes, panics or hangs there, nothing is published. Generate before: this command
builds what is there.";

/// What to build.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct BuildArguments {
    /// Package name of an App; all Apps if left out
    app: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) options: BuildOptions,
    #[command(flatten)]
    sign: SignOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Builds Apps with their modules, publishes the modules and lists them.
pub(in crate::cli) fn build_modules(arguments: &BuildArguments) -> Result<ExitCode, CommandError> {
    let generation = generate_and_compare()?;
    if generation.comparison.writable().next().is_some() {
        note(format_args!(
            "the generated files are out of date and built as they are; run {}",
            command("gen")
        ));
    }
    let resolved = &generation.outcome.resolved;
    let built = build(
        resolved,
        arguments.app.as_deref(),
        &arguments.options,
        &arguments.sign,
    )?;
    if arguments.json {
        print_json(&built);
    } else {
        show(&built);
    }
    Ok(ExitCode::SUCCESS)
}

fn show(built: &Built) {
    let palette = Palette::of_output();
    let modules = &built.publication.modules;
    let width = modules
        .iter()
        .map(|entry| entry.module.len())
        .max()
        .unwrap_or(0);
    for entry in modules {
        let (module, digest) = (&entry.module, entry.digest.short());
        print(format_args!(
            "{module:width$}  {digest}  {}",
            outcome(entry, palette)
        ));
    }
    print(format_args!("store: {}", built.publication.store.display()));
}

fn outcome(entry: &PublishedModule, palette: Palette) -> String {
    match (entry.change, &entry.start) {
        (Change::Unchanged, _) => palette.faint("unchanged"),
        (Change::Restored, _) => palette.good("published again"),
        (Change::Published, Some(Start::Refused(reason))) => {
            let published = palette.good("published");
            format!("{published}; its initialize refused in the probe: {reason}")
        }
        (Change::Published, _) => palette.good("published"),
    }
}
