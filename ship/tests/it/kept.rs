//! `Kept`: a program that is started again whenever it ends, as systemd does.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

/// What the program has said, each line with its time.
type Lines = Mutex<Vec<(Instant, String)>>;

/// A program that runs until this value is dropped.
pub(crate) struct Kept {
    state: Arc<State>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    lines: Lines,
    child: Mutex<Option<Child>>,
    starts: AtomicUsize,
    is_over: AtomicBool,
}

impl Kept {
    /// Starts it, with what `command` gives at each start.
    pub(crate) fn start(command: impl Fn() -> Command + Send + 'static) -> Self {
        let state = Arc::new(State::default());
        let own = Arc::clone(&state);
        let thread = thread::spawn(move || {
            while !own.is_over.load(Ordering::SeqCst) {
                own.run(&mut command());
                sleep(Duration::from_millis(20));
            }
        });
        Self {
            state,
            thread: Some(thread),
        }
    }

    /// Kills it by SIGKILL; the next one starts at once.
    pub(crate) fn kill(&self) {
        self.state.kill();
    }

    /// How often it was started.
    pub(crate) fn starts(&self) -> usize {
        self.state.starts.load(Ordering::SeqCst)
    }

    /// All lines so far.
    pub(crate) fn lines(&self) -> Vec<(Instant, String)> {
        lock(&self.state.lines).clone()
    }

    /// Waits for a line after the time `since` that `is_it` accepts, and returns its time.
    #[track_caller]
    pub(crate) fn said(&self, since: Instant, what: &str, is_it: impl Fn(&str) -> bool) -> Instant {
        let began = Instant::now();
        loop {
            let lines = self.lines();
            let found = lines.iter().find(|(at, line)| *at >= since && is_it(line));
            if let Some((at, _)) = found {
                return *at;
            }
            let last = &lines[lines.len().saturating_sub(12)..];
            assert!(
                began.elapsed() < Duration::from_secs(120),
                "nothing of {what} in {last:#?}"
            );
            sleep(Duration::from_millis(5));
        }
    }
}

impl State {
    fn run(&self, command: &mut Command) {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        *lock(&self.child) = Some(child);
        self.starts.fetch_add(1, Ordering::SeqCst);
        if self.is_over.load(Ordering::SeqCst) {
            self.kill();
        }
        for line in output.lines().map_while(Result::ok) {
            lock(&self.lines).push((Instant::now(), line));
        }
        let ended = lock(&self.child).take();
        let _ = ended.map(|mut child| child.wait());
    }

    fn kill(&self) {
        if let Some(child) = lock(&self.child).as_mut() {
            let _ = child.kill();
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.state.is_over.store(true, Ordering::SeqCst);
        self.state.kill();
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
