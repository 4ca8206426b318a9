//! From an edited line to the running program.
use std::env;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::copy::copy;
use crate::dev::Dev;
use crate::row::Row;
use crate::samples::Samples;
use crate::way::Way;
use crate::workspace::{build, change, make};

/// Edits that are measured.
const ROUNDS: usize = 25;

/// Edits before them: the first goes through cargo, the next fills what the compiler keeps.
const WARM: usize = 3;

/// Measures `dev` and a plain build by turns, each in a workspace of its own in `folder`.
///
/// # Errors
/// If one of them does not work.
pub(crate) fn measure(folder: &Path) -> Result<Vec<Row>, String> {
    let Some(xtask) = env::var_os("KEYWAY_BENCH_XTASK") else {
        return Err("KEYWAY_BENCH_XTASK is not set; run `cargo xtask bench reload`".to_owned());
    };
    let (watched, plain) = (folder.join("watched"), folder.join("plain"));
    make(&watched)?;
    make(&plain)?;
    let mut dev = Dev::start(&watched, &PathBuf::from(xtask))?;
    // Most of what is built is the same in both.
    let target = |root: &Path, built: &str| root.join("target").join(built);
    copy(&target(&watched, "keyway/hosted"), &target(&plain, ""))?;
    build(&plain)?;
    let (mut ways, mut cargo) = (Vec::new(), Samples::default());
    let mut before = None;
    for round in 0..WARM + ROUNDS {
        if round == WARM {
            before = dev.private();
        }
        let (way, plainly) = (dev.edit(&watched, round)?, plain_build(&plain, round)?);
        if round >= WARM {
            ways.push(way);
            cargo.push(plainly);
        }
        // Whatever writes back to the disk is not to be measured.
        sleep(Duration::from_millis(200));
    }
    let mut rows = rows(&ways, &cargo);
    if let (Some(before), Some(after)) = (before, dev.private()) {
        let each = (after - before).max(0.0) / ROUNDS as f64;
        let subject = "compiled anew each time";
        let case = "private memory of a generation";
        rows.push(Row::new(case, subject, each / 1000.0, "kB"));
    }
    Ok(rows)
}

fn rows(ways: &[Way], cargo: &Samples) -> Vec<Row> {
    let median = |of: fn(&Way) -> f64| {
        let mut samples = Samples::default();
        ways.iter().for_each(|way| samples.push(of(way)));
        samples.median()
    };
    let live = median(|way| way.live);
    let parts = [
        ("edit to live, of which noticed", median(|way| way.noticed)),
        (
            "edit to live, of which compiled",
            median(|way| way.built - way.noticed),
        ),
        (
            "edit to live, of which probed, published and seen",
            median(|way| way.seen - way.built),
        ),
        (
            "edit to live, of which loaded and taken",
            median(|way| way.live - way.seen),
        ),
        ("edit to live", live),
    ];
    let mut rows = Vec::from(parts.map(|(case, value)| Row::new(case, "dev", value, "ms")));
    rows.push(Row::new(
        "edit to artifact",
        "cargo build -p",
        cargo.median(),
        "ms",
    ));
    let ratio = live / cargo.median();
    rows.push(Row::new("edit to live", "dev / cargo build -p", ratio, "×"));
    rows
}

fn plain_build(root: &Path, round: usize) -> Result<f64, String> {
    change(root, round)?;
    let began = Instant::now();
    build(root)?;
    Ok(began.elapsed().as_secs_f64() * 1e3)
}
