//! Builds that panic and have none before them to go back to.
use serde_json::Value;

use super::modules;
use crate::harness::{Edit, Ran, Workspace};

fn run(workspace: &Workspace, edits: &[Edit]) -> Ran {
    let command = ["run", "orrery", "--", "--days", "30", "--json"];
    workspace.edited(edits, || workspace.keyway(&command))
}

#[test]
fn the_run_goes_on_without_a_watcher_and_ends_without_an_integrator() {
    let (_turn, workspace) = modules();
    let bodies = |ran: Ran| {
        let object: Value = serde_json::from_str(&ran.stdout).unwrap();
        object["bodies"].clone()
    };
    let whole = bodies(run(&workspace, &[]).succeeded());

    let blind = Edit::new(
        "systems/energy/src/energy/energy.rs",
        "self.day = Some(day);",
        "assert!(day < 5.0, \"seen enough\");\n        self.day = Some(day);",
    );
    let ran = run(&workspace, &[blind]).succeeded().says("seen enough");
    assert_eq!(bodies(ran), whole);

    let stuck = Edit::new(
        "systems/physics-yoshida4/src/yoshida4.rs",
        "        newton::advance(world,",
        "        assert!(step < 0.0, \"no way on\");\n        newton::advance(world,",
    );
    let ran = run(&workspace, &[stuck]).ended_with(1);
    assert_eq!(ran.stdout, "");
    ran.says("no way on")
        .says("correct systems-physics-yoshida4 and run again");
}
