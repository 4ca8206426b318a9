//! Calls as data: what is written is read again, to the bit, and no damage passes for a recording.
use std::path::{Path, PathBuf};
use std::time::Duration;

use keyway::private::{Recorder, RecordingLimits, StandIns};
use keyway::store::{
    RecordedArgument, RecordedFunction, RecordedImport, RecordedOutcome, RecordedState, Recording,
    RecordingHeader, Value,
};
use keyway::{Fault, Outcome};
use proptest::prelude::*;
use tempfile::TempDir;

fn header() -> RecordingHeader {
    let argument = |name: &str, changes| RecordedArgument {
        name: name.to_owned(),
        changes,
    };
    let function = |name: &str, arguments| RecordedFunction {
        view: "IntegratorView".to_owned(),
        name: name.to_owned(),
        arguments,
        left_out: None,
        unordered: false,
    };
    RecordingHeader {
        core: "core-physics".to_owned(),
        contract: "core core-physics".to_owned(),
        app: "orrery".to_owned(),
        module: "systems-leapfrog".to_owned(),
        build: "abc".to_owned(),
        keyway: "0.1.0".to_owned(),
        functions: vec![
            function("energy", vec![argument("bodies", false)]),
            function(
                "advance",
                vec![argument("bodies", true), argument("step", false)],
            ),
        ],
        sample: 1,
        imports: None,
    }
}

fn state() -> RecordedState {
    let long = vec![7; 300];
    RecordedState {
        fields: [
            ("steps".to_owned(), vec![1, 2, 3]),
            ("world".to_owned(), long),
        ]
        .into(),
    }
}

fn record(limits: RecordingLimits, work: impl FnOnce(&Recorder)) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("calls.rec");
    let recorder = Recorder::create(&path, &header(), limits).unwrap();
    let recorder = recorder.beginning_with(|| Ok(state()));
    work(&recorder);
    drop(recorder);
    (folder, path)
}

fn advance(recorder: &Recorder, bodies: &mut [f64], step: f64) {
    let mut call = recorder.begin(1);
    call.argument(&bodies);
    call.argument(&step);
    let start = call.start();
    bodies.iter_mut().for_each(|body| *body = -*body);
    let outcome: Outcome<Option<f64>> = Ok(Some(step));
    call.outcome(start, &outcome);
    call.changed(&outcome, &bodies);
    recorder.end(call);
}

fn faulted(recorder: &Recorder) {
    let mut call = recorder.begin(0);
    call.argument(&[1_u8]);
    let start = call.start();
    let outcome: Outcome<f64> = Err(Box::new(Fault {
        module: "systems-leapfrog".to_owned(),
        generation: 1,
        function: "IntegratorView.energy".to_owned(),
        message: "no energy".to_owned(),
        location: None,
        backtrace: None,
        loss: None,
    }));
    call.outcome(start, &outcome);
    call.changed(&outcome, &());
    recorder.end(call);
}

#[test]
fn calls_come_back_to_the_bit() {
    let odd = f64::from_bits(0x7ff8_0000_0000_1234);
    let (_folder, path) = record(RecordingLimits::default(), |recorder| {
        advance(recorder, &mut [-0.0, odd], 0.25);
        faulted(recorder);
    });
    let recording = Recording::read(&path).unwrap();
    assert_eq!(recording.header(), &header());
    assert_eq!(recording.state(), Some(&state()));
    let end = recording.end().unwrap();
    assert_eq!((end.calls, end.seen, end.failed), (2, 2, 0));
    let calls: Vec<_> = recording.calls().collect();
    let function = &recording.header().functions[1];
    let bodies: Vec<f64> = calls[0].argument(function, 0).unwrap();
    let bits: Vec<_> = bodies.iter().map(|body| body.to_bits()).collect();
    assert_eq!(bits, [(-0.0_f64).to_bits(), odd.to_bits()]);
    let step: f64 = calls[0].argument(function, 1).unwrap();
    assert_eq!(step, 0.25);
    let after = Value::read(calls[0].after[0]).unwrap();
    let negated = Value::Double((-odd).to_bits());
    assert_eq!(after, Value::Sequence(vec![Value::Double(0), negated]));
    let RecordedOutcome::Value(value) = calls[0].outcome else {
        panic!("no Fault");
    };
    let quarter = Value::Double(0.25_f64.to_bits());
    assert_eq!(Value::read(value), Ok(Value::Some(Box::new(quarter))));
    let fault = RecordedOutcome::Fault {
        module: "systems-leapfrog",
        function: "IntegratorView.energy",
        message: "no energy",
    };
    assert_eq!(calls[1].outcome, fault);
    assert_eq!((calls[1].function, calls[1].after.len()), (0, 0));
    // A type that the Core has today and had not then.
    let refused = calls[0].argument::<String>(function, 1).unwrap_err();
    let said = refused.to_string();
    assert!(
        said.starts_with("argument `step` of call 1 cannot be read"),
        "{said}"
    );
}

/// Each byte changed, and each length: an error that names a place and what was expected, or a file that is cut off.
#[test]
fn damage_is_named_by_its_place() {
    let (_folder, path) = record(RecordingLimits::default(), |recorder| {
        advance(recorder, &mut [1.0, 2.0], 0.5);
        faulted(recorder);
    });
    let whole = std::fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        let refused = Recording::of(Path::new("calls.rec"), bytes);
        let said = refused.expect_err("it is damaged").to_string();
        let place = said.split_once("damaged at byte ").map(|(_, rest)| {
            let (place, _) = rest.split_once(':').unwrap();
            place.parse::<usize>().unwrap()
        });
        assert!(said.contains("expected "), "{said}");
        assert!(place.map_or(at < 12, |place| place <= at), "{at}: {said}");
    }
    let mut calls = Vec::new();
    for length in 0..whole.len() {
        let part = Recording::of(Path::new("calls.rec"), whole[..length].to_vec());
        if let Ok(part) = part {
            assert!(part.end().is_none());
            assert!(part.cut_off().unwrap() <= length);
            calls.push(part.len());
        }
    }
    assert!(calls.is_sorted());
    assert_eq!(calls.last(), Some(&2));
    let behind = [whole.as_slice(), &[0]].concat();
    let refused = Recording::of(Path::new("calls.rec"), behind).unwrap_err();
    let expected = format!(
        "calls.rec is damaged at byte {}: expected the end of the file; take another copy, or record again",
        whole.len()
    );
    assert_eq!(refused.to_string(), expected);
    for version in [1, 5] {
        let other = [&whole[..8], &[version, 0, 0, 0], &whole[12..]].concat();
        let refused = Recording::of(Path::new("calls.rec"), other).unwrap_err();
        let expected = format!(
            "calls.rec is a recording of format {version}: expected format 4, which this version of Keyway reads; record again"
        );
        assert_eq!(refused.to_string(), expected);
    }
}

/// Those of before the imports, and of before the checksums of today.
#[test]
fn the_formats_before_are_read() {
    let (_folder, path) = record(RecordingLimits::default(), |recorder| {
        advance(recorder, &mut [1.0], 0.5);
    });
    let whole = std::fs::read(&path).unwrap();
    for version in [2, 3] {
        let mut bytes = whole.clone();
        bytes[8] = version;
        let refused = Recording::of(Path::new("calls.rec"), bytes.clone()).unwrap_err();
        let said = refused.to_string();
        assert!(said.contains("damaged at byte 12: "), "{said}");
        check_by_blake3(&mut bytes[12..]);
        let recording = Recording::of(Path::new("calls.rec"), bytes).unwrap();
        assert_eq!(
            (recording.len(), recording.header().imports.clone()),
            (1, None)
        );
    }
}

/// Gives each frame the checksums that frames had before version 4.
fn check_by_blake3(mut frames: &mut [u8]) {
    while let Some((head, rest)) = frames.split_first_chunk_mut::<13>() {
        let [number, a, b, c, d, ..] = *head;
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        let (content, behind) = rest.split_at_mut(length);
        head[5..9].copy_from_slice(&blake3::hash(&[number, a, b, c, d]).as_bytes()[..4]);
        head[9..].copy_from_slice(&blake3::hash(content).as_bytes()[..4]);
        frames = behind;
    }
}

/// A clock that the recorded module imports.
fn clock() -> RecordedImport {
    let function = |name: &str, arguments: &[(&str, bool)], left_out: Option<&str>| {
        let arguments = arguments.iter();
        RecordedFunction {
            view: "ClockView".to_owned(),
            name: name.to_owned(),
            arguments: arguments
                .map(|(name, changes)| RecordedArgument {
                    name: (*name).to_owned(),
                    changes: *changes,
                })
                .collect(),
            left_out: left_out.map(str::to_owned),
            unordered: false,
        }
    };
    RecordedImport {
        core: "core-clock".to_owned(),
        module: "systems-clock".to_owned(),
        build: "def".to_owned(),
        functions: vec![
            function("at", &[("zone", false), ("into", true)], None),
            function("secret", &[("of", false)], Some("it is plain")),
        ],
    }
}

fn ask_clock(clock: &Recorder, zone: u8, into: u64, outcome: Outcome<u64>) {
    let mut call = clock.begin(0);
    call.argument(&zone);
    call.argument(&0_u64);
    let start = call.start();
    call.outcome(start, &outcome);
    call.changed(&outcome, &into);
    clock.end(call);
}

/// The file with questions inside its calls.
fn asked_and_recorded() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("asked.rec");
    let header = RecordingHeader {
        imports: Some(vec![clock()]),
        ..header()
    };
    let recorder = Recorder::create(&path, &header, RecordingLimits::default());
    let recorder = recorder.unwrap().nesting(7);
    let clock = Recorder::of_import(0, 7);
    let stranger = Recorder::of_import(0, 8);
    ask_clock(&clock, 9, 9, Ok(9));
    let mut call = recorder.begin(0);
    call.argument(&[1_u8]);
    let start = call.start();
    ask_clock(&clock, 1, 10, Ok(100));
    ask_clock(&stranger, 1, 10, Ok(100));
    let fault = Fault {
        module: "systems-clock".to_owned(),
        generation: 1,
        function: "ClockView.at".to_owned(),
        message: "no time".to_owned(),
        location: None,
        backtrace: None,
        loss: None,
    };
    ask_clock(&clock, 2, 0, Err(Box::new(fault)));
    // A clock that asks another one is not the module that asks; nor is another thread.
    let secret = clock.pass(1);
    ask_clock(&clock, 3, 30, Ok(300));
    clock.end(secret);
    std::thread::scope(|scope| {
        scope.spawn(|| ask_clock(&clock, 4, 40, Ok(400)));
    });
    call.outcome(start, &Ok(0.5));
    recorder.end(call);
    ask_clock(&clock, 9, 9, Ok(9));
    advance(&recorder, &mut [1.0], 0.5);
    drop(recorder);
    (folder, path)
}

#[test]
fn questions_stand_in_the_call_that_asks_them() {
    let (_folder, path) = asked_and_recorded();
    let recording = Recording::read(&path).unwrap();
    let calls: Vec<_> = recording.calls().collect();
    let [first, second] = calls.as_slice() else {
        panic!("{calls:?}");
    };
    assert_eq!(second.asked, []);
    let asked: Vec<_> = first.asked.iter().map(|own| own.function).collect();
    assert_eq!(asked, [0, 0, 1]);
    let value = |bytes: &[u8]| Value::read(bytes).unwrap();
    assert_eq!(value(first.asked[0].before[0]), Value::Unsigned(1));
    assert_eq!(value(first.asked[0].after[0]), Value::Unsigned(10));
    let fault = RecordedOutcome::Fault {
        module: "systems-clock",
        function: "ClockView.at",
        message: "no time",
    };
    assert_eq!(first.asked[1].outcome, Some(fault));
    assert_eq!(
        (first.asked[2].outcome, first.asked[2].before.len()),
        (None, 0)
    );
}

#[test]
fn stand_ins_answer_the_same_question_as_then() {
    let (folder, path) = asked_and_recorded();
    let recording = Recording::read(&path).unwrap();
    let mut header = recording.header().clone();
    let stand_ins = StandIns::new();
    let mut today = clock();
    today.functions.remove(1);
    stand_ins.stand_in_for(vec![today], &mut header);
    assert_eq!(header.imports.as_deref(), Some([clock()].as_slice()));
    let ask = |zone: u8| {
        let mut into = 0_u64;
        let mut asked = stand_ins.ask("core-clock", "ClockView", "at");
        asked.argument(&zone);
        asked.argument(&into);
        let answer: Outcome<u64> = asked.answer();
        asked.changed(&mut into);
        (answer.map_err(|fault| fault.message), into)
    };
    let outside = ask(1).0.unwrap_err();
    assert!(outside.contains("outside of a recorded call"), "{outside}");
    let answers = folder.path().join("answers.rec");
    let recorder = Recorder::create(&answers, &header, RecordingLimits::default()).unwrap();
    let call = recording.calls().next().unwrap();
    let mut written = recorder.begin(0);
    written.argument(&[1_u8]);
    stand_ins.begin(&call);
    // In another order, and once more.
    assert_eq!(ask(2), (Err("no time".to_owned()), 0));
    assert_eq!(ask(1), (Ok(100), 10));
    assert_eq!(ask(1), (Ok(100), 10));
    let refused = ask(5).0.unwrap_err();
    assert!(
        refused.starts_with("the recording has no answer"),
        "{refused}"
    );
    let mut secret = stand_ins.ask("core-clock", "ClockView", "secret");
    let refused = secret.refusal().message;
    assert!(refused.contains("not recorded: it is plain"), "{refused}");
    written.outcome(written.start(), &Ok(0.5));
    stand_ins.end(&mut written);
    recorder.end(written);
    drop(recorder);
    let answers = Recording::read(&answers).unwrap();
    let answer = answers.calls().next().unwrap();
    let zones = answer.asked.iter().map(|own| match own.before.first() {
        Some(zone) => Value::read(zone).unwrap(),
        None => Value::Unit,
    });
    let zones: Vec<_> = zones.collect();
    let number = Value::Unsigned;
    let expected = [
        number(2),
        number(1),
        number(1),
        Value::Unit,
        Value::Unit,
        Value::Unit,
    ];
    assert_eq!(zones, expected, "the last one was asked before the call");
}

/// It stands in front of the first call, or of the end where there is none; what cannot be had ends the recording.
#[test]
fn a_state_is_asked_for_when_it_is_written() {
    let (_folder, path) = record(RecordingLimits::default(), |_| ());
    let recording = Recording::read(&path).unwrap();
    assert_eq!((recording.state(), recording.len()), (Some(&state()), 0));
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("calls.rec");
    let recorder = Recorder::create(&path, &header(), RecordingLimits::default()).unwrap();
    let recorder = recorder.beginning_with(|| Err("the file of the state is gone".to_owned()));
    advance(&recorder, &mut [1.0], 0.5);
    advance(&recorder, &mut [1.0], 0.5);
    drop(recorder);
    let recording = Recording::read(&path).unwrap();
    assert_eq!((recording.state(), recording.len()), (None, 0));
    let limit = recording.end().unwrap().limit.as_deref();
    assert_eq!(limit, Some("the file of the state is gone"));
}

#[test]
fn limits_end_a_recording_and_what_is_left_out_is_counted() {
    let calls = RecordingLimits {
        calls: 3,
        ..RecordingLimits::default()
    };
    let bytes = RecordingLimits {
        bytes: 900,
        ..RecordingLimits::default()
    };
    let time = RecordingLimits {
        time: Duration::ZERO,
        ..RecordingLimits::default()
    };
    let sample = RecordingLimits {
        sample: 4,
        ..RecordingLimits::default()
    };
    let ended = |limits| {
        let (_folder, path) = record(limits, |recorder| {
            for _ in 0..10 {
                advance(recorder, &mut [1.0], 0.5);
            }
        });
        let recording = Recording::read(&path).unwrap();
        let end = recording.end().unwrap().clone();
        assert_eq!(recording.len() as u64, end.calls);
        (end.calls, end.limit)
    };
    assert_eq!(ended(calls), (3, Some("3 calls".to_owned())));
    assert_eq!(ended(time), (1, Some("0 s".to_owned())));
    assert_eq!(ended(sample), (3, None));
    let (number, limit) = ended(bytes);
    assert!((1..10).contains(&number), "{number}");
    assert_eq!(limit.as_deref(), Some("900 bytes"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_encoded_is_counted_with_its_reason() {
    use std::os::unix::ffi::OsStrExt;
    let (_folder, path) = record(RecordingLimits::default(), |recorder| {
        let mut call = recorder.begin(0);
        call.argument(Path::new(std::ffi::OsStr::from_bytes(b"\xff")));
        let start = call.start();
        call.outcome(start, &Ok(()));
        recorder.end(call);
        advance(recorder, &mut [], 0.5);
    });
    let recording = Recording::read(&path).unwrap();
    let end = recording.end().unwrap();
    assert_eq!((end.calls, end.seen, end.failed), (1, 2, 1));
    let reason = end.failure.as_deref().unwrap();
    assert_eq!(reason, "path contains invalid UTF-8 characters");
}

proptest! {
    /// Any numbers, on any threads.
    #[test]
    fn any_call_comes_back(calls in prop::collection::vec((prop::collection::vec(any::<u64>(), 0..9), any::<u64>()), 0..9)) {
        let (_folder, path) = record(RecordingLimits::default(), |recorder| {
            for (bodies, step) in &calls {
                let mut bodies: Vec<_> = bodies.iter().map(|bits| f64::from_bits(*bits)).collect();
                let step = f64::from_bits(*step);
                std::thread::scope(|scope| {
                    scope.spawn(|| advance(recorder, &mut bodies, step));
                });
            }
        });
        let recording = Recording::read(&path).unwrap();
        let function = &recording.header().functions[1];
        let read: Vec<(Vec<u64>, u64)> = recording.calls().map(|call| {
            let bodies: Vec<f64> = call.argument(function, 0).unwrap();
            let step: f64 = call.argument(function, 1).unwrap();
            (bodies.into_iter().map(f64::to_bits).collect(), step.to_bits())
        }).collect();
        prop_assert_eq!(read, calls);
    }
}
