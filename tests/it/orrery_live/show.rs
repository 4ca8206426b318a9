//! The drawing, the force law and the integrator change while bodies move, and one build panics.
use serde_json::Value;

use super::{LiveOrrery, modules};
use crate::harness::Edit;
use crate::orrery::orrery;

const SVG: &str = "systems-render-svg";
const YOSHIDA4: &str = "systems-physics-yoshida4";
const LEAPFROG: &str = "systems-physics-leapfrog";

/// Another sky.
const DRAWING: Edit = Edit::new(
    "systems/render-svg/src/document/document.rs",
    "fill=\\\"#0b0d17\\\"",
    "fill=\\\"#1c0b17\\\"",
);

/// A panic in the middle of the work: the bodies that it was given have moved.
const PANIC: Edit = Edit::new(
    "systems/physics-yoshida4/src/yoshida4.rs",
    "                motion.drift(drift * days);\n            }\n        })\n",
    "                motion.drift(drift * days);\n            }\n        })?;\n        panic!(\"on purpose\")\n",
);

/// A pull that Newton did not know: at Pluto's distance of 30 au it adds 9 %.
const LAW: Edit = Edit::new(
    "systems/shared-newton/src/motion.rs",
    "1.0 / (distance_squared *",
    "(1.0 + 1e-4 * distance_squared) / (distance_squared *",
);

#[test]
fn what_changes_while_it_runs_leaves_no_jump_in_time_or_energy() {
    let (_turn, workspace) = modules();
    let mut live = LiveOrrery::start(workspace);
    let first = live.next();
    assert_eq!(
        [SVG, YOSHIDA4, LEAPFROG].map(|module| first.generation(module)),
        [Some(1), Some(1), None]
    );

    live.edit(&[DRAWING]);
    live.until("drawn by another build", |moment| {
        moment.generation(SVG) == Some(2)
    });

    live.edit(&[PANIC]);
    let faulted = live.until("rolled back", |moment| {
        moment.event("rolled-back", YOSHIDA4).is_some()
    });
    let reason = faulted.event("rolled-back", YOSHIDA4).unwrap();
    assert!(
        reason.contains("IntegratorView.advance: on purpose"),
        "{reason}"
    );
    let behind = live.until("some frames later", |moment| {
        moment.steps() == faulted.steps() + 40
    });
    assert_eq!(live.quarantine(YOSHIDA4).as_deref(), Some(reason));
    // To the last bit where they are if nothing ever happens.
    assert_eq!(behind.bodies(), &undisturbed(behind.day()));

    let smooth = live.unrest();
    let swap = live.keyway(&["swap", &format!("core-physics={LEAPFROG}")]);
    swap.succeeded();
    live.until("moved by the other integrator", |moment| {
        moment.generation(LEAPFROG) == Some(1) && moment.generation(YOSHIDA4).is_none()
    });
    let rough = live.unrest();
    assert!(
        rough > 10.0 * smooth,
        "the drift changes by {smooth:e} in a frame, then by {rough:e}"
    );

    let newton = live.next().pull(&live.next(), "pluto");
    live.edit(&[reverted(PANIC), LAW]);
    live.until("under another law", |moment| {
        moment.generation(LEAPFROG) == Some(2)
    });
    let stronger = live.next().pull(&live.next(), "pluto") / newton;
    assert!((1.08..1.10).contains(&stronger), "{stronger}");

    let picture = live.end();
    assert!(
        picture.contains("fill=\"#1c0b17\""),
        "the drawing is the old one"
    );
    assert!(
        picture.contains("systems-physics-leapfrog generation 2, energy drift"),
        "{picture}"
    );
}

/// Where the bodies are on a day of a run in which nothing changes.
fn undisturbed(day: f64) -> Value {
    let day = day.to_string();
    let ran = orrery(&[], &["--days", &day, "--step", "0.25", "--json"]).succeeded();
    let object: Value = serde_json::from_str(&ran.stdout).unwrap();
    object["bodies"].clone()
}

fn reverted(edit: Edit) -> Edit {
    Edit::new(edit.file, edit.to, edit.from)
}
