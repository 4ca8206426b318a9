//! `RecordingStream`, a recording that is read while it is written.
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{
    Checksum, Frame, Kind, MARK, RecordedCall, RecordedEnd, RecordedState, RecordingError,
    RecordingHeader, VERSION,
};
use crate::codec::Reader;

/// Bytes that are asked of the file at once.
const STEP: usize = 1 << 16;

/// The calls of a recording, one after another, as far as they are in the file. Holds the call that is read, and what was asked of
/// the file behind it, and no more: a recording of any length can be followed.
#[derive(Debug)]
pub struct RecordingStream {
    path: PathBuf,
    file: File,
    checksum: Checksum,
    header: RecordingHeader,
    state: Option<RecordedState>,
    /// Bytes of the file; those in front of `start` are read.
    bytes: Vec<u8>,
    start: usize,
    /// Position of `bytes` in the file.
    at: usize,
    /// Number of calls that were read.
    calls: usize,
    end: Option<RecordedEnd>,
}

impl RecordingStream {
    /// Opens a recording, whose header is there from the moment at which the file has its name.
    ///
    /// # Errors
    /// If it cannot be read, is no recording, or what stands in front of the first call is damaged.
    pub fn open(path: &Path) -> Result<Self, RecordingError> {
        let unreadable = |source| RecordingError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let mut stream = Self {
            path: path.to_owned(),
            file: File::open(path).map_err(unreadable)?,
            checksum: Checksum::of_version(VERSION),
            header: RecordingHeader::default(),
            state: None,
            bytes: Vec::new(),
            start: 0,
            at: 0,
            calls: 0,
            end: None,
        };
        let front = MARK.len() + VERSION.to_le_bytes().len();
        while stream.bytes.len() < front && stream.fill()? {}
        (stream.start, stream.checksum) = super::recording::check_mark(path, &stream.bytes)?;
        let header = stream.frame()?;
        let header = header.filter(|(kind, ..)| *kind == Kind::Header);
        let Some((_, begin, end)) = header else {
            return Err(stream.damaged(0, "a whole frame with the header"));
        };
        stream.header = stream.decoded(stream.bytes.get(begin..end).unwrap_or_default())?;
        stream.start = end;
        stream.take_state()?;
        Ok(stream)
    }

    /// Another reader of the file, that begins with the call at which this one is.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn again(&self) -> Result<Self, RecordingError> {
        let unreadable = |source| RecordingError::Unreadable {
            path: self.path.clone(),
            source,
        };
        let mut file = File::open(&self.path).map_err(unreadable)?;
        let at = self.at + self.start;
        file.seek(SeekFrom::Start(at as u64)).map_err(unreadable)?;
        Ok(Self {
            path: self.path.clone(),
            file,
            checksum: self.checksum,
            header: self.header.clone(),
            state: self.state.clone(),
            bytes: Vec::new(),
            start: 0,
            at,
            calls: self.calls,
            end: self.end.clone(),
        })
    }

    /// What it is of.
    #[must_use]
    pub const fn header(&self) -> &RecordingHeader {
        &self.header
    }

    /// What the module persisted in front of the first call, once that is in the file; `None` if it began with what its
    /// `initialize` gives it.
    #[must_use]
    pub const fn state(&self) -> Option<&RecordedState> {
        self.state.as_ref()
    }

    /// What became of it, once all calls in front of that are read.
    #[must_use]
    pub const fn end(&self) -> Option<&RecordedEnd> {
        self.end.as_ref()
    }

    /// The next call; `None` if the file ends here, for now or, where there is an [`end`](Self::end), for good.
    ///
    /// # Errors
    /// If the file cannot be read, or is damaged here.
    pub fn next_call(&mut self) -> Result<Option<RecordedCall<'_>>, RecordingError> {
        if self.end.is_some() {
            return Ok(None);
        }
        if self.calls == 0 {
            self.take_state()?;
        }
        let Some((kind, begin, end)) = self.frame()? else {
            return Ok(None);
        };
        let content = self.bytes.get(begin..end).unwrap_or_default();
        let within = begin - self.start;
        match kind {
            Kind::Header => Err(self.damaged(within, "a call or the end, and no header")),
            Kind::State => Err(self.damaged(within, "a call or the end, and no state")),
            Kind::End => {
                self.end = Some(self.decoded(content)?);
                self.start = end;
                Ok(None)
            }
            Kind::Call => {
                self.start = end;
                self.calls += 1;
                let call = RecordedCall::read(self.calls, content, &self.header);
                let at = self.at + begin;
                call.map(Some)
                    .map_err(|(within, expected)| RecordingError::Damaged {
                        path: self.path.clone(),
                        at: at + within,
                        expected,
                    })
            }
        }
    }

    /// Reads the state, if that comes next and is not read yet.
    fn take_state(&mut self) -> Result<(), RecordingError> {
        if self.state.is_some() {
            return Ok(());
        }
        if let Some((Kind::State, begin, end)) = self.frame()? {
            let content = self.bytes.get(begin..end).unwrap_or_default();
            let state = RecordedState::read(content);
            let within = begin - self.start;
            let state = state.map_err(|(at, expected)| self.damaged(within + at, &expected))?;
            self.state = Some(state);
            self.start = end;
        }
        Ok(())
    }

    /// The kind of the next frame, and where its content begins and ends in `bytes`; `None` if the file ends in it. What is in front of
    /// `start` is gone afterwards.
    fn frame(&mut self) -> Result<Option<(Kind, usize, usize)>, RecordingError> {
        loop {
            let frame = Frame::read(self.rest(), self.checksum);
            let frame = frame.map_err(|(within, expected)| self.damaged(within, expected))?;
            if let Some(frame) = frame {
                let end = self.start + frame.length;
                return Ok(Some((frame.kind, end - frame.content.len(), end)));
            }
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Reads on; whether there was something.
    fn fill(&mut self) -> Result<bool, RecordingError> {
        self.at += self.start;
        self.bytes.drain(..self.start);
        self.start = 0;
        let limit = STEP as u64;
        let read = self
            .file
            .by_ref()
            .take(limit)
            .read_to_end(&mut self.bytes)
            .map_err(|source| RecordingError::Unreadable {
                path: self.path.clone(),
                source,
            })?;
        Ok(read > 0)
    }

    fn rest(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    fn damaged(&self, within: usize, expected: &str) -> RecordingError {
        RecordingError::Damaged {
            path: self.path.clone(),
            at: self.at + self.start + within,
            expected: expected.to_owned(),
        }
    }

    fn decoded<T: DeserializeOwned>(&self, content: &[u8]) -> Result<T, RecordingError> {
        Reader::read(content)
            .map_err(|error| self.damaged(0, &format!("header or end of a recording ({error})")))
    }
}

#[cfg(all(test, not(keyway_model)))]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::RecordingStream;
    use crate::recording::{
        RecordedFunction, RecordedState, Recorder, RecordingHeader, RecordingLimits,
    };

    fn header() -> RecordingHeader {
        RecordingHeader {
            functions: vec![RecordedFunction {
                view: "View".to_owned(),
                name: "add".to_owned(),
                arguments: Vec::new(),
                left_out: None,
                unordered: false,
            }],
            ..RecordingHeader::default()
        }
    }

    fn state() -> RecordedState {
        RecordedState {
            fields: [("total".to_owned(), vec![1, 2, 3])].into(),
        }
    }

    #[test]
    fn calls_are_read_as_soon_as_they_are_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let whole = folder.path().join("whole.rec");
        let recorder = Recorder::create(&whole, &header(), RecordingLimits::default());
        let recorder = recorder.expect("the folder can be written");
        let recorder = recorder.beginning_with(|| Ok(state()));
        let empty = fs::read(&whole).expect("the header is there").len();
        for number in 0..3_u64 {
            let mut call = recorder.begin(0);
            call.outcome(call.start(), &Ok(number));
            recorder.end(call);
        }
        drop(recorder);
        let bytes = fs::read(&whole).expect("it is there");
        let path = folder.path().join("grows.rec");
        fs::write(&path, &bytes[..empty]).expect("the folder can be written");
        let mut stream = RecordingStream::open(&path).expect("the header is whole");
        assert_eq!(stream.header(), &header());
        let mut file = fs::File::options()
            .append(true)
            .open(&path)
            .expect("a file");
        let (mut calls, mut rest) = (0, None);
        for byte in &bytes[empty..] {
            assert!(stream.end().is_none());
            assert!(stream.state().is_some() || calls == 0);
            file.write_all(&[*byte]).expect("it can be written");
            while let Some(call) = stream.next_call().expect("nothing is damaged") {
                calls += 1;
                assert_eq!(call.number, calls);
                let mut other = stream.again().expect("it can be read");
                assert_eq!(other.next_call().expect("nothing is damaged"), None);
                rest = rest.or(Some(other));
            }
        }
        assert_eq!(calls, 3);
        assert_eq!(stream.state(), Some(&state()));
        let read = RecordingStream::open(&whole).expect("it is whole");
        assert_eq!(read.state(), Some(&state()), "in front of all calls");
        let mut rest = rest.expect("there was a call");
        for number in [2, 3] {
            let call = rest.next_call().expect("nothing is damaged");
            assert_eq!(call.map(|call| call.number), Some(number));
        }
        assert_eq!(stream.end().map(|end| end.calls), Some(3));
    }

    #[test]
    fn a_damaged_byte_is_named_by_its_position() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("damaged.rec");
        let recorder = Recorder::create(&path, &header(), RecordingLimits::default());
        let recorder = recorder.expect("the folder can be written");
        let mut call = recorder.begin(0);
        call.outcome(call.start(), &Ok(7_u64));
        recorder.end(call);
        drop(recorder);
        let mut bytes = fs::read(&path).expect("it is there");
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&path, bytes).expect("the folder can be written");
        let mut stream = RecordingStream::open(&path).expect("the header is whole");
        let call = stream.next_call().expect("the call is whole");
        assert!(call.is_some());
        let error = stream.next_call().expect_err("the end is damaged");
        assert!(error.to_string().contains("is damaged at byte "), "{error}");
    }
}
