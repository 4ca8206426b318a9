//! `Check`, one command line of `ci`.

use std::env::current_exe;
use std::path::Path;
use std::process::Command;

use keyway_codegen::workshop::cargo;

use crate::task_error::TaskError;

/// A command line with additions to its environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    program: &'static str,
    words: Vec<String>,
    environment: Vec<(&'static str, String)>,
}

impl Check {
    /// Cargo with these arguments; `cargo xtask …` is this program with the rest of them.
    pub(crate) fn cargo(arguments: &str) -> Self {
        Self::program("cargo", arguments)
    }

    /// Another program with these arguments.
    pub(crate) fn program(program: &'static str, arguments: &str) -> Self {
        Self {
            program,
            words: arguments.split(' ').map(str::to_owned).collect(),
            environment: Vec::new(),
        }
    }

    /// The same check with `folder` as cargo's target folder.
    pub(crate) fn into_folder(mut self, folder: &Path) -> Self {
        let folder = folder.display().to_string();
        self.words.extend(["--target-dir".to_owned(), folder]);
        self
    }

    /// The same check with a variable in its environment.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// The command line as a user would type it.
    pub(crate) fn title(&self) -> String {
        let variables = self.environment.iter().map(|(name, value)| {
            let quote = if value.contains(' ') { "\"" } else { "" };
            format!("{name}={quote}{value}{quote} ")
        });
        let variables: String = variables.collect();
        format!("{variables}{} {}", self.program, self.words.join(" "))
    }

    /// Runs the check in the workspace at `root` with inherited streams; `true` if it passed.
    pub(crate) fn run(&self, root: &Path) -> Result<bool, TaskError> {
        let start = TaskError::start(self.program);
        let mut command = match self.words.split_first() {
            _ if self.program != "cargo" => {
                let mut command = Command::new(self.program);
                command.current_dir(root).args(&self.words);
                command
            }
            Some((first, rest)) if first == "xtask" => {
                let mut command = Command::new(current_exe().map_err(&start)?);
                command.current_dir(root).args(rest);
                command
            }
            _ => {
                let mut command = cargo(root);
                command.args(&self.words);
                command
            }
        };
        let environment = self.environment.iter().map(|(name, value)| (name, value));
        let status = command.envs(environment).status().map_err(start)?;
        Ok(status.success())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Check;

    #[test]
    fn a_title_can_be_typed() {
        let check = Check::cargo("test --package a").with("RUSTFLAGS", "-D warnings");
        let check = check.with("N", "1").into_folder(Path::new("t"));
        assert_eq!(
            check.title(),
            "RUSTFLAGS=\"-D warnings\" N=1 cargo test --package a --target-dir t"
        );
    }
}
