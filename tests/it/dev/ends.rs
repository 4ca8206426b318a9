//! How a session ends.
use std::process::Command;

use super::DevSession;

#[test]
fn q_lets_the_app_shut_down() {
    let mut dev = DevSession::start();
    dev.type_in("q");
    dev.until("the App was shut down");
    let status = dev.wait();
    assert_eq!(status.code(), Some(0));
    for event in ["leaving", "left"] {
        assert!(dev.has_said(&format!("\"event\":\"{event}\"")), "{event}");
    }
}

#[test]
fn an_app_ends_with_its_session() {
    let mut dev = DevSession::start();
    dev.kill();
    dev.until("the App was shut down");
    dev.wait();
    drop(dev);
    for signal in ["-TERM", "-HUP"] {
        if cfg!(unix) {
            let mut dev = DevSession::start();
            let pid = dev.pid().to_string();
            Command::new("kill").args([signal, &pid]).status().unwrap();
            dev.until("the App was shut down");
            dev.wait();
        }
    }
}
