//! `Recorder`, which writes a recording.
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::{
    CallWriter, Frame, Kind, MARK, RecordedEnd, RecordedState, RecordingError, RecordingHeader,
    RecordingLimits, VERSION,
};
use crate::codec::Writer;
use crate::file::replace;
use crate::host::{call_nest, note};

/// Bytes that are written at once: writing a page of the file in two parts costs as much again as writing it.
const BUFFER: usize = 1 << 16;

/// A recording that is being written. Any number of threads may record calls; dropping it ends the file.
#[derive(Debug)]
pub struct Recorder {
    begun: Instant,
    limits: RecordingLimits,
    seen: AtomicU64,
    is_over: AtomicBool,
    /// Number of the recording, if calls of imports are inside those that are recorded.
    nests: Option<u64>,
    /// Index of the import whose calls are recorded for the file of another layer.
    import: Option<u32>,
    journal: Mutex<Journal>,
}

#[derive(Debug)]
struct Journal {
    /// `None` once the recording is over.
    file: Option<BufWriter<File>>,
    /// Gives the state that stands in front of the first call, until that is written.
    state: Option<fn() -> Result<RecordedState, String>>,
    bytes: u64,
    end: RecordedEnd,
}

impl Recorder {
    /// Begins a file, which is replaced if there is one.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn create(
        path: &Path,
        header: &RecordingHeader,
        limits: RecordingLimits,
    ) -> Result<Self, RecordingError> {
        let begin = || {
            let content = Writer::append(Vec::new(), header).map_err(io::Error::other)?;
            let mut bytes = [MARK.as_slice(), &VERSION.to_le_bytes()].concat();
            Frame::append(&mut bytes, Kind::Header, &content);
            // Beside it, and renamed: another build of the module may still write the one that is there.
            let mut beside = path.as_os_str().to_owned();
            beside.push(format!(".new-{}", process::id()));
            let mut file = BufWriter::with_capacity(BUFFER, File::create(&beside)?);
            file.write_all(&bytes)?;
            file.flush()?;
            replace(Path::new(&beside), path)?;
            Ok((file, bytes.len() as u64))
        };
        let (file, bytes) = begin().map_err(|source| RecordingError::Unwritable {
            path: path.to_owned(),
            source,
        })?;
        Ok(Self::with(Some(file), bytes, limits))
    }

    /// Has what `state` gives stand in front of the first call. It is asked when that call has ended: an App saves what is behind a
    /// layer after the layer has begun, and before the first call.
    #[must_use]
    pub fn beginning_with(self, state: fn() -> Result<RecordedState, String>) -> Self {
        self.journal().state = Some(state);
        self
    }

    /// One that records nothing, for a probe: no call is recorded there, and the file of before shall stay.
    #[must_use]
    pub fn idle() -> Self {
        Self::with(None, 0, RecordingLimits::default())
    }

    /// Has the calls stand in the file with what was asked inside them, as [`of_import`](Self::of_import) hands it over. `recording`
    /// tells recordings apart that run at once.
    #[must_use]
    pub fn nesting(mut self, recording: u64) -> Self {
        self.nests = Some(recording);
        self
    }

    /// One without a file, whose calls are put into those of the Core that the asking module serves. `import` is the index in the header.
    #[must_use]
    pub fn of_import(import: u32, recording: u64) -> Self {
        let mut own = Self::idle();
        own.nests = Some(recording);
        own.import = Some(import);
        own
    }

    fn with(file: Option<BufWriter<File>>, bytes: u64, limits: RecordingLimits) -> Self {
        let end = RecordedEnd {
            calls: 0,
            seen: 0,
            failed: 0,
            failure: None,
            limit: None,
        };
        Self {
            begun: Instant::now(),
            limits,
            seen: AtomicU64::new(0),
            is_over: AtomicBool::new(file.is_none()),
            nests: None,
            import: None,
            journal: Mutex::new(Journal {
                file,
                state: None,
                bytes,
                end,
            }),
        }
    }

    /// Begins a call of the function with this index in the header. After the end, and for what is not in the sample, it
    /// costs no more than this.
    #[must_use]
    pub fn begin(&self, function: u32) -> CallWriter {
        if let Some(import) = self.import {
            return self.question([import, function]);
        }
        if self.is_over.load(Ordering::Relaxed) {
            return CallWriter::none(self.begun);
        }
        let seen = self.seen.fetch_add(1, Ordering::Relaxed);
        if seen.checked_rem(self.limits.sample).unwrap_or(0) != 0 {
            return CallWriter::none(self.begun);
        }
        let mut call = CallWriter::new(function, self.begun);
        if let Some(recording) = self.nests {
            let nest = call_nest();
            let place = nest.enter(recording);
            call.place = Some((nest, place));
        }
        call
    }

    /// Begins a call of an import whose arguments and outcome cannot be recorded: that there was one is.
    #[must_use]
    pub fn pass(&self, function: u32) -> CallWriter {
        let mut call = self.begin(function);
        call.content = None;
        call
    }

    /// A call to an import. That of another module than the recorded one keeps nothing.
    fn question(&self, asks: [u32; 2]) -> CallWriter {
        let mut call = CallWriter::none(self.begun);
        let Some(recording) = self.nests else {
            return call;
        };
        let nest = call_nest();
        if let Some((place, is_direct)) = nest.enter_import(recording) {
            if is_direct {
                call = CallWriter::asking(asks, self.begun);
            }
            call.place = Some((nest, place));
        }
        call
    }

    /// Writes a call that has ended.
    pub fn end(&self, mut call: CallWriter) {
        if self.import.is_some() {
            if let (Some(question), Some((nest, place))) = (call.question(), &call.place) {
                nest.hand_over(*place, &question);
            }
            return;
        }
        call.leave();
        for question in &call.inside {
            let length = u32::try_from(question.len());
            let (Ok(length), Some(content)) = (length, &mut call.content) else {
                continue;
            };
            content.extend_from_slice(&length.to_le_bytes());
            content.extend_from_slice(question);
        }
        if call.content.is_none() && call.failure.is_none() {
            return;
        }
        // Checksums are made before the lock is taken.
        let content = call.content.as_ref();
        let whole = content.and_then(|content| Some((Frame::head(Kind::Call, content)?, content)));
        let mut journal = self.journal();
        let written = match whole {
            Some((head, content)) => journal.write(&head, content, self.limits.streams),
            None => journal.note_failure(&call),
        };
        let limit = match written {
            Err(error) => Some(error.to_string()),
            Ok(()) => self.limit(&journal),
        };
        if limit.is_some() {
            self.close(&mut journal, limit);
        }
    }

    /// Writes what is still in memory, so that it is in the file should the process end here.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn flush(&self) -> io::Result<()> {
        match &mut self.journal().file {
            Some(file) => file.flush(),
            None => Ok(()),
        }
    }

    /// Ends the file. Calls that end later are not in it.
    pub fn finish(&self) {
        let mut journal = self.journal();
        if journal.file.is_some() {
            self.close(&mut journal, None);
        }
    }

    /// Which limit is reached.
    fn limit(&self, journal: &Journal) -> Option<String> {
        let limits = &self.limits;
        if journal.end.calls >= limits.calls {
            return Some(format!("{} calls", limits.calls));
        }
        if journal.bytes >= limits.bytes {
            return Some(format!("{} bytes", limits.bytes));
        }
        (self.begun.elapsed() >= limits.time).then(|| format!("{} s", limits.time.as_secs()))
    }

    fn close(&self, journal: &mut Journal, limit: Option<String>) {
        self.is_over.store(true, Ordering::Relaxed);
        journal.end.seen = self.seen.load(Ordering::Relaxed);
        journal.end.limit = limit;
        if let Err(error) = journal.close() {
            note!(Error, "a recording cannot be ended: {error}");
        }
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Journal {
    fn write(&mut self, head: &[u8], content: &[u8], streams: bool) -> io::Result<()> {
        self.write_state()?;
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        file.write_all(head)?;
        file.write_all(content)?;
        if streams {
            file.flush()?;
        }
        self.end.calls += 1;
        self.bytes += (head.len() + content.len()) as u64;
        Ok(())
    }

    fn write_state(&mut self) -> io::Result<()> {
        let (Some(file), Some(state)) = (&mut self.file, self.state.take()) else {
            return Ok(());
        };
        let state = state().map_err(io::Error::other)?;
        let too_long = || io::Error::other("the state is longer than 4 GiB");
        let frame = state.frame().ok_or_else(too_long)?;
        self.bytes += frame.len() as u64;
        file.write_all(&frame)
    }

    fn note_failure(&mut self, call: &CallWriter) -> io::Result<()> {
        self.end.failed += 1;
        if self.end.failure.is_none() {
            let reason = call.failure.as_ref().map(ToString::to_string);
            self.end.failure = reason.or_else(|| Some("it is longer than 4 GiB".to_owned()));
        }
        Ok(())
    }

    fn close(&mut self) -> io::Result<()> {
        // That of a recording without calls.
        if let Err(error) = self.write_state() {
            self.end.limit.get_or_insert(error.to_string());
        }
        let Some(mut file) = self.file.take() else {
            return Ok(());
        };
        let content = Writer::append(Vec::new(), &self.end).map_err(io::Error::other)?;
        let mut bytes = Vec::new();
        Frame::append(&mut bytes, Kind::End, &content);
        file.write_all(&bytes)?;
        file.flush()
    }
}
