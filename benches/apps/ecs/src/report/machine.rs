//! Where it was measured.
use std::fs;
use std::process::Command;

/// Where it was measured.
pub(crate) struct Machine {
    /// The processor and how many of its cores there are.
    pub(crate) processor: String,
    /// The system's kernel.
    pub(crate) kernel: String,
    /// The compiler.
    pub(crate) compiler: String,
}

impl Machine {
    /// This machine.
    pub(crate) fn here() -> Self {
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
