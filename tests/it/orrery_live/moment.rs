//! Where everything is in one frame.
use serde_json::Value;

/// One line of `--progress`.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    line: Value,
}

impl Moment {
    pub(super) fn read(line: &str) -> Self {
        let line = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        Self { line }
    }

    /// Days since the start.
    pub(super) fn day(&self) -> f64 {
        self.line["day"].as_f64().unwrap()
    }

    /// Steps since the start.
    pub(super) fn steps(&self) -> u64 {
        self.line["steps"].as_u64().unwrap()
    }

    /// Energy less that at the start, relative to the start.
    pub(super) fn drift(&self) -> f64 {
        self.line["energy_drift"].as_f64().unwrap()
    }

    /// Names, positions and velocities.
    pub(super) fn bodies(&self) -> &Value {
        &self.line["bodies"]
    }

    /// The generation of a module that runs.
    pub(super) fn generation(&self, module: &str) -> Option<u64> {
        let modules = self.line["modules"].as_array().unwrap();
        let found = modules.iter().find(|row| row["name"] == module)?;
        found["generation"].as_u64()
    }

    /// The reason of the event of this step and module, if there was one since the frame before.
    pub(super) fn event(&self, step: &str, module: &str) -> Option<&str> {
        let events = self.line["events"].as_array().unwrap();
        let found = events
            .iter()
            .find(|event| event["step"] == step && event["module"] == module)?;
        Some(found["reason"].as_str().unwrap_or_default())
    }

    /// How much the velocity of a body changes until a later frame, in au/day per day.
    pub(super) fn pull(&self, later: &Self, body: &str) -> f64 {
        let bodies = |moment: &Self| moment.bodies().as_array().unwrap().clone();
        let of = |moment: &Self| {
            let found = bodies(moment).into_iter().find(|row| row["name"] == body);
            vector(&found.unwrap()["velocity"])
        };
        let (before, after) = (of(self), of(later));
        let change = (0..3).map(|axis| (after[axis] - before[axis]).powi(2));
        change.sum::<f64>().sqrt() / (later.day() - self.day())
    }

    /// Stops the test unless this frame is the one behind `before`: as many steps later as a frame has, with every body
    /// where its velocities have brought it, and the energy as it was.
    #[track_caller]
    pub(super) fn follows(&self, before: &Self) {
        assert_eq!(self.steps(), before.steps() + 4, "a jump in time");
        assert_eq!(self.day(), self.steps() as f64 * 0.25);
        let rows = |moment: &Self| moment.bodies().as_array().unwrap().clone();
        for (old, new) in rows(before).iter().zip(&rows(self)) {
            assert_eq!(old["name"], new["name"]);
            let (start, end) = (vector(&old["position"]), vector(&new["position"]));
            let (slow, fast) = (vector(&old["velocity"]), vector(&new["velocity"]));
            for axis in 0..3 {
                let way = (self.day() - before.day()) * (slow[axis] + fast[axis]) / 2.0;
                // Pluto, the slowest, moves by 3e-3 au in a frame; what the mean velocity does not tell of Mercury is 3e-5 au.
                let off = end[axis] - start[axis] - way;
                assert!(
                    off.abs() < 1e-4,
                    "{} is {off} au off on day {}",
                    new["name"],
                    self.day()
                );
            }
        }
        let jump = self.drift() - before.drift();
        assert!(
            jump.abs() < 1e-6,
            "the energy jumps by {jump} on day {}",
            self.day()
        );
    }
}

fn vector(value: &Value) -> [f64; 3] {
    std::array::from_fn(|axis| value[axis].as_f64().unwrap())
}
