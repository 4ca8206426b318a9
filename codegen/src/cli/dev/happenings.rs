//! The one queue that a session reads.

use std::collections::VecDeque;
use std::io::{BufRead, stdin};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::happening::Happening;
use crate::workshop::watch::Notice;

/// What has happened and was not dealt with yet.
#[derive(Debug)]
pub(super) struct Happenings {
    sender: Sender<Happening>,
    receiver: Receiver<Happening>,
    waiting: VecDeque<Happening>,
}

impl Happenings {
    /// A queue into which the lines of the standard input go: `r`, `R` and `q`.
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        let keys = sender.clone();
        // It ends with the input, or with the process: a read cannot be called off.
        thread::spawn(move || {
            for line in stdin().lock().lines().map_while(Result::ok) {
                let happening = match line.trim() {
                    "r" => Happening::Restart,
                    "R" => Happening::Anew,
                    "q" => Happening::Quit,
                    _ => continue,
                };
                let _ = keys.send(happening);
            }
            let _ = keys.send(Happening::Silence);
        });
        Self {
            sender,
            receiver,
            waiting: VecDeque::new(),
        }
    }

    /// Where a watcher puts its notices.
    pub(super) fn sender(&self) -> Sender<Happening> {
        self.sender.clone()
    }

    /// The next one, if there is one within `limit`.
    pub(super) fn next(&mut self, limit: Duration) -> Option<Happening> {
        let first = self.waiting.pop_front();
        first.or_else(|| self.receiver.recv_timeout(limit).ok())
    }

    /// Waits until a file is whole, or there was no notice of files for `quiet`.
    pub(super) fn settle(&mut self, quiet: Duration) {
        self.wait_while(quiet, |notice| notice == Notice::Begun);
    }

    /// Waits until there was no notice of files for `quiet`.
    pub(super) fn calm_down(&mut self, quiet: Duration) {
        self.wait_while(quiet, |_| true);
    }

    /// Whether there was a notice of files; if so it is dealt with.
    pub(super) fn has_files(&mut self) -> bool {
        let mut found = false;
        while let Ok(happening) = self.receiver.try_recv() {
            match happening {
                Happening::Files(_) => found = true,
                other => self.waiting.push_back(other),
            }
        }
        found
    }

    /// At most twenty times as long as `quiet`; everything that is not about files stays.
    fn wait_while(&mut self, quiet: Duration, goes_on: impl Fn(Notice) -> bool) {
        let began = Instant::now();
        while began.elapsed() < quiet * 20 {
            match self.receiver.recv_timeout(quiet) {
                Ok(Happening::Files(notice)) if goes_on(notice) => {}
                Ok(Happening::Files(_)) => return,
                Ok(other) => self.waiting.push_back(other),
                Err(_) => return,
            }
        }
    }
}
