//! `Counting`: a way to a registry that counts the bytes on it.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Counts of both directions, with the headers of HTTP.
#[derive(Clone, Default)]
pub(super) struct Counting {
    /// Port on this machine.
    pub(super) port: u16,
    sent: Arc<AtomicU64>,
    received: Arc<AtomicU64>,
}

impl Counting {
    /// One to the registry at a port of this machine; it ends with the process.
    pub(super) fn to(registry: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let counting = Self {
            port: listener.local_addr().unwrap().port(),
            ..Self::default()
        };
        let own = counting.clone();
        thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let server = TcpStream::connect(("127.0.0.1", registry)).unwrap();
                let (other_client, other_server) =
                    (client.try_clone().unwrap(), server.try_clone().unwrap());
                pass(client, server, Arc::clone(&own.sent));
                pass(other_server, other_client, Arc::clone(&own.received));
            }
        });
        counting
    }

    /// Bytes to the registry and from it since the last call.
    pub(super) fn take(&self) -> (u64, u64) {
        let take = |count: &AtomicU64| count.swap(0, Ordering::SeqCst);
        (take(&self.sent), take(&self.received))
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, count: Arc<AtomicU64>) {
    thread::spawn(move || {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(read) = from.read(&mut buffer) {
            count.fetch_add(read as u64, Ordering::SeqCst);
            if read == 0 || to.write_all(&buffer[..read]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}
