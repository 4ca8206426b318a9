//! `Ship`: the program under test, with credentials of its own.

use std::path::Path;
use std::process::Command;

use super::answer::Answer;

/// Variables by which the machine of the test could have a say.
const OF_THE_MACHINE: [&str; 8] = [
    "DOCKER_CONFIG",
    "REGISTRY_AUTH_FILE",
    "XDG_RUNTIME_DIR",
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "KEYWAY_STORE",
];

/// Makes a command the user of a home folder in which there is nothing but what the test has put there.
pub(crate) fn at_home(command: &mut Command, home: &Path) {
    for name in OF_THE_MACHINE {
        command.env_remove(name);
    }
    command.env("HOME", home);
}

/// A command of the program, of a user without credentials.
pub(crate) fn ship_command(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keyway-ship"));
    at_home(&mut command, Path::new("no-home"));
    command.args(words);
    command
}

/// Runs the program as a user without credentials.
pub(crate) fn ship(words: &[&str]) -> Answer {
    Answer::of(&mut ship_command(words))
}
