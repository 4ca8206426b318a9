//! `Recording`, a file that was read.
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{
    Checksum, Frame, Kind, MARK, OLDEST, RecordedCall, RecordedEnd, RecordedState, RecordingError,
    RecordingHeader, VERSION,
};
use crate::codec::Reader;

/// A recording in memory, all of whose frames are sound.
#[derive(Clone, Debug)]
pub struct Recording {
    path: PathBuf,
    bytes: Vec<u8>,
    header: RecordingHeader,
    state: Option<RecordedState>,
    /// Where the content of each call lies.
    calls: Vec<Range<usize>>,
    end: Option<RecordedEnd>,
    /// Number of bytes in front of the frame that the file ends in.
    cut_off: Option<usize>,
}

impl Recording {
    /// Reads a file.
    ///
    /// # Errors
    /// If it cannot be read, is no recording, or is damaged anywhere.
    pub fn read(path: &Path) -> Result<Self, RecordingError> {
        let bytes = fs::read(path).map_err(|source| RecordingError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        Self::of(path, bytes)
    }

    /// Reads the content of a file, whose `path` is for messages.
    ///
    /// # Errors
    /// If it is no recording, or damaged anywhere.
    pub fn of(path: &Path, bytes: Vec<u8>) -> Result<Self, RecordingError> {
        let (mut at, checksum) = check_mark(path, &bytes)?;
        let damaged = |at: usize, expected: &str| RecordingError::Damaged {
            path: path.to_owned(),
            at,
            expected: expected.to_owned(),
        };
        let next = |at: usize| {
            let rest = bytes.get(at..).unwrap_or_default();
            let frame = Frame::read(rest, checksum);
            frame.map_err(|(within, expected)| damaged(at + within, expected))
        };
        let first = next(at)?.filter(|frame| frame.kind == Kind::Header);
        let first = first.ok_or_else(|| damaged(at, "a whole frame with the header"))?;
        let header: RecordingHeader = decoded(path, at, first.content)?;
        at += first.length;
        let (mut state, mut calls) = (None, Vec::new());
        let (mut end, mut cut_off) = (None, None);
        while end.is_none() {
            let Some(frame) = next(at)? else {
                cut_off = Some(at);
                break;
            };
            let start = at + frame.length - frame.content.len();
            at += frame.length;
            match frame.kind {
                Kind::Header => return Err(damaged(start, "a call or the end, and no header")),
                Kind::End => end = Some(decoded(path, start, frame.content)?),
                Kind::State if state.is_some() || !calls.is_empty() => {
                    return Err(damaged(start, "a call or the end, and no state"));
                }
                Kind::State => {
                    let own = RecordedState::read(frame.content);
                    let own = own.map_err(|(within, expected)| damaged(start + within, &expected));
                    state = Some(own?);
                }
                Kind::Call => {
                    RecordedCall::read(calls.len() + 1, frame.content, &header)
                        .map_err(|(within, expected)| damaged(start + within, &expected))?;
                    calls.push(start..at);
                }
            }
        }
        if end.is_some() && at < bytes.len() {
            return Err(damaged(at, "the end of the file"));
        }
        Ok(Self {
            path: path.to_owned(),
            bytes,
            header,
            state,
            calls,
            end,
            cut_off,
        })
    }

    /// Path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it is of.
    #[must_use]
    pub const fn header(&self) -> &RecordingHeader {
        &self.header
    }

    /// What the module persisted in front of the first call; `None` if it began with what its `initialize` gives it.
    #[must_use]
    pub const fn state(&self) -> Option<&RecordedState> {
        self.state.as_ref()
    }

    /// The calls, in the order in which they ended.
    pub fn calls(&self) -> impl Iterator<Item = RecordedCall<'_>> {
        let contents = self
            .calls
            .iter()
            .filter_map(|place| self.bytes.get(place.clone()));
        let header = &self.header;
        // Each was read once already.
        (1..)
            .zip(contents)
            .filter_map(|(number, content)| RecordedCall::read(number, content, header).ok())
    }

    /// Number of calls.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.calls.len()
    }

    /// Whether there is no call.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    /// What became of it; `None` if the process was ended in between, or the file was cut off.
    #[must_use]
    pub const fn end(&self) -> Option<&RecordedEnd> {
        self.end.as_ref()
    }

    /// Where the file ends although the recording goes on: number of bytes that are whole.
    #[must_use]
    pub const fn cut_off(&self) -> Option<usize> {
        self.cut_off
    }
}

/// Number of bytes in front of the first frame, and how frames are checked.
pub(super) fn check_mark(path: &Path, bytes: &[u8]) -> Result<(usize, Checksum), RecordingError> {
    let foreign = |expected: String| RecordingError::Foreign {
        path: path.to_owned(),
        expected,
    };
    let rest = bytes.strip_prefix(MARK);
    let rest = rest.ok_or_else(|| foreign(format!("`{}`", MARK.escape_ascii())))?;
    let Some((version, _)) = rest.split_first_chunk() else {
        return Err(foreign(format!("format {VERSION}")));
    };
    let found = u32::from_le_bytes(*version);
    if !(OLDEST..=VERSION).contains(&found) {
        return Err(RecordingError::Version {
            path: path.to_owned(),
            found,
            known: VERSION,
        });
    }
    let checksum = Checksum::of_version(found);
    Ok((MARK.len() + version.len(), checksum))
}

fn decoded<T: DeserializeOwned>(
    path: &Path,
    at: usize,
    content: &[u8],
) -> Result<T, RecordingError> {
    Reader::read(content).map_err(|error| RecordingError::Damaged {
        path: path.to_owned(),
        at,
        expected: format!("header or end of a recording ({error})"),
    })
}
