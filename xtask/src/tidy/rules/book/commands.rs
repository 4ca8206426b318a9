//! Command lines in the blocks of code of a page.

use clap::error::ErrorKind;
use keyway_codegen::cli::definition;

/// The words before the name of a command, as a page may call it.
const CALLED: [&str; 2] = ["cargo keyway ", concat!("cargo", " xtask ")];

/// The commands that this repository adds, which are not in the definition.
const ADDED: [&str; 4] = ["tidy", "ci", "bench", "fuzz"];

/// What is wrong with a line of a block if it is a command of Keyway: a command, an option or a value that there is not.
pub(super) fn refused(line: &str) -> Option<String> {
    let line = line.trim_start().trim_start_matches("$ ");
    let words = CALLED
        .iter()
        .find_map(|called| line.split_once(called))
        .filter(|(before, _)| before.split_whitespace().all(|word| word.contains('=')))?
        .1;
    // Behind a gap stands what the command is for.
    let words = words.split_once("  ").map_or(words, |(words, _)| words);
    let words: Vec<&str> = words.split_whitespace().take_while(is_of_it).collect();
    // A page may leave the end away.
    if words.iter().any(|word| word.contains('…')) || ADDED.contains(words.first()?) {
        return None;
    }
    let all = ["keyway"].iter().chain(&words);
    let error = definition().try_get_matches_from(all).err()?;
    let is_wrong = !matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    is_wrong.then(|| {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        format!("there is no such command: {first}")
    })
}

/// Whether the word is one for the command, and neither a comment nor for the shell.
fn is_of_it(word: &&str) -> bool {
    !word.starts_with(['#', '|', '&', '>', ';']) && !word.starts_with("2>")
}

#[cfg(test)]
mod tests {
    use super::refused;

    #[test]
    fn a_command_is_one_that_there_is() {
        for line in [
            "$ cargo keyway run hello --static",
            "HURRY=1 cargo keyway run hello",
            "cargo keyway dev orrery -- --days 7 2> dev.log",
            "cargo keyway layer list      # each chain",
            "cargo keyway keys new release -o keys       release.pub and release.key",
            "wrote apps/hello by cargo keyway nothing",
            "fn main() {}",
        ] {
            assert_eq!(refused(line), None, "{line}");
        }
        for line in [
            "$ cargo keyway rum hello",
            "cargo keyway run hello --statical",
            "  cargo keyway trace",
        ] {
            assert!(refused(line).is_some(), "{line}");
        }
    }
}
