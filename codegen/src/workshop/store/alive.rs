//! `is_alive`, for each operating system.

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
    let mut kill = std::process::Command::new("kill");
    kill.args(["-0", &pid.to_string()])
        .stderr(std::process::Stdio::null());
    kill.status().map_or(true, |status| status.success())
}

/// Whether the process `pid` runs; `true` in doubt.
#[must_use]
#[cfg(not(unix))]
pub(super) fn is_alive(pid: u32) -> bool {
    let mut list = std::process::Command::new("tasklist");
    list.args(["/NH", "/FI", &format!("PID eq {pid}")]);
    list.output().map_or(true, |output| {
        String::from_utf8_lossy(&output.stdout).contains(&pid.to_string())
    })
}

#[cfg(test)]
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
