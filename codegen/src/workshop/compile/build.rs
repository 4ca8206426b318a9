//! `build`, which runs cargo and reads its messages.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::build_folder::build_folder;
use super::linking::linking;
use super::message::Message;
use super::remapping::remap;
use super::{Artifact, BuildError, BuildRequest, Finding, Profile, Trouble, cargo, is_coloured};

/// Builds the packages and returns their artifacts, by the path of the package's manifest. Cargo's progress and the
/// compiler's errors go to the standard error stream as cargo draws them.
///
/// # Errors
/// If cargo does not run or the build fails.
pub(crate) fn build(request: &BuildRequest) -> Result<BTreeMap<PathBuf, Artifact>, BuildError> {
    let mut child = command(request)
        .spawn()
        .map_err(|source| BuildError::Start { source })?;
    let messages = child.stdout.take().expect("stdout was asked for as a pipe");
    let mut errors = Errors::default();
    let artifacts = read(messages, |finding| {
        finding.show();
        errors.add(&finding, &request.root);
    });
    let status = child
        .wait()
        .map_err(|source| BuildError::Start { source })?;
    if !status.success() {
        return Err(errors.into());
    }
    artifacts
}

fn command(request: &BuildRequest) -> Command {
    let mut command = cargo(&request.directory);
    command.args(["build", "--message-format"]);
    command.arg(match is_coloured() {
        true => "json-diagnostic-rendered-ansi",
        false => "json",
    });
    let folder = build_folder(request);
    command.arg("--target-dir").arg(&folder);
    for package in &request.packages {
        command.args(["--package", package]);
    }
    for program in &request.programs {
        command.args(["--bin", program]);
    }
    if !request.features.is_empty() {
        command.args(["--features", &request.features.join(",")]);
    }
    if request.profile == Profile::Release {
        command.arg("--release");
    }
    command.args(linking(&request.directory));
    command.envs(request.variables.iter().map(|(name, value)| (name, value)));
    if request.profile == Profile::Release {
        remap(&mut command, request, &folder);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    command
}

fn read(
    messages: impl Read,
    mut found: impl FnMut(Finding),
) -> Result<BTreeMap<PathBuf, Artifact>, BuildError> {
    let mut artifacts = BTreeMap::new();
    for line in BufReader::new(messages).lines() {
        let line = line.map_err(|source| BuildError::Read { source })?;
        if line.starts_with('{') {
            let message: Message =
                serde_json::from_str(&line).map_err(|source| BuildError::Message { source })?;
            match message {
                Message::Found { message } => found(message),
                other => other.collect(&mut artifacts),
            }
        }
    }
    Ok(artifacts)
}

/// The errors that the compiler has found.
#[derive(Debug, Default)]
struct Errors {
    count: usize,
    trouble: Option<Trouble>,
    files: BTreeSet<PathBuf>,
}

impl Errors {
    fn add(&mut self, finding: &Finding, root: &Path) {
        if finding.is_error() {
            self.count += 1;
            self.trouble = self.trouble.or_else(|| Trouble::in_text(finding.text()));
            self.files.extend(finding.files(root));
        }
    }
}

impl From<Errors> for BuildError {
    fn from(errors: Errors) -> Self {
        match errors {
            Errors {
                trouble: Some(trouble),
                ..
            } => Self::Trouble { trouble },
            Errors { count: 0, .. } => Self::NoError,
            Errors { files, .. } => Self::Failed { files },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::env::consts::DLL_SUFFIX;
    use std::path::Path;

    use super::read;

    #[test]
    fn finds_the_library_and_the_program() {
        let library = format!(
            r#"{{"reason":"compiler-artifact","package_id":"p","manifest_path":"/w/a/Cargo.toml","target":{{"kind":["rlib","cdylib"],"crate_types":["rlib","cdylib"],"name":"a","src_path":"/w/a/src/lib.rs"}},"profile":{{}},"features":[],"filenames":["/t/liba.rlib","/t/liba{DLL_SUFFIX}"],"executable":null,"fresh":true}}"#
        );
        let program = r#"{"reason":"compiler-artifact","package_id":"q","manifest_path":"/w/b/Cargo.toml","features":[],"target":{"kind":["bin"],"crate_types":["bin"],"name":"b"},"filenames":["/t/b"],"executable":"/t/b"}"#;
        let other = r#"{"reason":"build-finished","success":true}"#;
        let text = format!("{library}\nnot a message\n{program}\n{other}\n");
        let artifacts = read(text.as_bytes(), |_| {}).expect("the messages are well formed");
        let library = format!("/t/liba{DLL_SUFFIX}");
        assert_eq!(
            artifacts[Path::new("/w/a/Cargo.toml")].library,
            Some(library.into())
        );
        let program = artifacts[Path::new("/w/b/Cargo.toml")].executable("b");
        assert_eq!(program.ok(), Some(Path::new("/t/b")));
    }

    #[test]
    fn tells_the_build_of_each_crate() {
        let text = r#"{"reason":"compiler-artifact","package_id":"path+file:///v/json#serde_json@1.0.1","manifest_path":"/v/json/Cargo.toml","target":{"kind":["lib"],"crate_types":["lib"],"name":"serde_json"},"features":["std"],"filenames":["/t/libserde_json-12.rlib","/t/libserde_json-12.rmeta"],"executable":null}"#;
        let artifacts = read(text.as_bytes(), |_| {}).expect("the message is well formed");
        let crates = &artifacts[Path::new("/v/json/Cargo.toml")].crates;
        assert_eq!(
            crates["serde_json-12"].to_string(),
            "serde_json 1.0.1 [std]"
        );
    }

    #[test]
    fn a_message_of_another_form_is_an_error() {
        assert!(read("{\"reason\":\"compiler-artifact\"}\n".as_bytes(), |_| {}).is_err());
    }
}
