//! A picture in a terminal.
use std::fs;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(400);

/// What stands before a picture that goes over the one before: a terminal that does not say has 24 rows, one of them for
/// the cursor.
const OVER: &str = "\u{1b}[23F";

/// The first row of a picture.
#[derive(Debug)]
pub(super) struct Picture {
    /// Whether it is drawn over the one before.
    pub(super) is_over: bool,
    title: String,
    day: f64,
}

impl Picture {
    /// The next one that comes out of a terminal.
    #[track_caller]
    pub(super) fn next(output: &Receiver<String>, log: &Path) -> Self {
        loop {
            let Ok(line) = output.recv_timeout(LIMIT) else {
                panic!("no picture; {}", fs::read_to_string(log).unwrap());
            };
            if let Some(picture) = Self::read(&line) {
                return picture;
            }
        }
    }

    /// Passes pictures until one has `word` in its title; each is drawn over the one before, a day later.
    #[track_caller]
    pub(super) fn until(self, word: &str, output: &Receiver<String>, log: &Path) -> Self {
        let mut last = self;
        for _ in 0..12_000 {
            let next = Self::next(output, log);
            assert!(next.is_over, "{next:?} is drawn below {last:?}");
            assert_eq!(next.day, last.day + 1.0, "a jump in time");
            if next.title.contains(word) {
                return next;
            }
            last = next;
        }
        panic!("none with {word:?}; {}", fs::read_to_string(log).unwrap());
    }

    fn read(line: &str) -> Option<Self> {
        let (before, title) = line.split_at(line.find("the solar system")?);
        let (_, day) = title.split_once("day ")?;
        Some(Self {
            is_over: before.ends_with(OVER),
            title: title.to_owned(),
            day: day.split(' ').next()?.parse().ok()?,
        })
    }
}
