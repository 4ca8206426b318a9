//! An App that leaves its state for the next process.
use keyway::store::ControlCommand;
use tempfile::TempDir;

use super::control::asked;
use crate::harness::Relay;

#[test]
fn every_answered_call_is_in_the_state_that_was_saved() {
    let relay = Relay::built();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("relay.state");
    let mut app = relay.start(relay.plain());
    app.ask("hammer");
    // A file that cannot be written: everything goes on.
    let nowhere = folder.path().join("nowhere");
    std::fs::write(&nowhere, b"").unwrap();
    let leave = |file| ControlCommand::Leave { file };
    let answer = asked(&mut app, leave(nowhere.join("relay.state")));
    assert!(
        !answer.done && answer.message.contains("cannot write the saved state"),
        "{}",
        answer.message
    );
    let before: u64 = app.ask("total").parse().unwrap();
    while app.ask("total").parse::<u64>().unwrap() == before {}

    let answer = asked(&mut app, leave(file.clone()));
    assert!(answer.done, "{}", answer.message);
    let ended = app.ask("hammered");
    let (answered, fault) = ended.split_once(' ').unwrap();
    assert!(fault.starts_with("the App is leaving: "), "{fault}");
    assert!(app.ask("total").contains("the App is leaving: "));
    assert_eq!(app.ask("safe-point"), "nothing");
    app.end();

    let mut next = relay.start_with_saved(relay.plain(), &file);
    assert_eq!(next.ask("total"), answered);
    assert_eq!(next.ask("enter 1"), "\"build 1\"");
    next.end();
}
