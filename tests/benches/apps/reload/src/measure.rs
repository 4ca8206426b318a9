//! The measurement.
use std::env;
use std::fs;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::thread::sleep;
use std::time::Duration;

use keyway::reload_changed;
use keyway::store::Store;

use crate::arguments::Arguments;
use crate::copy::copy;
use crate::generated::Modules;
use crate::row::Row;
use crate::variants::Variants;
use crate::{edit, kept, load, pause, report, sizes, trust};

/// Tells the process that works on copies in this folder.
const FOLDER: &str = "KEYWAY_BENCH_FOLDER";

/// Measures and reports; the program's whole work.
#[must_use]
pub fn main() -> ExitCode {
    match Arguments::read(env::args().skip(1)).and_then(run) {
        Ok(code) => code,
        Err(error) => {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, String> {
    if arguments.wait {
        return wait();
    }
    let Some(folder) = env::var_os(FOLDER) else {
        return on_copies();
    };
    let rows = rows(Path::new(&folder), arguments)?;
    let text = if arguments.json {
        report::json(&rows)
    } else {
        report::table(&rows)
    };
    writeln!(stdout(), "{text}").map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

fn rows(folder: &Path, arguments: Arguments) -> Result<Vec<Row>, String> {
    let _modules = Modules::load().map_err(|error| error.to_string())?;
    let store = Store::of_this_program().map_err(|error| error.to_string())?;
    let mut plain = Variants::new(&store, load::MODULE)?;
    let mut locked = Variants::new(&store, "systems-locked")?;
    let mut hoard = Variants::new(&store, "systems-hoard")?;
    if arguments.sizes {
        return sizes::measure(&mut hoard);
    }
    if arguments.kept {
        return kept::measure(&mut plain);
    }
    let mut rows = load::measure(&mut plain)?;
    rows.extend(trust::measure(&mut plain)?);
    if arguments.load {
        return Ok(rows);
    }
    rows.extend(pause::measure(&mut plain, "stateless")?);
    rows.extend(pause::measure(&mut locked, "persistent")?);
    rows.extend(sizes::measure(&mut hoard)?);
    rows.extend(edit::measure(folder)?);
    Ok(rows)
}

/// Does nothing but reload.
fn wait() -> Result<ExitCode, String> {
    let _modules = Modules::load().map_err(|error| error.to_string())?;
    loop {
        reload_changed();
        sleep(Duration::from_millis(1));
    }
}

/// Starts this program again on a copy of its store.
fn on_copies() -> Result<ExitCode, String> {
    let store = Store::of_this_program().map_err(|error| error.to_string())?;
    let folder = env::temp_dir().join(format!("keyway-bench-reload-{}", std::process::id()));
    let copied = folder.join("store");
    copy(store.root(), &copied)?;
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let mut again = Command::new(program);
    again
        .args(env::args().skip(1))
        .env(FOLDER, &folder)
        .env("KEYWAY_STORE", &copied);
    let status = again.status().map_err(|error| error.to_string());
    // What stays is in the system's folder for such files.
    let _ = fs::remove_dir_all(&folder);
    Ok(if status?.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
