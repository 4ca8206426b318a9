//! How long the safe point takes, and what stays.
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use keyway::{ReloadStep, look_for_changes, reload_changed};

use crate::generated::imports;
use crate::memory;
use crate::row::Row;
use crate::samples::Samples;
use crate::variants::Variants;

/// Reloads that are measured.
const ROUNDS: usize = 300;

/// Reloads before them.
const WARM: usize = 20;

/// How long one reload may take before something is wrong.
const LIMIT: Duration = Duration::from_secs(30);

/// Measures one module.
///
/// # Errors
/// If a reload does not go live.
pub(crate) fn measure(variants: &mut Variants, subject: &'static str) -> Result<Vec<Row>, String> {
    swaps(variants, WARM)?;
    let before = memory::private("self");
    let quiet = swaps(variants, ROUNDS)?;
    let after = memory::private("self");
    let loaded = under_load(variants)?;
    let mut rows = vec![
        Row::new("pause, median", subject, quiet.median(), "µs"),
        Row::new(
            "pause, 99 of 100 below",
            subject,
            quiet.quantile(0.99),
            "µs",
        ),
        Row::new(
            "pause with two threads calling, median",
            subject,
            loaded.median(),
            "µs",
        ),
        Row::new(
            "pause with two threads calling, 99 of 100 below",
            subject,
            loaded.quantile(0.99),
            "µs",
        ),
    ];
    if let (Some(before), Some(after)) = (before, after) {
        let each = (after - before).max(0.0) / quiet.len() as f64;
        rows.push(Row::new(
            "private memory of a generation",
            subject,
            each / 1000.0,
            "kB",
        ));
    }
    Ok(rows)
}

/// Reloads a module this many times, and gives the pauses in µs.
///
/// # Errors
/// If one does not go live.
pub(crate) fn swaps(variants: &mut Variants, count: usize) -> Result<Samples, String> {
    let mut pauses = Samples::default();
    for _ in 0..count {
        let digest = variants.make()?;
        variants.publish(&digest)?;
        look_for_changes();
        pauses.push(wait()?);
    }
    Ok(pauses)
}

/// Waits at safe points until one has something to do, and gives how long that took.
fn wait() -> Result<f64, String> {
    let began = Instant::now();
    while began.elapsed() < LIMIT {
        match reload_changed() {
            Some(reload) if reload.step == ReloadStep::Live => return Ok(reload.pause),
            Some(reload) => return Err(reload.to_string()),
            None => thread::sleep(Duration::from_micros(50)),
        }
    }
    let events = keyway::report().events;
    Err(format!(
        "nothing went live; the last event is {:?}",
        events.last()
    ))
}

fn under_load(variants: &mut Variants) -> Result<Samples, String> {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    for at in 0..100 {
                        black_box(imports::plain().plain.add(at, 7));
                        black_box(imports::locked().locked.add(at, 7));
                    }
                }
            });
        }
        let swaps = swaps(variants, ROUNDS);
        is_over.store(true, Ordering::Relaxed);
        swaps
    })
}
