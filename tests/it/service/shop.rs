//! `Shop`, the service in a process of its own.
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::Child;
use std::rc::Rc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::CurrentSet;
use tempfile::TempDir;

use super::client::Client;
use crate::harness::{Program, put, stored, switch};

/// The service with a store of its own.
#[derive(Debug)]
pub(super) struct Shop {
    child: Child,
    store: Rc<TempDir>,
    pub(super) address: SocketAddr,
}

impl Shop {
    pub(super) fn open(program: &Path, set: &CurrentSet) -> Self {
        let store = stored(set);
        let mut child = Program::new(program)
            .with("KEYWAY_STORE", store.path())
            .start();
        let mut line = String::new();
        let output = child.stdout.as_mut().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        Self {
            child,
            store,
            address: line.trim_end().parse().unwrap(),
        }
    }

    pub(super) fn client(&self) -> Client {
        Client::new(self.address)
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(super) fn publish(&self, set: &CurrentSet) {
        put(self.store.path(), set);
        switch(self.store.path(), set);
    }

    /// Waits until no new connection is taken.
    pub(super) fn wait_until_closed(&self) {
        let began = Instant::now();
        while TcpStream::connect(self.address).is_ok() {
            assert!(began.elapsed() < Duration::from_secs(30), "it goes on");
            sleep(Duration::from_millis(2));
        }
    }

    pub(super) fn ended_well(mut self) {
        if cfg!(unix) {
            let status = self.child.wait().unwrap();
            assert!(status.success(), "{status}");
        }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        // A test that has failed leaves it running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
