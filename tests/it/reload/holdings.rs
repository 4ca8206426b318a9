//! A thread, a socket, a database, a thread pool and a child process, through a hundred reloads, twenty swaps and five restarts.
//!
//! What is there is counted from outside: threads, descriptors and children as the system tells them, records as another process
//! reads them, connections by who connects.
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{ControlCommand, ControlRequest, CurrentSet, Store};
use tempfile::TempDir;

use super::control::asked;
use super::lifecycle::{checked, goes_on};
use crate::harness::{Harbour, Running, free_port, harbour, harbour_records};

/// What each module is a sort of.
const SORTS: [&str; 5] = ["beacon", "crew", "port", "tug", "vault"];

/// What a process has of the system: threads, open descriptors, children.
type Counts = [usize; 3];

/// An App that holds one of each sort, and what it must have done so far.
struct Voyage {
    folder: TempDir,
    /// `None` between two processes.
    app: Option<Running>,
    port: u16,
    /// What the first process had at its beginning.
    counts: Counts,
    /// Connections that were answered.
    connected: u64,
    /// Jobs that the pool was given.
    given: u64,
    /// Lines that the child has given back.
    pulled: u64,
}

impl Voyage {
    fn started(set: &CurrentSet) -> Self {
        let mut voyage = Self {
            folder: TempDir::new().unwrap(),
            app: None,
            port: free_port(),
            counts: [0; 3],
            connected: 0,
            given: 0,
            pulled: 0,
        };
        voyage.start(set, None, 0);
        voyage.goes_on_as("1");
        // The App's thread, the watch, the one that flushes, the traffic, the beacon's and the port's one, two of the pool.
        voyage.counts = counts(voyage.app().pid());
        assert_eq!(voyage.counts[0], 8, "threads at the beginning");
        assert_eq!(voyage.counts[2], 1, "children at the beginning");
        voyage
    }

    fn start(&mut self, set: &CurrentSet, saved: Option<&Path>, written: usize) {
        let mut app = harbour(set, &self.lines(), self.port, saved);
        app.ask(&format!("traffic {written}"));
        self.app = Some(app);
    }

    fn app(&mut self) -> &mut Running {
        self.app.as_mut().unwrap()
    }

    fn lines(&self) -> PathBuf {
        self.folder.path().join("lines")
    }

    /// Uses what each module holds, and stops the test unless it is of that build and goes on with all that came before.
    #[track_caller]
    fn goes_on_as(&mut self, build: &str) {
        let said = self.app().ask("builds");
        assert_eq!(said, format!("\"{build} {build} {build} {build}\""));
        goes_on(self.app());
        self.connected += 1;
        let answer = format!("build {build}, call {}", self.connected);
        assert_eq!(self.connect(), answer);
        let given = self.given;
        assert_eq!(self.app().ask("done"), given.to_string());
        self.given += 3;
        assert_eq!(self.app().ask("give 3"), (given + 3).to_string());
        assert_eq!(self.app().ask("sum 1000"), "499500");
        self.pulled += 1;
        let answer = format!("\"rope {}\"", self.pulled);
        assert_eq!(self.app().ask("pull rope"), answer);
        // The traffic writes, and nobody else can.
        let locked = harbour_records(&self.lines());
        assert!(locked.contains("already open"), "{locked}");
    }

    /// What the port answers.
    fn connect(&self) -> String {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer).unwrap();
        answer.trim_end().to_owned()
    }

    /// Waits until the process has what it had at the beginning, and no more.
    #[track_caller]
    fn holds_what_it_held(&mut self) {
        let (pid, expected) = (self.app().pid(), self.counts);
        let began = Instant::now();
        while counts(pid) != expected {
            assert!(
                began.elapsed() < Duration::from_secs(20),
                "threads, descriptors, children: {:?} in place of {expected:?}; {:?}",
                counts(pid),
                opened(pid)
            );
            sleep(Duration::from_millis(5));
        }
    }

    /// Gives each Core to the System of that ending.
    fn swap(&mut self, ending: &str) {
        for sort in SORTS {
            let command = ControlCommand::Swap {
                core: format!("core-{sort}"),
                system: format!("systems-{sort}{ending}"),
                drop: Vec::new(),
            };
            let answer = asked(self.app(), command);
            assert!(answer.done, "{}", answer.message);
        }
    }

    /// Ends the process with its state saved, and starts another one with it.
    fn restart(&mut self, set: &CurrentSet) {
        let saved = self.folder.path().join("saved");
        let app = self.app();
        let leave = ControlCommand::Leave {
            file: saved.clone(),
        };
        let request = ControlRequest::new(app.pid(), app.run(), leave);
        let store = Store::new(app.store());
        store.write_request("leave", &request).unwrap();
        let children = children(app.pid());
        let began = Instant::now();
        while app.ask("safe-point") != "leaving harbour" {
            assert!(began.elapsed() < Duration::from_secs(20), "it stays");
            sleep(Duration::from_millis(1));
        }
        let written = self.end(&children);
        self.start(set, Some(&saved), written);
    }

    /// Ends the process, and stops the test if it has left or lost anything; gives the number of records.
    #[track_caller]
    fn end(&mut self, children: &[u32]) -> usize {
        let mut app = self.app.take().unwrap();
        let written: usize = app.ask("traffic-ended").parse().unwrap();
        app.end();
        for child in children {
            let process = PathBuf::from(format!("/proc/{child}"));
            assert!(!process.exists(), "a child is left");
        }
        TcpListener::bind(("127.0.0.1", self.port)).unwrap();
        checked(&self.lines());
        let records = harbour_records(&self.lines());
        assert_eq!(records, format!("{written} records, each once"));
        written
    }
}

/// What the descriptors of a process lead to.
fn opened(pid: u32) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(format!("/proc/{pid}/fd"));
    let entries = folder.into_iter().flatten().flatten();
    let links = entries.map(|entry| std::fs::read_link(entry.path()));
    links.filter_map(Result::ok).collect()
}

fn counts(pid: u32) -> Counts {
    let entries = |folder| fs::read_dir(format!("/proc/{pid}/{folder}")).map_or(0, Iterator::count);
    [entries("task"), entries("fd"), children(pid).len()]
}

/// The children of a process, also those that have ended and were not waited for.
fn children(pid: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        // The name of the program, in brackets, may have anything in it.
        let text = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = text
            .rsplit_once(") ")
            .and_then(|(_, rest)| rest.split(' ').nth(1));
        if parent == Some(&pid.to_string()) {
            found.extend(entry.file_name().to_string_lossy().parse::<u32>());
        }
    }
    found
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn each_sort_of_holding_goes_on_and_nothing_is_leaked_doubled_or_lost() {
    if !Path::new("/proc/self/task").is_dir() {
        eprintln!("skipped: this system does not tell what a process holds");
        return;
    }
    let built = Harbour::built();
    let (first, second) = (built.plain(), built.second());
    let mut voyage = Voyage::started(first);
    for number in 1..=100 {
        let (set, build) = if number % 2 == 0 {
            (first, "1")
        } else {
            (second, "2")
        };
        let live = voyage.app().take(set, "live");
        assert!(live.starts_with("live "), "{live}");
        if number % 10 < 2 {
            voyage.goes_on_as(build);
            voyage.holds_what_it_held();
        }
    }
    // A set that cannot take over: all take up again what they had let go.
    let aborted = voyage.app().take(built.unfit(), "aborted");
    assert!(aborted.contains("field `next`"), "{aborted}");
    voyage.goes_on_as("1");
    voyage.holds_what_it_held();
    assert!(voyage.app().take(second, "live").starts_with("live "));
    for number in 1..=20 {
        let (ending, build) = if number % 2 == 0 {
            ("", "2")
        } else {
            ("-spare", "spare 2")
        };
        voyage.swap(ending);
        voyage.goes_on_as(build);
        voyage.holds_what_it_held();
    }
    for number in 1..=5 {
        let (set, build) = if number % 2 == 0 {
            (first, "1")
        } else {
            (second, "2")
        };
        voyage.restart(set);
        voyage.goes_on_as(build);
        voyage.holds_what_it_held();
    }
    // A Fault in the middle of a transaction: what the state held ends with it, and the build before opens the file again.
    assert!(voyage.app().take(first, "live").starts_with("live "));
    let spilt = voyage.app().ask("spill 1");
    assert!(spilt.contains("it spills"), "{spilt}");
    let back = voyage.app().ask("safe-point");
    assert_eq!(back, "rolled back systems-vault");
    assert_eq!(voyage.app().ask("builds"), "\"1 2 1 1\"");
    voyage.holds_what_it_held();
    let children = children(voyage.app().pid());
    voyage.end(&children);
}
