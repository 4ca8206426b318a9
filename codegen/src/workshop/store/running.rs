//! `running`, the running Apps as text.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use keyway::private::size;
use keyway::store::{LiveModule, LiveReport};

/// Writes a block for each App that runs, with a line for each of its modules or for the one called `only`.
pub(super) fn running(
    f: &mut fmt::Formatter<'_>,
    apps: &[LiveReport],
    only: Option<&str>,
) -> fmt::Result {
    for app in apps {
        write!(
            f,
            "\n{} runs (process {}), {} of {} kept",
            app.app,
            app.pid,
            size(app.kept),
            size(app.budget)
        )?;
        let width = app.modules.iter().map(|module| module.name.len()).max();
        for module in &app.modules {
            if only.is_none_or(|name| name == module.name) {
                line(f, module, width.unwrap_or(0))?;
            }
        }
    }
    Ok(())
}

fn line(f: &mut fmt::Formatter<'_>, module: &LiveModule, width: usize) -> fmt::Result {
    write!(f, "\n  {:width$}  {:10}", module.name, module.state)?;
    if let Some(digest) = &module.digest {
        write!(f, "  generation {}  {}", module.generation, digest.short())?;
    }
    if module.since > 0 {
        write!(f, "  for {} s", seconds_since(module.since))?;
    }
    match module.faults {
        0 => {}
        1 => write!(f, "  1 fault")?,
        several => write!(f, "  {several} faults")?,
    }
    match &module.reason {
        Some(reason) => write!(f, ": {reason}"),
        None => Ok(()),
    }
}

/// Seconds from a time in milliseconds since 1970 to now.
fn seconds_since(milliseconds: u64) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let then = Duration::from_millis(milliseconds);
    now.map_or(0, |now| now.saturating_sub(then).as_secs())
}
