//! `LiveRecording`, a recording of a running App.
//!
//! A layer that records begins its file with what the App saves of the System behind it, at the safe point at which the layer is
//! inserted. So a file can only lose its first calls together with its state: `--last` has two layers take turns, each of which begins a
//! file with a state of its own, and both record while the newer one has too few calls.
//!
//! ```text
//! layer 0   state, calls … N …… ─┤ dropped   state, calls … N …… ─┤ dropped
//! layer 1             state, calls … N …… N ──────┤ dropped    state, calls …
//!                     ▲ 0 has N            ▲ 1 has N: 0 leaves, and enters anew
//! ```
//!
//! At each moment the older file holds the last N calls at least, or all that there were, behind the state of its first one.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{Recording, replace};
use tempfile::TempDir;

use super::asked::{asked_by, asked_layers};
use super::guest_layer::{
    GuestLayer, build_guests, core_named, enter_all, folder_beside, layer_crate, live_systems,
    note_left_out, play_folder, remove_all, running_app, stem,
};
use super::record_arguments::{RecordArguments, order, resolution};
use super::track::Track;
use super::written_layer::WrittenLayer;
use crate::cli::command_error::CommandError;
use crate::cli::work::{read, refuse_errors};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{LayerOrder, layer};
use crate::workshop::recordings::PlayError;

/// Interval at which the end is looked for.
const STEP: Duration = Duration::from_millis(50);

/// Calls of a Core of a running App that are recorded, until that is ended.
pub(in crate::cli::commands) struct LiveRecording {
    /// One, or two that take turns.
    tracks: Vec<Track>,
    /// Those in front of what the System imports.
    asked: Vec<GuestLayer>,
    /// Which of them was inserted last.
    newest: usize,
    /// Number of calls that are enough, and of bytes.
    enough: Option<(u64, u64)>,
    seconds: Duration,
    output: PathBuf,
    /// Where the App puts the states.
    _folder: TempDir,
}

impl LiveRecording {
    /// Writes the layer, builds it, and puts it in front of the Core of a running App.
    ///
    /// # Errors
    /// If there is no such Core or App, the layer cannot be built, or the App refuses it.
    pub(in crate::cli::commands) fn begin(
        arguments: &RecordArguments,
    ) -> Result<Self, CommandError> {
        let resolved = read()?;
        refuse_errors(&resolved.diagnostics, &resolved.sources)?;
        let workspace = &resolved.parsed;
        let core_name = arguments.core.as_str();
        let core = core_named(core_name, workspace)?;
        let options = &arguments.options;
        let (store, app) = running_app(core_name, arguments.app.as_deref(), options, workspace)?;
        let resolution = resolution(core, &resolved, Some(&app.app))?;
        let mut order = order(arguments, core, resolution, workspace)?;
        let live = live_systems(&app, core_name).next();
        if let Some(live) = live {
            order.module.clone_from(&live.name);
            let digest = live.digest.as_ref();
            order.build = digest.map_or_else(String::new, ToString::to_string);
        }
        note_left_out(core, "recorded", workspace);
        let (folder, output) = (play_folder("record-", workspace)?, order.file.clone());
        let is_saved = live.is_some();
        order.streams = arguments.last.is_some();
        let names: &[&str] = match order.streams {
            true => &["", "-next"],
            false => &[""],
        };
        order.asked = live.and_then(|live| asked_by(live, &app, workspace));
        let asked = order.asked.iter();
        let asked = asked.flat_map(|own| asked_layers(("record", core_name), own, &resolved));
        let asked: Vec<_> = asked.collect();
        let orders = names.iter().map(|name| {
            let mut own = order.clone();
            own.package += name;
            own.state = is_saved.then(|| folder.path().join(format!("state{name}")));
            if own.streams {
                own.file = beside(&output, &format!(".last{name}"));
            }
            own
        });
        let orders: Vec<_> = orders.collect();
        let tracks = names.iter().zip(&orders);
        let tracks = tracks.map(|(name, own)| track(own, (core_name, name), &resolved));
        let tracks: Vec<_> = tracks.collect();
        let all: Vec<_> = asked.iter().chain(&tracks).collect();
        let root = &resolved.workspace.root;
        let signing = arguments.sign.signing_beside(&resolved, &app.app, &store)?;
        let place = (&store, &app);
        build_guests((&all, root), place, (options, signing), false)?;
        let guest = |written: &WrittenLayer| GuestLayer::of(written, place, options);
        let asked: Vec<_> = asked.iter().map(guest).collect();
        let tracks = tracks.iter().map(guest).zip(orders);
        let tracks = tracks.map(|(guest, own)| Track::new(guest, own.file, own.state));
        let mut tracks: Vec<_> = tracks.collect();
        // What is asked is recorded before the first call is.
        let first = tracks.first_mut();
        enter_all(&asked, || first.map_or(Ok(()), Track::enter))?;
        Ok(Self {
            tracks,
            asked,
            newest: 0,
            enough: arguments
                .last
                .map(|calls| (calls, arguments.limits.bytes / 2)),
            seconds: Duration::from_secs(arguments.limits.seconds),
            output,
            _folder: folder,
        })
    }

    /// Waits until the recording ends or `is_ended` says so, takes the layer out, and reads what was recorded.
    ///
    /// # Errors
    /// If the App does not insert it or take it out, or the recording cannot be read.
    pub(in crate::cli::commands) fn end(
        mut self,
        is_ended: &impl Fn() -> bool,
    ) -> Result<Recording, CommandError> {
        let waited = self.wait(is_ended);
        // In any case: the App shall be as it was.
        let mut removed = Ok(());
        for track in &mut self.tracks {
            removed = removed.and(track.leave());
        }
        let removed = removed.and(remove_all(&self.asked));
        let kept = self.kept();
        waited?;
        removed?;
        Ok(kept?)
    }

    /// Until a limit, a wish, or the end of the App.
    fn wait(&mut self, is_ended: &impl Fn() -> bool) -> Result<(), CommandError> {
        let began = Instant::now();
        let length = |file: &Path| fs::metadata(file).map_or(0, |file| file.len());
        let (mut before, mut read) = (0, 0);
        while !is_ended() && began.elapsed() < self.seconds && self.is_in() {
            sleep(STEP);
            if self.enough.is_some() {
                match self.take_turns() {
                    Err(error) if self.is_in() => return Err(error),
                    _ => continue,
                }
            }
            // The file is read only when it has stopped growing.
            let now = length(&self.output);
            if now == before && now != read {
                let recording = Recording::read(&self.output);
                if recording.is_ok_and(|recording| recording.end().is_some()) {
                    return Ok(());
                }
                read = now;
            }
            before = now;
        }
        Ok(())
    }

    fn is_in(&self) -> bool {
        let newest = self.tracks.get(self.newest);
        newest.is_some_and(Track::is_there) && self.asked.iter().all(GuestLayer::is_in)
    }

    /// Lets the older layer begin anew once the newer one has calls enough.
    fn take_turns(&mut self) -> Result<(), CommandError> {
        let Some((calls, bytes)) = self.enough else {
            return Ok(());
        };
        let Some(newest) = self.tracks.get_mut(self.newest) else {
            return Ok(());
        };
        if !newest.has(calls, bytes)? {
            return Ok(());
        }
        let other = 1 - self.newest;
        if let Some(older) = self.tracks.get_mut(other) {
            older.enter()?;
            self.newest = other;
        }
        Ok(())
    }

    /// The file that is kept: of two the older one, unless a limit has ended that before the end.
    fn kept(&self) -> Result<Recording, PlayError> {
        if self.enough.is_some() {
            let goes_on = |own: &&Track| {
                let recording = Recording::read(own.file());
                let end = recording.as_ref().map(Recording::end);
                own.is_whole() && end.is_ok_and(|end| end.is_none_or(|end| end.limit.is_none()))
            };
            let older = self.tracks.get(1 - self.newest).filter(goes_on);
            if let Some(kept) = older.or(self.tracks.get(self.newest)) {
                replace(kept.file(), &self.output).map_err(|source| PlayError::File {
                    path: self.output.clone(),
                    source,
                })?;
            }
            for other in &self.tracks {
                // What stays is only untidy.
                let _ = fs::remove_file(other.file());
            }
        }
        Ok(Recording::read(&self.output)?)
    }
}

/// A layer that records.
fn track(order: &LayerOrder, (core, name): (&str, &str), resolved: &Resolved) -> WrittenLayer {
    let (workspace, root) = (&resolved.parsed, &resolved.workspace.root);
    let system = workspace.find(&order.module);
    let name = format!("record-{}{name}", stem(core));
    let folder = folder_beside(system, &name, root, workspace);
    layer_crate(&layer(order, workspace), folder, core, workspace)
}

/// The path with something behind its name.
fn beside(path: &Path, behind: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(behind);
    name.into()
}
