//! Edits that are compared with the build that runs before they go live.
use super::DevSession;

const PARTING: &str = "systems/parting/src/lib.rs";

#[test]
fn an_edit_goes_live_when_it_agrees_or_by_a_word() {
    let mut dev = DevSession::start_with(&["--shadow=5"], |program| program);
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    let line = dev.until("\"event\":\"differs\"");
    for part in [
        "\"modules\":[\"systems-parting\"]",
        "\"call\":1",
        "\"function\":\"PartingView.leave\"",
        "\"path\":\"result\"",
        "PARTING-1",
        "PARTING-2",
    ] {
        assert!(line.contains(part), "{line}");
    }
    assert!(!dev.has_said("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-2"));
    dev.type_in("p");
    dev.until("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-2");
    // The same answers by other code.
    dev.edit(PARTING, "WORD.to_owned()", "String::from(WORD)");
    let line = dev.until("\"event\":\"agreed\"");
    let calls = line.split("\"calls\":").nth(1);
    let calls = calls.and_then(|rest| rest.split(',').next());
    let calls: u64 = calls.and_then(|text| text.parse().ok()).unwrap();
    // The App goes on calling until the session has looked.
    assert!(calls >= 5, "{line}");
    dev.until("\"step\":\"live\"");
    assert!(!dev.path("systems/shadow-parting").exists());
}
