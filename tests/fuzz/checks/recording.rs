//! Recordings of calls.
use std::path::Path;

use keyway::store::{RecordedOutcome, Recording, Value};

const MARK: &[u8] = b"keywayrc\x04\0\0\0";

/// Content of a state of two fields.
const STATE: &[u8] = b"\x13\x05total\x15\x02\x01\x02\x13\x01a\x15\0";

/// Reads `bytes` as a file, and as the content of frames whose checksums are right. Either that is refused with a place, or
/// all calls can be looked at.
pub(crate) fn check(bytes: &[u8]) {
    settled(bytes.to_vec());
    settled([MARK, bytes].concat());
    for kind in 1..=4 {
        settled([MARK, &frame(kind, bytes)].concat());
        settled([MARK, &header(), &frame(kind, bytes)].concat());
        settled([MARK, &importing(), &frame(kind, bytes)].concat());
        settled([MARK, &header(), &frame(4, STATE), &frame(kind, bytes)].concat());
    }
}

fn settled(bytes: Vec<u8>) {
    let length = bytes.len();
    match Recording::of(Path::new("calls.rec"), bytes) {
        Err(error) => {
            let said = error.to_string();
            assert!(said.contains("expected "), "{said}");
        }
        Ok(recording) => {
            assert_eq!(recording.calls().count(), recording.len());
            assert!(recording.cut_off().is_none_or(|at| at <= length));
            assert_eq!(recording.cut_off().is_some(), recording.end().is_none());
            let fields = recording.state().map_or(0, |own| own.fields.len());
            assert!(fields <= length);
            for call in recording.calls() {
                let mut values = [call.before, call.after].concat();
                let asked = call.asked.iter();
                values.extend(asked.flat_map(|own| own.before.iter().chain(&own.after)));
                if let RecordedOutcome::Value(value) = call.outcome {
                    values.push(value);
                }
                for value in values {
                    // It is a value, or says why not.
                    let _ = Value::read(value);
                }
            }
        }
    }
}

fn frame(kind: u8, content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32).to_le_bytes();
    let head = [&[kind], length.as_slice()].concat();
    let checksum = |bytes: &[u8]| crc32fast::hash(bytes).to_le_bytes();
    let (of_head, of_content) = (checksum(&head), checksum(content));
    [&head, of_head.as_slice(), &of_content, content].concat()
}

/// That of a Core with one function of two arguments, the second of which changes.
fn header() -> Vec<u8> {
    frame(1, include_bytes!("recording_header.bin"))
}

/// That of a Core with one function without arguments, and of an import with one of two arguments, the second of which changes.
fn importing() -> Vec<u8> {
    frame(1, include_bytes!("recording_imports.bin"))
}
