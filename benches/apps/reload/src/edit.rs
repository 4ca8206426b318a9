//! From an edited line to the running program.
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::copy::copy;
use crate::load::MODULE;
use crate::row::Row;
use crate::samples::Samples;

/// Edits that are measured.
const ROUNDS: usize = 15;

/// Edits before them: the first goes through cargo, the next fills what the compiler keeps.
const WARM: usize = 3;

/// The file that is edited.
const SOURCE: &str = "systems/plain/src/lib.rs";

/// The folders that are copied.
const FOLDERS: [&str; 6] = [
    "core/plain",
    "core/locked",
    "systems/plain",
    "systems/locked",
    "peers/work",
    "apps/reload",
];

/// Measures `dev` and a plain build by turns, each in a workspace of its own in `folder`.
///
/// # Errors
/// If one of them does not work.
pub(crate) fn measure(folder: &Path) -> Result<Vec<Row>, String> {
    let Some(xtask) = env::var_os("KEYWAY_BENCH_XTASK") else {
        return Err("KEYWAY_BENCH_XTASK is not set; run `cargo xtask bench reload`".to_owned());
    };
    let (watched, plain) = (folder.join("watched"), folder.join("plain"));
    workspace(&watched)?;
    workspace(&plain)?;
    build(&plain)?;
    let mut dev = Dev::start(&watched, &PathBuf::from(xtask))?;
    let (mut live, mut built, mut cargo) = Default::default();
    for round in 0..WARM + ROUNDS {
        let [one, other, third] = [
            dev.edit(&watched, round)?,
            dev.built,
            plain_build(&plain, round)?,
        ];
        if round >= WARM {
            Samples::push(&mut live, one);
            Samples::push(&mut built, other);
            Samples::push(&mut cargo, third);
        }
        // Whatever writes back to the disk is not to be measured.
        sleep(Duration::from_millis(200));
    }
    Ok(vec![
        Row::new("edit to live", "dev", live.median(), "ms"),
        Row::new("edit to live, of which built", "dev", built.median(), "ms"),
        Row::new("edit to artifact", "cargo build -p", cargo.median(), "ms"),
        Row::new(
            "edit to live",
            "dev / cargo build -p",
            live.median() / cargo.median(),
            "×",
        ),
    ])
}

/// A workspace of the few crates that are needed.
fn workspace(root: &Path) -> Result<(), String> {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for folder in FOLDERS {
        copy(&benches.join(folder), &root.join(folder))?;
    }
    let manifest =
        fs::read_to_string(benches.join("Cargo.toml")).map_err(|error| error.to_string())?;
    let runtime = benches
        .join("../runtime")
        .canonicalize()
        .map_err(|error| error.to_string())?;
    let manifest = manifest.replace(
        "\"../runtime\"",
        &format!("{:?}", runtime.display().to_string()),
    );
    let wanted = |line: &&str| {
        let peers = ["keyway-codegen", "abi", "hot-lib", "core-shared", "core-ecs", "systems-ecs"];
        !peers
            .iter()
            .any(|peer| line.starts_with(peer) || line.starts_with(&format!("peer-{peer}")))
    };
    let manifest: Vec<_> = manifest.lines().filter(wanted).collect();
    fs::write(root.join("Cargo.toml"), manifest.join("\n")).map_err(|error| error.to_string())?;
    fs::copy(benches.join("Cargo.lock"), root.join("Cargo.lock"))
        .map_err(|error| error.to_string())?;
    Ok(())
}

fn change(root: &Path, round: usize) -> Result<(), String> {
    let path = root.join(SOURCE);
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let start = text
        .find("peer_work::add(a, b")
        .ok_or("the line to edit is not there")?;
    let end = start
        + text[start..]
            .find(')')
            .ok_or("the line to edit is not there")?;
    let text = format!(
        "{}peer_work::add(a, b ^ {round}{}",
        &text[..start],
        &text[end..]
    );
    fs::write(path, text).map_err(|error| error.to_string())
}

fn plain_build(root: &Path, round: usize) -> Result<f64, String> {
    change(root, round)?;
    let began = Instant::now();
    build(root)?;
    Ok(began.elapsed().as_secs_f64() * 1e3)
}

fn build(root: &Path) -> Result<(), String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["build", "--quiet", "-p", MODULE])
        .current_dir(root);
    command.env("CARGO_TARGET_DIR", root.join("target"));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("cargo build: {status}")),
        Err(error) => Err(format!("cannot start cargo: {error}")),
    }
}

/// A running `dev`, ended with this value.
struct Dev {
    child: Child,
    events: Lines<BufReader<ChildStdout>>,
    /// Milliseconds that the last build took.
    built: f64,
}

impl Dev {
    fn start(root: &Path, xtask: &Path) -> Result<Self, String> {
        let mut command = Command::new(xtask);
        command
            .args(["dev", "reload", "--json", "--", "--wait"])
            .current_dir(root);
        command
            .env("CARGO_TARGET_DIR", root.join("target"))
            .env_remove("KEYWAY_STORE");
        // Its compiler says what it has to say only if something fails.
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit());
        let mut child = command
            .spawn()
            .map_err(|error| format!("cannot start dev: {error}"))?;
        let events = child.stdout.take().ok_or("dev has no output")?;
        let mut dev = Self {
            child,
            events: BufReader::new(events).lines(),
            built: 0.0,
        };
        dev.wait(|event| event["event"] == "started")?;
        // The App reads its store for the first time only after it has started.
        sleep(Duration::from_millis(500));
        Ok(dev)
    }

    /// Edits the line and gives the milliseconds until the App has it.
    fn edit(&mut self, root: &Path, round: usize) -> Result<f64, String> {
        let began = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_err(|error| error.to_string())?;
        change(root, round)?;
        let began = began.as_secs_f64() * 1e3;
        let at = |event: &Value| event["at"].as_f64().unwrap_or(0.0);
        // What has gone live before may be told late.
        let live = self.wait(|event| {
            let is_live = event["event"] == "reload" && event["step"] == "live";
            is_live && event["module"] == MODULE && at(event) >= began.floor()
        })?;
        Ok(at(&live) - began)
    }

    fn wait(&mut self, is_it: impl Fn(&Value) -> bool) -> Result<Value, String> {
        for line in self.events.by_ref() {
            let line = line.map_err(|error| error.to_string())?;
            let event: Value = serde_json::from_str(&line).map_err(|error| error.to_string())?;
            if event["event"] == "refused" {
                return Err(format!("dev refused: {}", event["reason"]));
            }
            if event["event"] == "built" {
                self.built = event["milliseconds"].as_f64().unwrap_or(0.0);
            }
            if is_it(&event) {
                return Ok(event);
            }
        }
        Err("dev has ended".to_owned())
    }
}

impl Drop for Dev {
    fn drop(&mut self) {
        if let Some(mut keys) = self.child.stdin.take() {
            let _ = std::io::Write::write_all(&mut keys, b"q\n");
        }
        let _ = self.child.wait();
    }
}
