//! Commands of Keyway in messages, as whoever reads the message types them.
//!
//! There are two ways to the command line: `cargo keyway`, installed once for all workspaces, and the `cargo xtask` of one
//! workspace. Only the command line knows by which it was called. It says so to its own process with [`call_commands`], and to
//! those that it starts, each with a runtime of its own, by the variable [`COMMANDS`]. Where nobody has said so, as in an App
//! that was started by hand, commands are those of `cargo keyway`, which works in any workspace.
use std::env;
use std::sync::OnceLock;

/// Environment variable with the words before the name of a command.
pub const COMMANDS: &str = "KEYWAY_COMMANDS";

static WORDS: OnceLock<String> = OnceLock::new();

/// Lets all messages of this process name commands by `words`. The first call counts, and none after a message was made.
pub fn call_commands(words: &str) {
    let _ = WORDS.set(words.to_owned());
}

/// The words before the name of a command, as in `cargo keyway`.
#[must_use]
pub fn command_words() -> &'static str {
    WORDS.get_or_init(|| env::var(COMMANDS).unwrap_or_else(|_| "cargo keyway".to_owned()))
}

/// A command for a message, in backquotes: `gen --check` with the words before it.
#[must_use]
pub fn command(arguments: &str) -> String {
    format!("`{} {arguments}`", command_words())
}

/// The remedy for a file of a store that is damaged.
pub(crate) fn publish_again() -> String {
    format!("run {} to publish it again", command("build-modules"))
}
