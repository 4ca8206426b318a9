//! The command line as a whole.

use std::path::{Path, PathBuf};
use std::{env, fs};

use clap::{CommandFactory, FromArgMatches, Parser};

use super::Command;

const EXIT_CODES: &str = "\
Exit codes:
  0  done, and everything is in order
  1  refused, failed, or out of date; the error stream says why
  2  the command line makes no sense
`run` passes the exit code of the App on.

Text goes to the standard output, progress and errors to the error stream. Colours and progress
bars appear on a terminal only; NO_COLOR turns colours off.";

/// Cuts a workspace into contracts and implementations and binds them.
///
/// Works on the cargo workspace that the current folder lies in.
#[derive(Debug, Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", version, after_help = EXIT_CODES, max_term_width = 100)]
pub(in crate::cli) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub(in crate::cli) command: Command,
}

impl Arguments {
    /// Reads the arguments of this process. Ends it with exit code 2 if they make no sense, and with 0 where they ask for help.
    pub(in crate::cli) fn of_this_process() -> Self {
        let mut matches = Self::definition().get_matches();
        match Self::from_arg_matches_mut(&mut matches) {
            Ok(arguments) => arguments,
            Err(error) => error.format(&mut Self::definition()).exit(),
        }
    }

    /// The definition; commands that this workspace has no use for are left out of its help.
    pub(in crate::cli) fn definition() -> clap::Command {
        let definition = Self::command();
        let has_benches =
            workspace_here().is_some_and(|root| root.join("tests/benches/Cargo.toml").is_file());
        if has_benches {
            definition
        } else {
            definition.mut_subcommand("bench", |bench| bench.hide(true))
        }
    }
}

/// The folder of the workspace that the current folder lies in. Cargo knows better and is slower; this is for the help alone.
fn workspace_here() -> Option<PathBuf> {
    let folder = env::current_dir().ok()?;
    let is_root = |folder: &&Path| {
        let manifest = fs::read_to_string(folder.join("Cargo.toml"));
        manifest.is_ok_and(|text| text.contains("[workspace]"))
    };
    folder.ancestors().find(is_root).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::Arguments;

    #[test]
    fn the_definition_is_sound() {
        Arguments::definition().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        for command in Arguments::definition().get_subcommands() {
            if !command.is_hide_set() {
                let help = command
                    .get_after_help()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                assert!(help.contains("Example"), "{} has none", command.get_name());
            }
        }
    }

    #[test]
    fn nothing_unknown_is_swallowed() {
        let refused = |line: &str| Arguments::try_parse_from(line.split(' ')).is_err();
        assert!(refused("xtask gen --chekc"));
        assert!(refused("xtask run orrery --days 3"));
        assert!(refused("xtask explain orrery core-ecs more"));
        assert!(!refused("xtask run orrery -- --days 3"));
    }
}
