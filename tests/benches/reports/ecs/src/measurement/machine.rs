//! `Machine`.
use std::fs;
use std::process::Command;

use serde::{Deserialize, Serialize};

/// Where it was measured.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Machine {
    /// The processor and how many of its cores there are.
    pub processor: String,
    /// Name and release of the kernel.
    pub kernel: String,
    /// Version of rustc, as it prints it.
    pub compiler: String,
}

impl Machine {
    /// This machine.
    pub fn here() -> Self {
        let known = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = known
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split(':').nth(1))
            .map_or("unknown processor", str::trim);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            processor: format!("{model}, {cores} cores"),
            kernel: answer("uname", &["-sr"]),
            compiler: answer("rustc", &["--version"]),
        }
    }
}

fn answer(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.unwrap_or_else(|_| format!("unknown {program}"))
}
