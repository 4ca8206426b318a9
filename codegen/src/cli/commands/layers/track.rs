//! `Track`.

use std::fs;
use std::path::{Path, PathBuf};

use keyway::store::RecordingStream;

use super::guest_layer::GuestLayer;
use crate::cli::command_error::CommandError;
use crate::workshop::recordings::PlayError;

/// A layer that records, and the file that it begins each time that it is inserted.
pub(super) struct Track {
    guest: GuestLayer,
    file: PathBuf,
    /// Where the App is to save what is behind the layer.
    state: Option<PathBuf>,
    is_in: bool,
    /// Whether nothing is missing in the file from its state to the end.
    is_whole: bool,
    /// The file, as far as its calls are counted.
    counted: Option<(RecordingStream, u64)>,
}

impl Track {
    pub(super) const fn new(guest: GuestLayer, file: PathBuf, state: Option<PathBuf>) -> Self {
        Self {
            guest,
            file,
            state,
            is_in: false,
            is_whole: false,
            counted: None,
        }
    }

    pub(super) fn file(&self) -> &Path {
        &self.file
    }

    /// Whether nothing is missing in the file between its first call and the end.
    pub(super) const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether the App has the layer in its place still.
    pub(super) fn is_there(&self) -> bool {
        self.guest.is_in()
    }

    /// Begins the file anew.
    pub(super) fn enter(&mut self) -> Result<(), CommandError> {
        self.leave()?;
        self.is_whole = false;
        self.guest.enter(self.state.clone())?;
        (self.is_in, self.is_whole, self.counted) = (true, true, None);
        Ok(())
    }

    /// Ends the file, unless it has ended already.
    pub(super) fn leave(&mut self) -> Result<(), CommandError> {
        if !self.is_in {
            return Ok(());
        }
        (self.is_in, self.counted) = (false, None);
        // Somebody else may have taken it out before.
        self.is_whole = self.guest.is_in() || !self.guest.has_app();
        self.guest.remove()
    }

    /// Whether the file has so many calls, or bytes.
    pub(super) fn has(&mut self, calls: u64, bytes: u64) -> Result<bool, PlayError> {
        let (stream, count) = match &mut self.counted {
            Some(counted) => counted,
            None => self.counted.insert((RecordingStream::open(&self.file)?, 0)),
        };
        while *count < calls && stream.next_call()?.is_some() {
            *count += 1;
        }
        let length = fs::metadata(&self.file).map_or(0, |file| file.len());
        Ok(*count >= calls || length >= bytes)
    }
}
