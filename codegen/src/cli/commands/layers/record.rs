//! `record`: its function.

use std::fs;
use std::path::{Path, absolute};
use std::process::ExitCode;

use keyway::store::Recording;
use serde_json::json;

use super::guest_layer::{core_named, layer_crate, note_left_out};
use super::live_recording::LiveRecording;
use super::record_arguments::{RecordArguments, order, resolution};
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::{add_crates, file_error, refuse_occupied};
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{Interrupt, read, refuse_errors};
use crate::generator::recording::layer;

/// Records the calls of a running App, or writes the layer that will.
pub(in crate::cli) fn record(arguments: &RecordArguments) -> Result<ExitCode, CommandError> {
    match &arguments.layer {
        Some(folder) => write_layer(arguments, folder),
        None => record_now(arguments),
    }
}

/// Puts the layer into the running App until the recording ends.
fn record_now(arguments: &RecordArguments) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    let live = LiveRecording::begin(arguments)?;
    if !arguments.options.json {
        note(format_args!(
            "recording the calls of {}; Ctrl-C ends it",
            arguments.core
        ));
    }
    let recording = live.end(&|| interrupt.is_raised())?;
    told(&recording, arguments);
    Ok(ExitCode::SUCCESS)
}

fn told(recording: &Recording, arguments: &RecordArguments) {
    let calls = recording.calls().count();
    let limit = recording.end().and_then(|end| end.limit.clone());
    let file = recording.path().display();
    if arguments.options.json {
        print_json(&json!({
            "file": file.to_string(),
            "module": recording.header().module,
            "calls": calls,
            "limit": limit,
            "state": recording.state().is_some(),
        }));
        return;
    }
    let reason = limit.map_or_else(String::new, |limit| {
        format!(", the limit of {limit} reached")
    });
    print(format_args!("{file}: {calls} calls{reason}"));
}

/// Writes the layer that records, and generates.
fn write_layer(arguments: &RecordArguments, folder: &Path) -> Result<ExitCode, CommandError> {
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let core = core_named(&arguments.core, workspace)?;
    let resolution = resolution(core, &resolved, arguments.app.as_deref())?;
    let order = order(arguments, core, resolution, workspace)?;
    let folder = absolute(folder).map_err(|source| file_error(folder.to_owned(), source))?;
    let text = layer(&order, workspace);
    let created = layer_crate(&text, folder, &arguments.core, workspace).created;
    refuse_occupied(std::slice::from_ref(&created))?;
    let root = &resolved.workspace.root;
    let path = root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|source| file_error(path, source))?;
    add_crates(&[created], root, &manifest, &mut |line| print(line))?;
    note_left_out(core, "recorded", workspace);
    print(format_args!(
        "list {} last under `layers` of {} in {}, where the System alone is behind it, and among its dependencies if it is also linked; then call `gen`",
        order.package, arguments.core, order.app
    ));
    Ok(ExitCode::SUCCESS)
}
