//! `Arguments`, the whole command line around its commands.

use clap::{CommandFactory, Parser, Subcommand};
use keyway::store::command_words;

use super::examples::last_word;

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
#[command(name = last_word(), bin_name = command_words(), version, after_help = EXIT_CODES, max_term_width = 100)]
pub(in crate::cli) struct Arguments<C: Subcommand> {
    /// The command that was given.
    #[command(subcommand)]
    pub(in crate::cli) command: C,
}

impl<C: Subcommand> Arguments<C> {
    /// The definition of the command line with the commands of `C`.
    pub(in crate::cli) fn definition() -> clap::Command {
        Self::command()
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::Arguments;
    use crate::cli::Command;

    #[test]
    fn the_definition_is_sound() {
        Arguments::<Command>::definition().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        for command in Arguments::<Command>::definition().get_subcommands() {
            if !command.is_hide_set() {
                let help = command
                    .get_after_help()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                assert!(help.contains("Example"), "{} has none", command.get_name());
                assert!(help.contains("cargo keyway "), "another name in {help}");
            }
        }
    }

    #[test]
    fn nothing_unknown_is_swallowed() {
        let refused = |line: &str| Arguments::<Command>::try_parse_from(line.split(' ')).is_err();
        assert!(refused("xtask gen --chekc"));
        assert!(refused("xtask run orrery --days 3"));
        assert!(refused("xtask explain orrery core-ecs more"));
        assert!(!refused("xtask run orrery -- --days 3"));
    }

    #[test]
    fn the_commands_of_this_repository_are_none_of_another_workspace() {
        for name in ["tidy", "ci", "bench"] {
            let definition = Arguments::<Command>::definition();
            assert!(definition.find_subcommand(name).is_none(), "{name}");
        }
    }
}
