//! The queue of events that a session reads.

use std::collections::VecDeque;
use std::io::{BufRead, stdin};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::dev::state::Event;
use crate::workshop::watch::Notice;

/// The events that no transition has handled yet.
#[derive(Debug)]
pub(super) struct EventQueue {
    sender: Sender<Event>,
    receiver: Receiver<Event>,
    waiting: VecDeque<Event>,
}

impl EventQueue {
    /// A queue that a thread fills with the commands `r`, `R`, `p` and `q` from the standard input.
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        let commands = sender.clone();
        // The thread ends with the input, or with the process: a read cannot be cancelled.
        thread::spawn(move || {
            for line in stdin().lock().lines().map_while(Result::ok) {
                let event = match line.trim() {
                    "r" => Event::Restart,
                    "R" => Event::RestartAnew,
                    "p" => Event::Promote,
                    "q" => Event::Quit,
                    _ => continue,
                };
                let _ = commands.send(event);
            }
            let _ = commands.send(Event::InputClosed);
        });
        Self {
            sender,
            receiver,
            waiting: VecDeque::new(),
        }
    }

    /// The end of the queue into which a watcher puts its notices.
    pub(super) fn sender(&self) -> Sender<Event> {
        self.sender.clone()
    }

    /// Puts an event at the end of those that wait.
    pub(super) fn put(&mut self, event: Event) {
        self.waiting.push_back(event);
    }

    /// The next event; `None` if there is none within `limit`.
    pub(super) fn next(&mut self, limit: Duration) -> Option<Event> {
        let first = self.waiting.pop_front();
        first.or_else(|| self.receiver.recv_timeout(limit).ok())
    }

    /// Waits until a file is complete, or there was no notice of files for `quiet`.
    pub(super) fn await_writer(&mut self, quiet: Duration) {
        self.wait_while(quiet, |notice| notice != Notice::Done);
    }

    /// Waits until there was no notice of files for `quiet`.
    pub(super) fn await_quiet(&mut self, quiet: Duration) {
        self.wait_while(quiet, |_| true);
    }

    /// Removes the notices of files and returns whether there were any.
    pub(super) fn take_notices(&mut self) -> bool {
        let mut found = false;
        while let Ok(event) = self.receiver.try_recv() {
            match event {
                Event::Files(Notice::Lost) => {
                    found = true;
                    self.waiting.push_back(Event::Files(Notice::Lost));
                }
                Event::Files(_) => found = true,
                other => self.waiting.push_back(other),
            }
        }
        found
    }

    /// Waits at most twenty times as long as `quiet`. Events that are not about files stay in the queue.
    fn wait_while(&mut self, quiet: Duration, goes_on: impl Fn(Notice) -> bool) {
        let began = Instant::now();
        while began.elapsed() < quiet * 20 {
            match self.receiver.recv_timeout(quiet) {
                Ok(Event::Files(Notice::Lost)) => {
                    self.waiting.push_back(Event::Files(Notice::Lost));
                }
                Ok(Event::Files(notice)) if goes_on(notice) => {}
                Ok(Event::Files(_)) => return,
                Ok(other) => self.waiting.push_back(other),
                Err(_) => return,
            }
        }
    }
}
