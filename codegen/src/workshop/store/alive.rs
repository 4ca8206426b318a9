//! `is_alive`, for each operating system. The locks of running Apps tell more and cost less, so it is asked only where a file
//! system has none, and for Apps of a version that took none.

/// Whether the process `pid` runs; `true` in doubt.
#[must_use]
#[cfg(target_os = "linux")]
pub(super) fn is_alive(pid: u32) -> bool {
    match std::fs::read_to_string(format!("/proc/{pid}/stat")) {
        // The state follows the program's name, which stands in parentheses and may hold anything. A zombie is dead.
        Ok(stat) => stat
            .rsplit_once(") ")
            .is_none_or(|(_, rest)| !rest.starts_with(['Z', 'X'])),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

/// Whether the process `pid` runs; `true` in doubt.
#[must_use]
#[cfg(all(unix, not(target_os = "linux")))]
pub(super) fn is_alive(pid: u32) -> bool {
    // Unlike `kill -0` it tells of processes of other users as well, and which of them are zombies.
    let mut list = std::process::Command::new("ps");
    list.args(["-o", "stat=", "-p", &pid.to_string()]);
    list.output().map_or(true, |output| {
        let state = String::from_utf8_lossy(&output.stdout);
        !state.trim().is_empty() && !state.trim().starts_with('Z')
    })
}

/// Whether the process `pid` runs: always in doubt. The file systems of Windows have locks, and its `tasklist` takes so long that
/// nobody could wait for it between two looks.
#[must_use]
#[cfg(not(unix))]
pub(super) fn is_alive(_pid: u32) -> bool {
    true
}

#[cfg(all(test, unix))]
mod tests {
    use super::is_alive;

    #[test]
    fn this_process_runs_and_an_ended_one_does_not() {
        assert!(is_alive(std::process::id()));
        let program = std::env::current_exe().expect("a test has a program");
        let child = std::process::Command::new(program)
            .arg("--list")
            .stdout(std::process::Stdio::null())
            .spawn();
        let mut child = child.expect("the program can be started again");
        child.wait().expect("it ends");
        assert!(!is_alive(child.id()));
    }
}
