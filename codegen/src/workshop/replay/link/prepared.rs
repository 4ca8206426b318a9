//! `Prepared`, what a module takes from its libraries, as one object.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::{FullLink, LinkCall, Names};
use crate::workshop::watch::Stamp;

/// What a module takes from its libraries, as one object, and how to link with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Prepared {
    /// The normalized arguments of `cc`.
    pub call: Vec<String>,
    /// The normalized arguments that `cc` gives the linker for them.
    pub linker: Vec<String>,
    /// The symbols of the objects for which the object was prepared.
    pub names: Names,
    /// Whether the object has code that runs without being referred to, besides that of std.
    pub has_initializers: bool,
    /// The libraries and the linker: time of the last modification in nanoseconds, and size.
    pub inputs: BTreeMap<PathBuf, Option<(u128, u64)>>,
}

impl Prepared {
    /// Path of the prepared object in `folder`.
    pub(super) fn object(folder: &Path) -> PathBuf {
        folder.join("prepared.o")
    }

    /// Path of the description in `folder`.
    pub(super) fn description(folder: &Path) -> PathBuf {
        folder.join("prepared.json")
    }

    /// Reads what is prepared in `folder`.
    pub(super) fn read(folder: &Path) -> Result<Self, FullLink> {
        let text = fs::read(Self::description(folder)).map_err(|_| FullLink::NotPrepared)?;
        serde_json::from_slice(&text).map_err(|error| FullLink::file(folder, &error))
    }

    /// The inputs of a call as they are now.
    pub(super) fn inputs(
        call: &LinkCall,
    ) -> Result<BTreeMap<PathBuf, Option<(u128, u64)>>, FullLink> {
        let libraries = call.libraries().map(|path| call.directory.join(path));
        let inputs = libraries.chain([call.linker()?]);
        Ok(inputs.map(|path| (path.clone(), stamp(&path))).collect())
    }

    /// Fails if the object does not serve this call.
    pub(super) fn check(&self, call: &LinkCall) -> Result<(), FullLink> {
        if call.normalized(&call.arguments) != self.call {
            return Err(FullLink::Arguments);
        }
        let now = Self::inputs(call)?;
        let mut changed = now
            .iter()
            .filter(|(path, stamp)| stamp.is_none() || self.inputs.get(*path) != Some(stamp));
        if let Some((path, _)) = changed.next() {
            return Err(FullLink::Input { path: path.clone() });
        }
        let names = Names::of(call.objects(), &call.directory)?;
        names.check(&self.names, self.has_initializers)
    }

    /// Links the objects of `call` with the prepared one in `folder`.
    pub(super) fn link(&self, call: &LinkCall, folder: &Path) -> Result<(), FullLink> {
        let output = call.output().ok_or(FullLink::Missing { argument: "-o" })?;
        let object = Self::object(folder).display().to_string();
        let mut arguments = call.expanded(&self.linker, output, &[object]);
        // For so little, threads cost more than they save.
        arguments.push("--threads=1".to_owned());
        run_linker(call, &arguments).map(drop)
    }
}

/// Runs the linker of `call` and returns what it wrote. A warning fails as an error does.
pub(super) fn run_linker(call: &LinkCall, arguments: &[String]) -> Result<String, FullLink> {
    let linker = call.linker()?;
    let mut command = Command::new(&linker);
    command
        .args(["-flavor", "gnu"])
        .args(arguments)
        .current_dir(&call.directory)
        .stdin(Stdio::null());
    let output = command
        .output()
        .map_err(|error| FullLink::file(&linker, &error))?;
    let said = String::from_utf8_lossy(&output.stderr);
    match said.lines().next() {
        None if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        line => Err(FullLink::Failed {
            said: line.unwrap_or("nothing").to_owned(),
        }),
    }
}

fn stamp(path: &Path) -> Option<(u128, u64)> {
    let stamp = Stamp::of(path)?;
    let since = stamp.modified.duration_since(UNIX_EPOCH).ok()?;
    Some((since.as_nanos(), stamp.size))
}
