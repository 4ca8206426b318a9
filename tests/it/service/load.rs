//! `Load`, customers who order all the time.
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use super::client::{Client, ORDER};
use super::shop::Shop;

/// How many order at the same time.
const CUSTOMERS: usize = 4;

/// Customers who order all the time, each on a connection and a thread of its own.
#[derive(Debug)]
pub(super) struct Load {
    seen: Arc<Seen>,
    threads: Vec<JoinHandle<u64>>,
}

#[derive(Debug)]
struct Seen {
    is_over: AtomicBool,
    refused: AtomicU64,
    /// The edition of each customer's last answer; 0 for a refusal.
    last: Mutex<[u64; CUSTOMERS]>,
}

impl Load {
    pub(super) fn on(shop: &Shop) -> Self {
        let seen = Arc::new(Seen {
            is_over: AtomicBool::new(false),
            refused: AtomicU64::new(0),
            last: Mutex::new([0; CUSTOMERS]),
        });
        let customer = |number| {
            let (client, seen) = (shop.client(), Arc::clone(&seen));
            spawn(move || order(client, number, &seen))
        };
        let threads = (0..CUSTOMERS).map(customer).collect();
        Self { seen, threads }
    }

    /// Waits until the last answer of each customer is from `edition` of the list.
    pub(super) fn wait_for_edition(&self, edition: u64) {
        let is_last = || *self.seen.last.lock().unwrap() == [edition; CUSTOMERS];
        wait(is_last, &self.seen);
    }

    /// Waits until a customer was refused.
    pub(super) fn wait_for_refusal(&self) {
        wait(|| self.refused() > 0, &self.seen);
    }

    /// How many orders were refused so far.
    pub(super) fn refused(&self) -> u64 {
        self.seen.refused.load(Ordering::Relaxed)
    }

    /// Ends it and gives the number of orders that were priced.
    pub(super) fn end(self) -> u64 {
        self.seen.is_over.store(true, Ordering::Relaxed);
        let threads = self.threads.into_iter();
        threads.map(|thread| thread.join().unwrap()).sum()
    }
}

fn wait(is_so: impl Fn() -> bool, seen: &Seen) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(30), "{seen:?}");
        sleep(Duration::from_millis(1));
    }
}

/// Orders until the load is over, and gives the number of answers.
fn order(mut client: Client, number: usize, seen: &Seen) -> u64 {
    let mut answered = 0;
    while !seen.is_over.load(Ordering::Relaxed) {
        let (status, body) = client.post("/price", ORDER);
        let edition = match status {
            200 => {
                answered += 1;
                edition(&body)
            }
            503 => {
                assert_eq!(body, "try again");
                seen.refused.fetch_add(1, Ordering::Relaxed);
                0
            }
            other => panic!("{other}: {body}"),
        };
        seen.last.lock().unwrap()[number] = edition;
    }
    answered
}

fn edition(body: &str) -> u64 {
    let price: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(price["cents"], 16, "{body}");
    price["edition"].as_u64().unwrap()
}
