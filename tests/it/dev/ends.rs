//! How a session ends.
use std::fs;
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
fn a_shutdown_that_does_not_end_is_cut_off_by_name() {
    let mut dev = DevSession::start();
    // Not in the probe of the build.
    let shutdown = "pub struct Parting;

#[viewmodel]
impl Parting {
    fn shutdown() {
        while std::env::var_os(\"KEYWAY_SUPERVISOR\").is_some() {
            std::thread::park();
        }
    }
}
";
    let file = "systems/parting/src/lib.rs";
    let text = dev.workspace().read(file);
    let text = text.replace("pub struct Parting;", shutdown);
    dev.write(file, &text.replace("PARTING-1", "PARTING-2"));
    dev.until("PARTING-2");
    dev.type_in("q");
    dev.until("cut off: the `shutdown` of systems-parting has not ended");
    dev.wait();
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
#[test]
fn an_app_ends_with_its_session() {
    let mut dev = DevSession::start();
    dev.kill();
    dev.until("the App was shut down");
    dev.wait();
    drop(dev);
    for (signal, number) in [("-TERM", 15), ("-HUP", 1)] {
        if is_ignored(number) {
            eprintln!("skipped: {signal} is ignored here, as under nohup");
        } else if cfg!(unix) {
            let mut dev = DevSession::start();
            let pid = dev.pid().to_string();
            Command::new("kill").args([signal, &pid]).status().unwrap();
            dev.until("the App was shut down");
            dev.wait();
        }
    }
}

/// Whether this process ignores a signal, and so each that it starts.
fn is_ignored(signal: u32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}
