//! Recordings of the modules of this repository, played against builds and Systems that shall answer alike, and one that shall not.
//!
//! This compiles both Apps twice, which takes minutes: `.ci/layers` runs it.
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::Store;

use crate::harness::{Edit, Program, Ran, Workspace, scratch, target};

const ORRERY: [Edit; 3] = [
    Edit::new(
        "apps/orrery/Cargo.toml",
        "systems = [\"systems-physics-yoshida4\", \"systems-physics-leapfrog\"]",
        "systems = [\"systems-physics-yoshida4\", \"systems-physics-leapfrog\"]\nlayers = [\"layer-record-physics\"]",
    ),
    Edit::new(
        "apps/orrery/Cargo.toml",
        "static = [",
        "static = [\n    \"dep:layer-record-physics\",",
    ),
    Edit::new(
        "apps/orrery/Cargo.toml",
        "[dependencies]",
        "[dependencies]\nlayer-record-physics = { path = \"../../systems/record-physics\", optional = true }",
    ),
];

const SWARM: [Edit; 3] = [
    Edit::new(
        "apps/swarm/Cargo.toml",
        "systems = [\"systems-ecs\", \"systems-ecs-simple\"]",
        "systems = [\"systems-ecs\", \"systems-ecs-simple\"]\nlayers = [\"layer-record-ecs\"]",
    ),
    Edit::new(
        "apps/swarm/Cargo.toml",
        "static = [",
        "static = [\"dep:layer-record-ecs\", ",
    ),
    Edit::new(
        "apps/swarm/Cargo.toml",
        "[dependencies]",
        "[dependencies]\nlayer-record-ecs = { path = \"../../systems/record-ecs\", optional = true }",
    ),
];

/// How long anything may take before the test gives up: it is not about time.
const LIMIT: Duration = Duration::from_secs(120);

/// All in one test: each builds on what the one before has built.
#[test]
#[ignore = "it compiles for minutes; `.ci/layers` runs it"]
fn what_was_recorded_is_answered_again() {
    let workspace = Workspace::of_repository("proven");
    workspace.keyway(&["gen"]).succeeded();
    a_year_of_the_orrery(&workspace);
    a_tenth_of_a_second_of_the_swarm(&workspace);
    another_system_beside_the_one_that_runs(&workspace);
}

/// To the bit by the same build and where the System is linked; the other integrator is told by the first place that differs.
fn a_year_of_the_orrery(workspace: &Workspace) {
    let file = recorded(
        workspace,
        ("orrery", "core-physics"),
        &ORRERY,
        &["--days", "365.25"],
    );
    for how in [&[][..], &["--static"]] {
        let said = replayed(workspace, &file, how).succeeded().stdout;
        assert!(said.contains("all answered as recorded"), "{said}");
    }
    let other = ["--system", "systems-physics-leapfrog"];
    let said = replayed(workspace, &file, &other).ended_with(1).stdout;
    let first = "IntegratorView.advance: world.tables[0].columns[0].blocks[0][0]: ";
    assert!(said.contains(first), "{said}");
}

/// What differs between the two ECS: how much room they keep behind the rows that `spawn_batch` has made, which no caller can rely on.
const SPARE_ROOM: [&str; 4] = [
    "--ignore",
    "EntityView.spawn_batch/world.tables[*].columns[*].blocks",
    "--ignore",
    "EntityView.spawn_batch/world.tables[*].capacity",
];

/// The simple ECS answers as the one that was recorded does.
fn a_tenth_of_a_second_of_the_swarm(workspace: &Workspace) {
    let arguments = ["--ticks", "10", "--entities", "50", "--json"];
    let file = recorded(workspace, ("swarm", "core-ecs"), &SWARM, &arguments);
    let other = [&["--system", "systems-ecs-simple"], &SPARE_ROOM[..]].concat();
    let said = replayed(workspace, &file, &other).succeeded().stdout;
    assert!(said.contains("calls of systems-ecs-simple"), "{said}");
    assert!(said.contains("all answered as recorded"), "{said}");
}

/// `shadow CORE=SYSTEM`, on the swarm without a layer of its own.
fn another_system_beside_the_one_that_runs(workspace: &Workspace) {
    let program = workspace.publish("swarm");
    let store = target().join("keyway/debug");
    let arguments = [
        "--ticks",
        "4000000000",
        "--entities",
        "50",
        "--pace",
        "60",
        "--json",
    ];
    let program = Program::new(program).with("KEYWAY_STORE", &store);
    let mut app = program.watch(&arguments);
    let process = app.id().to_string();
    let began = Instant::now();
    let runs = || Store::new(&store).runs();
    while !runs().iter().any(|(pid, _)| pid.to_string() == process) {
        assert!(began.elapsed() < LIMIT, "the swarm does not begin");
        sleep(Duration::from_millis(100));
    }
    let pair = "core-ecs=systems-ecs-simple";
    let words = ["shadow", pair, "--calls", "300", "--pid", &process];
    let shadow = [&words, &SPARE_ROOM[..]].concat();
    let said = workspace.keyway(&shadow);
    app.kill().unwrap();
    app.wait().unwrap();
    let said = said.succeeded().stdout;
    assert!(said.contains("300 calls, all answered alike"), "{said}");
}

/// The file of a run of the App with a layer that records in front of the System alone.
fn recorded(
    workspace: &Workspace,
    (app, core): (&str, &str),
    listed: &[Edit],
    arguments: &[&str],
) -> String {
    let name = format!("record-{}", core.trim_start_matches("core-"));
    let folder = workspace.root().join("systems").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let file = scratch().join(format!("proven-{core}.rec"));
    let file = file.to_str().unwrap().to_owned();
    let layer = folder.to_str().unwrap();
    let record = ["record", core, "-o", &file, "--app", app, "--layer", layer];
    workspace.keyway(&record).succeeded();
    workspace.edited(listed, || {
        workspace.keyway(&["gen"]).succeeded();
        let run = [&["run", app, "--"], arguments].concat();
        workspace.keyway(&run).succeeded();
    });
    fs::remove_dir_all(&folder).unwrap();
    workspace.keyway(&["gen"]).succeeded();
    file
}

fn replayed(workspace: &Workspace, file: &str, how: &[&str]) -> Ran {
    workspace.keyway(&[&["replay", file], how].concat())
}
