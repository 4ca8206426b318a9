#!/usr/bin/env bash
# A child that std puts into a process group of its own can still be ended by a Ctrl-C for the group of its parent.
#
# Expected: `Command::process_group(0)` keeps signals for the parent's group from the child: job control of shells
# rests on such groups.
# Seen: a child belongs to the parent's group until it has run `setpgid` itself. A signal for the group at that moment is pending in the
# child, and ends it before the program runs, also where the parent catches the signal: what is caught is at its default again in the child.
# `spawn` returns well, and the status says `signal: 2`. No call of std waits for the group, nor sets it from the parent as well.
#
# Version: rustc 1.95.0 on Linux with glibc, nix 0.30.1.
# Source: run here. The documentation of `std::os::unix::process::CommandExt::process_group` calls it equivalent to a call of `setpgid` in the
# child, and does not mention what comes before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "grouped"
version = "0.1.0"
edition = "2024"

[dependencies]
nix = { version = "=0.30.1", features = ["signal"] }
signal-hook = "=0.3.18"
END
cat >src/main.rs <<'END'
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

fn main() {
    // Caught, as by every program that puts things in order at Ctrl-C.
    signal_hook::flag::register(2, Arc::new(AtomicBool::new(false))).unwrap();
    std::thread::spawn(|| {
        loop {
            // All of this process's group, as a terminal does.
            kill(Pid::from_raw(0), Signal::SIGINT).unwrap();
        }
    });
    let began = Instant::now();
    let (mut started, mut ended) = (0, 0);
    while ended == 0 && began.elapsed() < Duration::from_secs(60) {
        let mut child = Command::new("true").process_group(0).spawn().unwrap();
        started += 1;
        ended += usize::from(child.wait().unwrap().signal() == Some(2));
    }
    println!("{}", if ended > 0 { "a child was ended by the signal" } else { "none was ended" });
    eprintln!("{started} started");
    std::process::exit(i32::from(ended == 0));
}
END
cargo build --quiet
# In a session of its own: the signal is for nobody else.
setsid --wait target/debug/grouped
