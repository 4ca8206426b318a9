//! `CommandError`, which gathers the errors of all commands.

use std::io;
use std::path::PathBuf;

use keyway::store::command;

use crate::generator::apply::ApplyError;
use crate::generator::discover::DiscoverError;
use crate::generator::scaffold::ScaffoldError;
use crate::ground::diagnostic::Report;
use crate::workshop::bundle::BundleError;
use crate::workshop::compile::{BuildError, SelectionError};
use crate::workshop::publish::PublishError;
use crate::workshop::recordings::PlayError;
use crate::workshop::replay::ReplayError;
use crate::workshop::sign::KeyError;
use crate::workshop::store::ControlError;
use crate::workshop::store::GcError;
use crate::workshop::store::InspectError;
use crate::workshop::watch::WatchError;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CommandError {
    /// The workspace cannot be read.
    #[error(transparent)]
    Discover(#[from] DiscoverError),
    /// The declarations break rules; each finding was shown.
    #[error("{}; nothing was generated or built", counted(errors.len()))]
    Findings {
        /// The findings that stop the run.
        errors: Vec<Report>,
    },
    /// The generated files cannot be compared or written.
    #[error(transparent)]
    Apply(#[from] ApplyError),
    /// There is nothing to build.
    #[error(transparent)]
    Selection(#[from] SelectionError),
    /// Cargo failed, or a build lacks a file that is needed.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A library cannot be published, so that the current set is unchanged.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A bundle cannot be made or read.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// A key cannot be made, read or used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The store cannot be shown.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// The store cannot be trimmed.
    #[error(transparent)]
    Gc(#[from] GcError),
    /// A running App did not carry out a request.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// The sources cannot be watched.
    #[error(transparent)]
    Watch(#[from] WatchError),
    /// A recording cannot be made, or played.
    #[error(transparent)]
    Play(#[from] PlayError),
    /// Ctrl-C cannot be caught.
    #[error("this process cannot be asked to end by Ctrl-C")]
    Interrupt(#[from] ctrlc::Error),
    /// A replayed compilation of a module failed.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// A crate as requested cannot be created.
    #[error(transparent)]
    Scaffold(#[from] ScaffoldError),
    /// The new crate is no member of the workspace.
    #[error(
        "{folder} is written, but is no member of the workspace; add it to `members` in Cargo.toml, then run {}",
        command("gen")
    )]
    NoMember {
        /// The folder, relative to the workspace.
        folder: String,
    },
    /// A file could not be read or written.
    #[error("cannot read or write {}; check its permissions", path.display())]
    File {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The App does not use this Core.
    #[error("{app} has no Core `{core}`; its Cores: {}", known.join(", "))]
    UnknownCore {
        /// Package name of the App.
        app: String,
        /// The name that was asked for.
        core: String,
        /// Package names of the App's Cores.
        known: Vec<String>,
    },
    /// The App would refuse a set with something that is not signed.
    #[error(
        "{app} runs modules from a signed set, and would refuse a build that is not signed; sign this one with `--sign FILE`, the secret key of one that {app} trusts"
    )]
    NotSigned {
        /// Package name of the App.
        app: String,
    },
    /// The program that talks to registries is not there.
    #[error(
        "keyway-ship, which talks to registries, is not installed; run `cargo install keyway-ship`"
    )]
    NoShip,
    /// The operating system gives no random numbers.
    #[error("the operating system gives no random numbers")]
    Random(#[source] getrandom::Error),
    /// The port cannot be had.
    #[error(
        "cannot listen at 127.0.0.1:{port}: {reason}; leave `--port` out, and a free one is chosen"
    )]
    Port {
        /// The port that was asked for; 0 for any.
        port: u16,
        /// Error of the operating system.
        reason: String,
    },
    /// A program did not start.
    #[error("cannot start {}; check that it is there and may be executed", program.display())]
    Start {
        /// Path of the program.
        program: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
}

impl CommandError {
    /// The findings that stopped the run, if any did.
    pub(super) fn findings(&self) -> &[Report] {
        match self {
            Self::Findings { errors } => errors,
            _ => &[],
        }
    }
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 error".to_owned(),
        count => format!("{count} errors"),
    }
}
