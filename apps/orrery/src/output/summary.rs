//! Everything that is told at the end, in the order of `--json`.

use app_console::ModuleRow;
use serde::Serialize;

use super::BodyRow;

/// Everything that is told at the end; its fields are the keys of the object that `--json` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Summary {
    /// Package of the System that moved the bodies.
    pub(crate) integrator: String,
    /// Package of the System that draws.
    pub(crate) renderer: String,
    /// How far the run went, in days.
    pub(crate) days: f64,
    /// One step, in days.
    pub(crate) step: f64,
    /// Energy at the end less that at the start, relative to the start.
    pub(crate) energy_drift: f64,
    /// The bodies, in the order of the input.
    pub(crate) bodies: Vec<BodyRow>,
    /// The modules that ran, in the order of the Plan.
    pub(crate) modules: Vec<ModuleRow>,
}

impl Summary {
    /// The change from `start` to `end`, relative to the start; 0 if nothing changed, whatever the start.
    pub(crate) fn drift(start: f64, end: f64) -> f64 {
        if end == start {
            0.0
        } else {
            (end - start) / start.abs()
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use keyway::ModuleKind;

    use super::{BodyRow, ModuleRow, Summary};

    pub(in crate::output) fn summary() -> Summary {
        let body = |name: &str, x: f64| BodyRow {
            name: name.to_owned(),
            position: [x, 0.25, -0.0001],
            velocity: [0.0, 0.0172, 1e-9],
        };
        let module = |name: &str, kind, generation, digest: Option<&str>| ModuleRow {
            name: name.to_owned(),
            kind,
            version: "0.1.0".to_owned(),
            generation,
            digest: digest.map(str::to_owned),
        };
        Summary {
            integrator: "systems-physics-yoshida4".to_owned(),
            renderer: "systems-render-svg".to_owned(),
            days: 365.25,
            step: 0.25,
            energy_drift: -1.25e-11,
            bodies: vec![
                body("sun", 0.0),
                body("a name of thirty-one bytes ....", -39.5),
            ],
            modules: vec![
                module("systems-ecs", ModuleKind::System, 0, None),
                module(
                    "plugin-energy",
                    ModuleKind::Plugin,
                    2,
                    Some(&"0123456789abcdef".repeat(4)),
                ),
            ],
        }
    }

    #[test]
    fn json_has_these_keys_in_this_order() {
        insta::assert_snapshot!(serde_json::to_string(&summary()).expect("plain data"));
    }

    #[test]
    fn drift_is_relative_to_the_start() {
        assert_eq!(Summary::drift(-2.0, -1.0), 0.5);
        assert_eq!(Summary::drift(-2.0, -3.0), -0.5);
        assert_eq!(Summary::drift(0.0, 0.0), 0.0);
    }
}
