//! `keys`: arguments and function.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use keyway::store::{SetSignature, SignedSet, key_id};
use serde_json::{Value, json};

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::work::{StoreOptions, read, refuse_errors};
use crate::workshop::compile::select;
use crate::workshop::sign::{KeyError, KeyPairFiles};

const EXAMPLES: &str = "\
Examples:
  {keyway} keys new release                     keys/release.pub and keys/release.key
  {keyway} keys new ci -o /safe --no-password   for a machine where nobody types a password
  {keyway} keys list                            which App trusts which key
  {keyway} keys show orrery -o set.txt          what was signed, and its signature, for minisign:
  minisign -Vm set.txt -p keys/release.pub

An App whose Cargo.toml has `trust = [\"keys/release.pub\"]` in `[package.metadata.module]` takes sets
of modules that this key has signed. Keys and signatures are those of minisign.";

/// What to do with keys.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct KeysArguments {
    #[command(subcommand)]
    action: Action,
}

impl KeysArguments {
    /// Whether the output is one JSON object.
    pub(in crate::cli) fn json(&self) -> bool {
        match &self.action {
            Action::New { json, .. } | Action::List { json, .. } => *json,
            Action::Show(arguments) => arguments.json,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a pair of keys
    New {
        /// Name of the two files, without an ending
        #[arg(value_parser = name)]
        name: String,
        /// Folder of the two files
        #[arg(short, long, value_name = "DIR", default_value = "keys")]
        output: PathBuf,
        /// Leave the secret key without a password
        #[arg(long)]
        no_password: bool,
        /// Print one JSON object in place of text
        #[arg(long)]
        json: bool,
    },
    /// Show which keys the Apps trust
    List {
        /// Package name of an App; all Apps if left out
        #[arg(long)]
        app: Option<String>,
        /// Print one JSON object in place of text
        #[arg(long)]
        json: bool,
    },
    /// Show what the signature of the current set covers
    Show(ShowArguments),
}

#[derive(Args, Debug)]
struct ShowArguments {
    /// Package name of the App
    app: String,
    /// Write the signed bytes to FILE and the signature to FILE.minisig
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    json: bool,
}

/// Makes or shows keys, or what was signed with them.
pub(in crate::cli) fn keys(arguments: &KeysArguments) -> Result<ExitCode, CommandError> {
    match &arguments.action {
        Action::New {
            name,
            output,
            no_password,
            json,
        } => new(output, name, !no_password, *json)?,
        Action::List { app, json } => list(app.as_deref(), *json)?,
        Action::Show(arguments) => show(arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn new(folder: &Path, name: &str, protected: bool, json: bool) -> Result<(), CommandError> {
    let made = KeyPairFiles::make(folder, name, protected)?;
    let (public, secret) = (&made.public, &made.secret);
    if json {
        print_json(&json!({ "id": made.id, "public": public, "secret": secret }));
        return Ok(());
    }
    print(format_args!("key {}", made.id));
    print(format_args!(
        "public: {}, for `trust` of an App",
        public.display()
    ));
    print(format_args!(
        "secret: {}, for --sign; keep a copy where nobody else reads it",
        secret.display()
    ));
    Ok(())
}

fn list(app: Option<&str>, wants_json: bool) -> Result<(), CommandError> {
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let apps = select(&resolved.resolutions, &resolved.parsed, app)?.apps;
    let members = apps.into_iter().map(|id| &resolved.parsed[id]);
    let mut rows: Vec<Value> = Vec::new();
    for member in members {
        for trusted in &member.trust {
            rows.push(json!({
                "app": member.source.package,
                "id": key_id(&trusted.key),
                "key": trusted.key,
                "file": resolved.sources.name(&member.source.directory.join(&trusted.path.value)),
            }));
        }
    }
    if wants_json {
        print_json(&json!({ "keys": rows }));
    } else if rows.is_empty() {
        print("no key is trusted: any set of modules is taken");
    }
    for row in rows.iter().filter(|_| !wants_json) {
        let word = |key: &str| row[key].as_str().unwrap_or_default();
        print(format_args!(
            "{}  {}  {}",
            word("app"),
            word("id"),
            word("file")
        ));
    }
    Ok(())
}

fn show(arguments: &ShowArguments) -> Result<(), CommandError> {
    let store = arguments.store.store()?;
    let set = store.current().map_err(KeyError::from)?;
    let unsigned = || KeyError::Unsigned {
        path: store.current_path(),
        app: arguments.app.clone(),
    };
    let signature = set.signed.get(&arguments.app).ok_or_else(unsigned)?;
    let signed = SignedSet::read(&signature.text).ok_or_else(unsigned)?;
    let id = signature.signature.lines().nth(1).and_then(key_id);
    if let Some(file) = &arguments.output {
        write(file, signature)?;
    }
    if arguments.json {
        print_json(&json!({
            "app": signed.app,
            "target": signed.target,
            "number": signed.number,
            "id": id,
            "modules": signed.modules.keys().collect::<Vec<_>>(),
        }));
    } else {
        print(format_args!(
            "{} {} for {}, {} modules, signed with the key {}",
            signed.app,
            signed.number,
            signed.target,
            signed.modules.len(),
            id.unwrap_or_default()
        ));
    }
    Ok(())
}

/// Writes what minisign verifies: the bytes and the signature beside them.
fn write(file: &Path, signature: &SetSignature) -> Result<(), CommandError> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".minisig");
    for (path, text) in [
        (file, &signature.text),
        (Path::new(&beside), &signature.signature),
    ] {
        fs::write(path, text).map_err(|source| CommandError::File {
            path: path.to_owned(),
            source,
        })?;
    }
    Ok(())
}

/// A name that is one of files in one folder.
fn name(text: &str) -> Result<String, String> {
    let is_fit = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    if !text.is_empty() && !text.starts_with('.') && text.chars().all(is_fit) {
        Ok(text.to_owned())
    } else {
        Err("write a name of letters, digits, `-`, `_` and `.`; -o names the folder".to_owned())
    }
}
