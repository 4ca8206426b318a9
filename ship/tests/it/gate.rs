//! `Gate`: a way to a registry on which each connection breaks after some bytes of answers, until it is opened.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// A way that ends with the process.
pub(crate) struct Gate {
    /// Port on this machine.
    pub(crate) port: u16,
    after: Arc<AtomicU64>,
}

impl Gate {
    /// One on which connections break after so many bytes.
    pub(crate) fn breaking(to: u16, after: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let gate = Self {
            port: listener.local_addr().unwrap().port(),
            after: Arc::new(AtomicU64::new(after)),
        };
        let after = Arc::clone(&gate.after);
        thread::spawn(move || {
            for client in listener.incoming() {
                let server = TcpStream::connect(("127.0.0.1", to)).unwrap();
                pass(client.unwrap(), server, after.load(Ordering::SeqCst));
            }
        });
        gate
    }

    /// From now on connections do not break.
    pub(crate) fn open(&self) {
        self.after.store(u64::MAX, Ordering::SeqCst);
    }
}

fn pass(mut client: TcpStream, mut server: TcpStream, after: u64) {
    let (mut from, back) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut server);
    });
    thread::spawn(move || {
        let _ = std::io::copy(&mut (&back).take(after), &mut client);
        let _ = client.flush();
        let _ = client.shutdown(Shutdown::Both);
        let _ = back.shutdown(Shutdown::Both);
    });
}
