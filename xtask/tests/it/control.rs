//! Commands to an App that runs.

use serde_json::Value;

use super::dev_session::DevSession;

const SOURCE: &str = "systems/total/src/lib.rs";
const PLAIN: &str = "systems-total";
const SPARE: &str = "systems-total-spare";

/// What `inspect` says of one module of the only App that runs, and how many bytes the App keeps.
#[track_caller]
fn inspected(dev: &DevSession, module: &str) -> (Value, u64) {
    let answer = dev.workspace.xtask(&["inspect", "--json"]).ended_with(0);
    let app = &answer.json()["running"][0];
    let modules = app["modules"].as_array().unwrap();
    let found = modules.iter().find(|entry| entry["name"] == module);
    (found.unwrap().clone(), app["kept"].as_u64().unwrap())
}

/// Waits until the App has told of `step` in its live report.
fn told(dev: &mut DevSession, step: &str) {
    while dev.event("reload")["step"] != step {}
}

#[track_caller]
fn swap(dev: &mut DevSession, system: &str) {
    let exchange = format!("core-total={system}");
    // The spare one counts its calls; the other one does not know the field.
    let arguments: &[&str] = match system {
        PLAIN => &["swap", &exchange, "--drop", "calls"],
        _ => &["swap", &exchange],
    };
    let answer = dev.workspace.xtask(arguments).ended_with(0);
    assert!(answer.output.contains(system), "{}", answer.output);
    told(dev, "live");
}

#[test]
fn a_standby_takes_over_by_command_with_the_state() {
    let mut dev = DevSession::of("keeper", "plain has 50");
    swap(&mut dev, SPARE);
    dev.said("spare has 50");
    let (plain, _) = inspected(&dev, PLAIN);
    let (spare, _) = inspected(&dev, SPARE);
    assert_eq!(
        (&plain["state"], &spare["state"]),
        (&"standby".into(), &"running".into())
    );
    assert!(spare["since"].as_u64().unwrap() > 0 && spare["digest"].is_string());
    let back = format!("core-total={PLAIN}");
    let answer = dev.workspace.xtask(&["swap", &back]).ended_with(1);
    assert!(
        answer.errors.contains("does not take `calls` (") && answer.errors.contains("--drop calls"),
        "{}",
        answer.errors
    );
    swap(&mut dev, PLAIN);
    dev.said("plain has 50");
    let again = format!("core-total={PLAIN}");
    let answer = dev.workspace.xtask(&["swap", &again]).ended_with(1);
    assert!(
        answer.errors.contains("serves core-total already"),
        "{}",
        answer.errors
    );
    assert_eq!(dev.quit(), Some(0));
}

#[test]
fn a_module_goes_back_by_command_with_the_state() {
    let mut dev = DevSession::of("keeper", "plain has 50");
    let (before, kept) = inspected(&dev, PLAIN);
    assert_eq!((&before["generation"], kept), (&1.into(), 0));
    dev.edit(SOURCE, "\"plain\"", "\"newer\"");
    dev.said("newer has 50");
    told(&mut dev, "live");
    let (after, kept) = inspected(&dev, PLAIN);
    assert_eq!(after["generation"], 2);
    assert!(after["digest"] != before["digest"] && kept > 0);
    assert!(after["since"].as_u64() > before["since"].as_u64());
    let answer = dev.workspace.xtask(&["rollback", PLAIN]).ended_with(0);
    assert!(answer.output.contains(PLAIN), "{}", answer.output);
    dev.said("plain has 50");
    told(&mut dev, "rolled-back");
    let (back, _) = inspected(&dev, PLAIN);
    assert_eq!(back["digest"], before["digest"]);
    assert_eq!(back["faults"], 0);

    // The App keeps a generation that faults, and says how often it did.
    dev.edit(SOURCE, "\"newer\".to_owned()", "panic!(\"on purpose\")");
    dev.said("it faults");
    told(&mut dev, "kept");
    let (faulty, _) = inspected(&dev, PLAIN);
    assert!(faulty["faults"].as_u64().unwrap() > 0, "{faulty}");
    let answer = dev.workspace.xtask(&["inspect", PLAIN]).ended_with(0);
    for part in [" fault", "generation 4", " MB of 1.07 GB kept", "  for "] {
        assert!(answer.output.contains(part), "{}", answer.output);
    }
    dev.workspace.xtask(&["rollback", PLAIN]).ended_with(0);
    dev.said("plain has 50");
    assert_eq!(dev.quit(), Some(0));
}
