//! The thread that watches the store.
use std::fs;
use std::time::{Duration, Instant};

use keyway::store::Store;

use crate::harness::Relay;

#[cfg(unix)]
#[test]
fn it_bears_paths_that_are_no_text_and_a_logger_that_panics() {
    use keyway::store::ControlCommand;

    use super::control::asked;
    let relay = Relay::built();
    let mut app = relay.start_in_bad_company(relay.plain());
    let two = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert_eq!(app.take(&two, "live").trim_end(), "live systems-account 2");
    let store = Store::new(app.store());
    let report = store.live_report(app.pid(), &app.run()).unwrap();
    assert!(report.program.to_str().unwrap().contains('\u{fffd}'));
    let module = "systems-account".to_owned();
    let answer = asked(&mut app, ControlCommand::Rollback { module });
    assert!(answer.done, "{}", answer.message);
    // Relative to a store whose path is no text.
    let file = Store::saved_path("relay", "1");
    let answer = asked(&mut app, ControlCommand::Leave { file: file.clone() });
    assert!(answer.done, "{}", answer.message);
    assert!(store.root().join(file).is_file());
    app.end();
}

#[test]
fn a_report_that_somebody_removed_is_written_again() {
    let relay = Relay::built();
    let app = relay.start(relay.plain());
    let store = Store::new(app.store());
    let run = app.run();
    fs::remove_dir_all(store.live_folder()).unwrap();
    let began = Instant::now();
    while store.live_report(app.pid(), &run).is_err() {
        assert!(began.elapsed() < Duration::from_secs(20), "no report");
    }
    assert_eq!(store.is_running(app.pid(), &run), Some(true));
    app.end();
}

#[test]
fn a_store_by_a_relative_path_stays_that_store_when_the_app_goes_elsewhere() {
    let relay = Relay::built();
    let mut app = relay.start_relative(relay.plain());
    assert_eq!(app.ask("change-folder /"), "Ok(())");
    let two = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert_eq!(app.take(&two, "live").trim_end(), "live systems-account 2");
    app.end();
}
