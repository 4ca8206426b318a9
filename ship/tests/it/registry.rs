//! `Registry`: Debian's docker-registry on a port of its own.

use std::env;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A registry with an empty folder, which ends with the test.
pub(crate) struct Registry {
    process: Child,
    folder: TempDir,
    /// Port on this machine.
    pub(crate) port: u16,
}

impl Registry {
    /// Starts one that lets everybody do everything; `None`, and a line, where there is no program for it.
    pub(crate) fn start() -> Option<Self> {
        Self::start_with("", "")
    }

    /// Starts one with additions to its configuration: to the section `http`, and whole sections.
    pub(crate) fn start_with(http: &str, sections: &str) -> Option<Self> {
        if !is_there("docker-registry") {
            skipped("docker-registry (of Debian's package of that name) is not installed");
            return None;
        }
        for _ in 0..5 {
            if let Some(registry) = Self::try_to_start(http, sections) {
                return Some(registry);
            }
        }
        panic!("docker-registry does not start");
    }

    fn try_to_start(http: &str, sections: &str) -> Option<Self> {
        // Somebody else may take the port before the registry does; then it ends, and another port is tried.
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data").display().to_string();
        let config = format!(
            "version: 0.1\nlog: {{level: error}}\nstorage: {{filesystem: {{rootdirectory: {data:?}}}}}\n\
             http:\n  addr: \"127.0.0.1:{port}\"\n{http}{sections}"
        );
        let path = folder.path().join("config.yml");
        fs::write(&path, config).unwrap();
        let mut process = serve(&path);
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(30) {
            if process.try_wait().unwrap().is_some() {
                return None;
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(Self {
                    process,
                    folder,
                    port,
                });
            }
            sleep(Duration::from_millis(20));
        }
        let _ = process.kill();
        let _ = process.wait();
        None
    }

    /// Ends its process; what it holds stays.
    pub(crate) fn leave(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Starts its process again, at the same port.
    pub(crate) fn come_back(&mut self) {
        self.process = serve(&self.folder.path().join("config.yml"));
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(
                began.elapsed() < Duration::from_secs(30),
                "it does not start"
            );
            sleep(Duration::from_millis(20));
        }
    }

    /// A tag in it.
    pub(crate) fn at(&self, tag: &str) -> String {
        format!("127.0.0.1:{}/{tag}", self.port)
    }

    /// The file in which it keeps the blob with this digest.
    pub(crate) fn blob(&self, digest: &str) -> PathBuf {
        let hash = digest.strip_prefix("sha256:").unwrap();
        let blobs = self
            .folder
            .path()
            .join("data/docker/registry/v2/blobs/sha256");
        blobs.join(&hash[..2]).join(hash).join("data")
    }
}

/// Starts the program with a configuration; its log is beside that.
fn serve(config: &Path) -> Child {
    let log = fs::File::create(config.with_file_name("log")).unwrap();
    Command::new("docker-registry")
        .arg("serve")
        .arg(config)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap()
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether there is such a program.
pub(crate) fn is_there(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| Path::new(&folder).join(program).is_file())
}

/// Says what is not tested.
#[expect(
    clippy::print_stderr,
    reason = "whoever reads the output learns what was not tested"
)]
pub(crate) fn skipped(reason: &str) {
    eprintln!("skipped: {reason}");
}
