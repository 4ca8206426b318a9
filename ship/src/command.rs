//! `run` and `run_follower`, the command lines.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use keyway_codegen::cli::report;
use keyway_codegen::cli::shipping::{PullArguments, PushArguments};
use tokio::runtime::Builder;

use crate::follow::{FollowArguments, follow};
use crate::inspect::{InspectArguments, inspect};
use crate::pull::pull;
use crate::push::push;
use crate::ship_error::ShipError;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  refused or failed; the error stream says why
  2  the command line makes no sense

Credentials are those of `docker login`, from config.json in $DOCKER_CONFIG or ~/.docker and from
the helpers that it names, else those of `podman login`. A proxy is taken from HTTPS_PROXY.";

/// Sends bundles and sets of modules to OCI registries, and fetches them.
#[derive(Debug, Parser)]
#[command(name = "keyway-ship", version, after_help = EXIT_CODES, max_term_width = 100)]
struct Arguments {
    /// The command that was given.
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Send a bundle, or the current set of a store, to a registry
    #[command(after_help = own(PushArguments::EXAMPLES))]
    #[command(mut_arg("bundle", |bundle| bundle.required_unless_present("store")))]
    Push(PushArguments),
    /// Fetch a bundle, or a set of modules, from a registry
    #[command(after_help = own(PullArguments::EXAMPLES))]
    Pull(PullArguments),
    /// Run beside an App, and give it the sets that a tag comes to name
    Follow(FollowArguments),
    /// Show what a registry has under a tag or digest
    Inspect(InspectArguments),
}

/// Runs beside an App, and gives it the sets that a tag comes to name.
#[derive(Debug, Parser)]
#[command(name = "keyway-follow", version, max_term_width = 100)]
struct Follower {
    /// What to follow, and how.
    #[command(flatten)]
    follow: FollowArguments,
}

/// The examples of a help text, of this program: the words for those of errors are that of the other one, which has more commands.
fn own(examples: &str) -> String {
    examples.replace("{keyway}", "keyway-ship")
}

/// Runs the command that the arguments of this process name; returns its exit code.
#[must_use]
pub fn run() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let wants_json = match &command {
        Command::Push(arguments) => arguments.json,
        Command::Pull(arguments) => arguments.json,
        Command::Follow(arguments) => arguments.json,
        Command::Inspect(arguments) => arguments.json,
    };
    ended(dispatch(&command), wants_json)
}

/// Follows a tag as the arguments of this process say, until the program is to end; returns its exit code.
#[must_use]
pub fn run_follower() -> ExitCode {
    let Follower { follow } = Follower::parse();
    let wants_json = follow.json;
    ended(dispatch(&Command::Follow(follow)), wants_json)
}

fn ended(result: Result<(), ShipError>, wants_json: bool) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error, &[], wants_json);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &Command) -> Result<(), ShipError> {
    // It fails where another one is installed already, which nobody has done here.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|source| ShipError::Start { source })?;
    runtime.block_on(async {
        match command {
            Command::Push(arguments) => push(arguments).await,
            Command::Pull(arguments) => pull(arguments).await,
            Command::Follow(arguments) => follow(arguments).await,
            Command::Inspect(arguments) => inspect(arguments).await,
        }
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{Arguments, Follower};

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
        Follower::command().debug_assert();
    }

    #[test]
    fn the_examples_of_a_shared_command_are_of_this_program() {
        let mut command = Arguments::command();
        for name in ["push", "pull"] {
            let command = command.find_subcommand_mut(name).expect("it is one");
            let help = command.render_help().to_string();
            assert!(help.contains(&format!("  keyway-ship {name} ")), "{help}");
            assert!(!help.contains("{keyway}"), "{help}");
        }
    }
}
