//! Frames that Faults of modules end early.

use keyway::{Fault, Flow};

/// How many frames in a row Faults have ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FaultyFrames {
    count: u32,
}

impl FaultyFrames {
    /// A run that nobody watches ends with so many faulty frames in a row. The first of them are borne: a Fault is dealt
    /// with at the next safe point, or at one behind it if other modules have faulted as well.
    const MOST: u32 = 16;

    /// Takes note of how a frame went, and lets the run go on after a Fault.
    ///
    /// # Errors
    /// The Fault, once there were too many in a row.
    pub fn bear<E>(
        &mut self,
        frame: Result<Result<Flow, E>, Fault>,
    ) -> Result<Result<Flow, E>, Fault> {
        if frame.is_ok() {
            self.count = 0;
            return frame;
        }
        self.count = self.count.saturating_add(1);
        match frame {
            Err(_) if self.count < Self::MOST => Ok(Ok(Flow::Continue)),
            frame => frame,
        }
    }

    /// Whether the last frame was the first that was not borne.
    #[must_use]
    pub fn have_just_become_too_many(self) -> bool {
        self.count == Self::MOST
    }
}

#[cfg(test)]
mod tests {
    use keyway::{Fault, Flow};

    use super::FaultyFrames;

    const WELL: Result<Result<Flow, ()>, Fault> = Ok(Ok(Flow::Exit(3)));

    fn fault() -> Result<Result<Flow, ()>, Fault> {
        keyway::attempt(|| panic!("on purpose"))
    }

    #[test]
    fn only_many_in_a_row_are_too_many() {
        let mut frames = FaultyFrames::default();
        for _ in 0..2 {
            for _ in 1..FaultyFrames::MOST {
                assert_eq!(frames.bear(fault()), Ok(Ok(Flow::Continue)));
            }
            assert_eq!(frames.bear(WELL), WELL);
        }
        for _ in 1..FaultyFrames::MOST {
            assert!(frames.bear(fault()).is_ok());
        }
        assert!(frames.bear(fault()).is_err());
        assert!(frames.have_just_become_too_many());
        assert!(frames.bear(fault()).is_err());
        assert!(!frames.have_just_become_too_many());
    }
}
