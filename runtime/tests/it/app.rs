//! The loop around an App.
use std::env;
use std::process::Command;

use keyway::private::{
    APP_CONTRACT, AppViews, Origin, guard, nothing_lent, nothing_saved, nothing_to_restore,
    nothing_to_salvage, run,
};
use keyway::{AppView, Lifecycle, Module, ModuleKind, ViewModel};

/// Tells the process that is the App.
const APP: &str = "KEYWAY_TEST_APP";

static ORIGIN: Origin = Origin::new("app-test");

static MODULE: Module = Module {
    name: "app-test",
    version: "1.0.0",
    source: file!(),
    kind: ModuleKind::App,
    provides: &APP_CONTRACT,
    features: &[],
    requires: &[],
    view_model: &ViewModel {
        path: "test::App",
        fields: &[],
        persisted: &[],
    },
    lifecycle: Lifecycle {
        attach: |_| (),
        initialize: || Ok(Ok(())),
        hold: || (),
        start: || Ok(Ok(())),
        activate: || (),
        suspend: || Ok(()),
        save: nothing_saved,
        salvage: nothing_to_salvage,
        movable: Vec::new,
        lend: nothing_lent,
        adopt: |_| (),
        restore: nothing_to_restore,
        resume: || Ok(()),
        shutdown: || guard(&ORIGIN, "shutdown", || panic!("no way out")),
        flush: || (),
    },
};

static VIEWS: AppViews = AppViews {
    app: AppView {
        frame: || guard(&ORIGIN, "AppView.frame", || panic!("no picture")),
    },
    host: keyway::private::HOST,
};

#[test]
fn a_frame_and_a_shutdown_that_fault_are_both_told() {
    if env::var_os(APP).is_some() {
        run(|_| Ok(()), &MODULE, &VIEWS);
        return;
    }
    let mut app = Command::new(env::current_exe().unwrap());
    app.args([
        "app::a_frame_and_a_shutdown_that_fault_are_both_told",
        "--exact",
        "--nocapture",
    ]);
    let output = app.env(APP, "1").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let frame = told.find("fault in app-test, AppView.frame: no picture\n");
    let shutdown = told.find("fault in app-test, shutdown: no way out\n");
    assert!(frame.is_some() && frame < shutdown, "{told}");
}
