//! `prepare`, which makes the object for the next links of a module.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::slice;

use super::linker::{KEPT, USUAL, kept, refused};
use super::prepared::run_linker;
use super::{FullLink, LinkCall, Names, Prepared, difference, reduce};
use crate::ground::file::set_mode;

/// Drops what no link needs: debug information, and code for an optimization across crates.
const DROPPED: &str = "SECTIONS { /DISCARD/ : { *(.debug_*) *(.llvmbc) *(.llvmcmd) } }\n";

/// Notes what is linked, and links nothing.
const RECORDER: &str = "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$KEYWAY_RECORD\"\n";

/// Prepares the next links of a module from its last one, if that was a full one. `folder` is the module's folder for links.
///
/// Where that fails, the reason is noted there, and all links of the session are full ones.
pub(crate) fn prepare(folder: &Path) {
    // Taken away, so that a link that comes meanwhile can keep its own.
    let taken = folder.join("taken");
    let _ = fs::remove_dir_all(&taken);
    if !kept(folder).join("call.json").exists() || fs::rename(kept(folder), &taken).is_err() {
        return;
    }
    let prepared = read(&taken).and_then(|call| prepare_for(&call, folder));
    if let Err(reason) = prepared {
        // If not even this can be written, the next link tries again.
        let _ = fs::write(refused(folder), reason.to_string());
    }
    let _ = fs::remove_dir_all(taken);
}

fn read(taken: &Path) -> Result<LinkCall, FullLink> {
    let text = fs::read(taken.join("call.json"));
    let text = text.map_err(|error| FullLink::file(taken, &error))?;
    let call: Result<LinkCall, _> = serde_json::from_slice(&text);
    let call = call.map_err(|error| FullLink::file(taken, &error))?;
    let place = taken.display().to_string();
    let arguments = call.arguments.iter().map(|one| one.replace(KEPT, &place));
    Ok(LinkCall {
        arguments: arguments.collect(),
        ..call
    })
}

fn prepare_for(call: &LinkCall, folder: &Path) -> Result<(), FullLink> {
    let inputs = Prepared::inputs(call)?;
    let new = folder.join("new");
    fs::create_dir_all(&new).map_err(|error| FullLink::file(&new, &error))?;
    let names = Names::of(call.objects(), &call.directory)?;
    let mut prepared = Prepared {
        call: call.normalized(&call.arguments),
        linker: linker_arguments(call, &new)?,
        names,
        has_initializers: false,
        inputs,
    };
    prepared.has_initializers = write_object(&prepared, call, &new)?;
    compare(&prepared, call, &new)?;
    let text = serde_json::to_vec(&prepared).map_err(|error| FullLink::file(&new, &error))?;
    let description = Prepared::description(&new);
    fs::write(&description, text).map_err(|error| FullLink::file(&description, &error))?;
    // Without its description an object is none.
    let _ = fs::remove_file(Prepared::description(folder));
    for path in [Prepared::object, Prepared::description] {
        let moved = fs::rename(path(&new), path(folder));
        moved.map_err(|error| FullLink::file(path(folder), &error))?;
    }
    let _ = fs::remove_dir_all(new);
    Ok(())
}

/// The arguments that `cc` gives the linker, normalized.
fn linker_arguments(call: &LinkCall, new: &Path) -> Result<Vec<String>, FullLink> {
    let (recorder, record) = (new.join("ld.lld"), new.join("arguments"));
    let failed = |error| FullLink::file(&recorder, &error);
    fs::write(&recorder, RECORDER).map_err(failed)?;
    set_mode(&recorder, 0o755).map_err(failed)?;
    let mut command = Command::new(USUAL);
    command
        .arg(format!("-B{}", new.display()))
        .args(&call.arguments)
        .env("KEYWAY_RECORD", &record)
        .current_dir(&call.directory)
        .stdin(Stdio::null());
    let output = command
        .output()
        .map_err(|error| FullLink::file(USUAL, &error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next().unwrap_or("nothing").to_owned();
        return Err(FullLink::Failed { said });
    }
    let text = fs::read_to_string(&record).map_err(|error| FullLink::file(&record, &error))?;
    let own = format!("-L{}", new.display());
    let mut arguments = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == "-plugin" {
            lines.next();
        } else if !line.starts_with("-plugin-opt=") && line != own {
            arguments.push(line.to_owned());
        }
    }
    Ok(call.normalized(&arguments))
}

/// Writes what the objects of `call` reach in its libraries, as one object. Returns whether that has initializers.
fn write_object(prepared: &Prepared, call: &LinkCall, new: &Path) -> Result<bool, FullLink> {
    let script = new.join("script");
    fs::write(&script, DROPPED).map_err(|error| FullLink::file(&script, &error))?;
    let roots: Vec<String> = prepared
        .names
        .needed
        .iter()
        .map(|name| format!("--undefined={name}"))
        .collect();
    let all = new.join("all.o");
    let mut arguments: Vec<String> = [
        "-r",
        "--unique",
        "--force-group-allocation",
        "--fatal-warnings",
        "-T",
    ]
    .map(str::to_owned)
    .into();
    arguments.extend([
        script.display().to_string(),
        "-o".to_owned(),
        all.display().to_string(),
    ]);
    arguments.extend(roots.iter().cloned());
    arguments.extend(call.libraries().cloned());
    run_linker(call, &arguments)?;

    let (object, trial) = (
        all.display().to_string(),
        new.join("trial").display().to_string(),
    );
    let mut arguments = call.expanded(&prepared.linker, &trial, slice::from_ref(&object));
    arguments.extend(roots);
    arguments.push("--print-gc-sections".to_owned());
    let said = run_linker(call, &arguments)?;
    let beginning = format!("removing unused section {object}:(");
    let dead: BTreeSet<&[u8]> = said
        .lines()
        .filter_map(|line| line.strip_prefix(&beginning)?.strip_suffix(')'))
        .map(str::as_bytes)
        .collect();
    let data = fs::read(&all).map_err(|error| FullLink::file(&all, &error))?;
    let reduced = reduce(&data, &dead);
    let (bytes, has_initializers) = reduced.map_err(|error| FullLink::file(&all, &error))?;
    let path = Prepared::object(new);
    fs::write(&path, bytes).map_err(|error| FullLink::file(&path, &error))?;
    Ok(has_initializers)
}

/// Fails if the prepared object does not give the library that all libraries give.
fn compare(prepared: &Prepared, call: &LinkCall, new: &Path) -> Result<(), FullLink> {
    let libraries: Vec<_> = call.libraries().cloned().collect();
    let object = Prepared::object(new).display().to_string();
    let link = |name: &str, libraries: &[String]| {
        let output = new.join(name);
        let arguments = call.expanded(&prepared.linker, &output.display().to_string(), libraries);
        run_linker(call, &arguments)?;
        fs::read(&output).map_err(|error| FullLink::file(output, &error))
    };
    let (full, quick) = (link("full", &libraries)?, link("quick", &[object])?);
    match difference(&full, &quick) {
        Ok(None) => Ok(()),
        Ok(Some(what)) => Err(FullLink::Other { what }),
        Err(error) => Err(FullLink::file(new, &error)),
    }
}
