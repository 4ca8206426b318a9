//! A process that plays the part of a loaded module: what it logs and how it faults reaches its host.
#![expect(clippy::unwrap_used, reason = "a test may panic")]
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use keyway::private::{CallCounters, CallNest, HostServices, ThreadSlot};
use keyway::private::{Origin, absent, attach, guard, host_services};
use keyway::{FaultJournal, Outcome, Report, attempt, metrics, report};

static ORIGIN: Origin = Origin::new("systems-test");
static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());
static VERBOSE: AtomicBool = AtomicBool::new(false);

fn services(generation: u32) -> HostServices {
    HostServices {
        generation,
        enabled: |level, module| {
            assert_eq!(module, "systems-test");
            level <= log::Level::Info || VERBOSE.load(Ordering::Relaxed)
        },
        log: |line| {
            // Frames follow where the environment of the tests asks for them.
            let message = line.message.lines().next().unwrap_or_default();
            let text = format!("{} {}: {message}", line.level, line.module);
            assert_eq!(line.module_path.is_some(), line.line.is_some());
            LINES.lock().unwrap().push(text);
        },
        flush: || LINES.lock().unwrap().push("flushed".to_owned()),
        fault: |fault| LINES.lock().unwrap().push(fault.to_string()),
        panicked: |fault| LINES.lock().unwrap().push(fault.to_string()),
        commits_here: || false,
        is_leaving: || false,
        report: || Report {
            app: "app-of-the-host".to_owned(),
            ..Report::default()
        },
        call_counters: |core, functions| Arc::new(CallCounters::new(core, functions)),
        thread_slot: ThreadSlot::claimed,
        call_nest: CallNest::of_thread,
        metrics: || "counters of the host".to_owned(),
    }
}

fn taken() -> Vec<String> {
    std::mem::take(&mut *LINES.lock().unwrap())
}

#[test]
fn a_module_speaks_through_its_host() {
    assert_eq!(report().app, "");
    attach(&ORIGIN, &services(1));

    log::info!("up");
    log::debug!("hidden");
    VERBOSE.store(true, Ordering::Relaxed);
    log::debug!(target: "elsewhere", "shown {}", 1);
    log::logger().flush();
    assert_eq!(
        taken(),
        [
            "INFO systems-test: up",
            "DEBUG systems-test: shown 1",
            "flushed"
        ]
    );

    assert_eq!(report().app, "app-of-the-host");
    assert_eq!(metrics(), "counters of the host");

    let fault = guard(&ORIGIN, "TestView.fail", || -> Outcome<()> {
        panic!("broken")
    });
    let fault = fault.unwrap_err();
    let place = fault.location.clone().unwrap();
    assert!(
        place.starts_with("runtime") && place.contains("attached.rs:"),
        "{place}"
    );
    let shown = format!("fault in systems-test (generation 1), TestView.fail: broken, at {place}");
    assert_eq!(fault.to_string(), shown);
    assert_eq!(
        taken(),
        [
            format!("ERROR systems-test: panicked at {place}: broken"),
            shown
        ]
    );
    assert_eq!(FaultJournal::of("systems-test", 1).0, 0, "the host counts");

    let own = attempt(|| -> u8 { panic!("inside") }).unwrap_err();
    assert_eq!((own.module.as_str(), own.generation), ("systems-test", 1));
    assert!(own.location.is_some());
    taken();

    let left_out: Outcome<()> = absent("TestView.refine", "adaptive");
    assert_eq!(left_out.unwrap_err().module, "systems-test");
    taken();

    assert!(
        thread::spawn(|| panic!("on a thread of its own"))
            .join()
            .is_err()
    );
    let lines = taken();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].ends_with(": on a thread of its own"), "{lines:?}");

    let passed_on = host_services(3);
    assert_eq!(
        (passed_on.generation, (passed_on.report)().app.as_str()),
        (3, "app-of-the-host")
    );

    attach(&ORIGIN, &services(2));
    let fault = guard(&ORIGIN, "TestView.fail", || -> Outcome<()> {
        panic!("again")
    });
    assert_eq!(fault.unwrap_err().generation, 2);
}
