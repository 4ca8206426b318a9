//! Trimming the store, and what runs meanwhile.

use std::fs::{self, File};
use std::time::UNIX_EPOCH;

use keyway::store::{RunId, Store};

use super::dev_session::DevSession;
use super::workspace::{MODULE, Workspace};

const SOURCE: &str = "systems/tally/src/lib.rs";

#[test]
fn a_store_that_is_not_there() {
    let workspace = Workspace::with_empty_store();
    let answer = workspace.xtask(&["gc"]).ended_with(1);
    assert!(
        answer.errors.contains("there is no store"),
        "{}",
        answer.errors
    );
    workspace.xtask(&["gc", "--keep", "0"]).ended_with(2);
}

#[test]
fn what_a_running_app_uses_stays() {
    let mut dev = DevSession::start();
    for number in 2..6 {
        let (old, new) = (number - 1, number);
        dev.edit(
            SOURCE,
            &format!("number + {old}"),
            &format!("number + {new}"),
        );
        dev.live();
    }
    let inspect = dev
        .workspace
        .xtask(&["inspect", "--json"])
        .ended_with(0)
        .json();
    let app = &inspect["running"][0];
    assert_eq!(app["app"], "patient");
    assert_eq!(app["modules"][0]["generation"], 5);
    assert!(app["kept"].as_u64().unwrap() > 0);
    let text = dev
        .workspace
        .xtask(&["inspect", MODULE])
        .ended_with(0)
        .output;
    assert!(text.contains("generation 5"), "{text}");
    assert_eq!(dev.workspace.libraries().len(), 5);
    let collection = dev
        .workspace
        .xtask(&["gc", "--keep", "1", "--json"])
        .ended_with(0)
        .json();
    let run = RunId::try_from(app["run"].as_str().unwrap().to_owned()).unwrap();
    let pid = u32::try_from(app["pid"].as_u64().unwrap()).unwrap();
    let mapped = Store::new(dev.workspace.store()).mapped(pid, &run).unwrap();
    let used = mapped.len();
    assert_eq!(collection["builds_kept"].as_u64().unwrap() as usize, used);
    assert_eq!(dev.workspace.libraries().len(), used);
    assert_eq!(collection["sets_removed"].as_array().unwrap().len(), 4);
    let answer = dev.workspace.xtask(&["rollback", MODULE]).ended_with(0);
    assert!(answer.output.contains(MODULE), "{}", answer.output);
    dev.said("the answer is 45");
    // It is not the App's any more when it has ended.
    assert_eq!(dev.quit(), Some(0));
    let saved = dev.workspace.store().join("saved/patient-1-1.state");
    fs::create_dir_all(saved.with_file_name("")).unwrap();
    let file = File::create(&saved).unwrap();
    file.set_modified(UNIX_EPOCH).unwrap();
    let said = dev.workspace.xtask(&["gc", "--keep", "1"]).ended_with(0);
    assert!(said.output.contains("patient-1-1.state"), "{}", said.output);
    assert!(!saved.exists());
    assert_eq!(dev.workspace.libraries().len(), 1);
    dev.workspace.xtask(&["inspect", MODULE]).ended_with(0);
}

#[test]
fn nothing_runs_that_could_be_asked() {
    let workspace = Workspace::with_empty_store();
    let answer = workspace
        .xtask(&["swap", "core-tally=systems-tally"])
        .ended_with(1);
    assert!(answer.errors.contains("no App runs"), "{}", answer.errors);
    workspace.xtask(&["swap", "core-tally"]).ended_with(2);
}

#[test]
fn a_running_app_answers_what_it_cannot_do() {
    let dev = DevSession::start();
    let answer = dev.workspace.xtask(&["rollback", MODULE]).ended_with(1);
    assert!(answer.errors.contains(MODULE), "{}", answer.errors);
    let answer = dev
        .workspace
        .xtask(&["swap", "core-tally=systems-other"])
        .ended_with(1);
    assert!(answer.errors.contains("systems-other"), "{}", answer.errors);
    let left = fs::read_dir(dev.workspace.store().join("control"));
    assert_eq!(
        left.into_iter().flatten().count(),
        0,
        "requests and answers are removed"
    );
}
