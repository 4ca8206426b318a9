//! A workspace that is edited.
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::copy::copy;
use crate::load::MODULE;

/// The file that is edited.
const SOURCE: &str = "systems/plain/src/lib.rs";

/// The folders that are copied.
const FOLDERS: [&str; 8] = [
    "core/plain",
    "core/hoard",
    "core/locked",
    "systems/plain",
    "systems/hoard",
    "systems/locked",
    "peers/work",
    "apps/reload",
];

/// Variables that would make another build than a user has.
const STRANGE: [&str; 4] = [
    "CARGO_PROFILE_DEV_DEBUG",
    "CARGO_INCREMENTAL",
    "CARGO_BUILD_TARGET_DIR",
    "KEYWAY_STORE",
];

/// Makes a workspace of the few crates that are needed.
///
/// # Errors
/// The file that cannot be copied.
pub(crate) fn make(root: &Path) -> Result<(), String> {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for folder in FOLDERS {
        copy(&benches.join(folder), &root.join(folder))?;
    }
    let manifest =
        fs::read_to_string(benches.join("Cargo.toml")).map_err(|error| error.to_string())?;
    let runtime = benches
        .join("../../runtime")
        .canonicalize()
        .map_err(|error| error.to_string())?;
    let manifest = manifest.replace(
        "\"../../runtime\"",
        &format!("{:?}", runtime.display().to_string()),
    );
    // Cargo refuses a pattern that fits no folder.
    let manifest = manifest.replace(", \"reports/*\"", "");
    let wanted = |line: &&str| {
        let peers = [
            "keyway-codegen",
            "abi",
            "hot-lib",
            "core-shared",
            "core-ecs",
            "ecs-report",
            "systems-ecs",
        ];
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

/// Makes the line another one.
///
/// # Errors
/// If it is not there.
pub(crate) fn change(root: &Path, round: usize) -> Result<(), String> {
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

/// Builds the module as anybody would.
///
/// # Errors
/// If that fails.
pub(crate) fn build(root: &Path) -> Result<(), String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["build", "--quiet", "-p", MODULE])
        .current_dir(root);
    set_up(&mut command, root);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("cargo build: {status}")),
        Err(error) => Err(format!("cannot start cargo: {error}")),
    }
}

/// The environment of whatever builds there.
pub(crate) fn set_up(command: &mut Command, root: &Path) {
    command.env("CARGO_TARGET_DIR", root.join("target"));
    for name in STRANGE {
        command.env_remove(name);
    }
}
