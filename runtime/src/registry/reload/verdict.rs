//! `verdict`, a pure function from policy and Fault to the consequence.
use crate::fault::{Fault, StateLoss};
use crate::plan::FaultPolicy;
use crate::registry::seats::{Change, Life};

/// Consequence of a Fault for the module that raised it.
#[derive(Clone, Debug)]
pub(super) enum Verdict {
    /// No consequence: the module is linked, or its generation is not live any more.
    Ignore,
    /// The generation stays live, and this is reported.
    Tolerate,
    /// The generation stays live, as was reported before.
    Count,
    /// The App shuts down.
    Stop,
    /// The live build is started once more, from the state that it took over itself.
    Renew,
    /// The previous build takes over again.
    RollBack(Box<Change>),
    /// There is no previous build: each later call returns the Fault, or callers are led past a layer.
    GiveUp,
}

/// Applies an App's policy to the candidate whose live generation raised a Fault. Linked modules have no other build,
/// so that there is no consequence for them.
///
/// Under the policy `keep` the first Fault of a generation is reported and the others are only counted: a Fault in each
/// frame would leave no safe point for anything else, not even for a requested rollback.
pub(super) fn verdict(policy: FaultPolicy, life: &Life, fault: &Fault) -> Verdict {
    if life.live.is_none() {
        return Verdict::Ignore;
    }
    match policy {
        FaultPolicy::Keep if life.tolerated == fault.generation => Verdict::Count,
        FaultPolicy::Keep => Verdict::Tolerate,
        FaultPolicy::Stop => Verdict::Stop,
        // The build before would be no better, and this one is not to blame.
        FaultPolicy::Rollback | FaultPolicy::Bypass
            if fault.loss == Some(StateLoss::PassedThrough) =>
        {
            Verdict::Renew
        }
        FaultPolicy::Rollback | FaultPolicy::Bypass => match &life.rollback {
            Some(change) => Verdict::RollBack(Box::new(change.clone())),
            None => Verdict::GiveUp,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};
    use crate::fault::{Fault, StateLoss};
    use crate::identity::Digest;
    use crate::plan::FaultPolicy;
    use crate::registry::fixture;
    use crate::registry::ledger::RecordId;
    use crate::registry::seats::{Change, Life};

    fn fault(generation: u32) -> Fault {
        Fault::new("test", generation, "TestView.fail", "broken".to_owned())
    }

    fn live() -> Life {
        Life {
            live: Some(fixture::build("2")),
            ..Life::default()
        }
    }

    #[test]
    fn nothing_becomes_of_what_is_not_loaded() {
        for policy in [
            FaultPolicy::Rollback,
            FaultPolicy::Bypass,
            FaultPolicy::Keep,
            FaultPolicy::Stop,
        ] {
            let found = verdict(policy, &Life::default(), &fault(1));
            assert!(matches!(found, Verdict::Ignore), "{found:?}");
        }
    }

    #[test]
    fn the_first_fault_of_a_generation_that_goes_on_is_told() {
        let mut life = live();
        let found = verdict(FaultPolicy::Keep, &life, &fault(2));
        assert!(matches!(found, Verdict::Tolerate), "{found:?}");
        life.tolerated = 2;
        let found = verdict(FaultPolicy::Keep, &life, &fault(2));
        assert!(matches!(found, Verdict::Count), "{found:?}");
        let found = verdict(FaultPolicy::Keep, &life, &fault(3));
        assert!(matches!(found, Verdict::Tolerate), "{found:?}");
    }

    #[test]
    fn a_rollback_needs_a_build_to_go_back_to() {
        let mut life = live();
        let found = verdict(FaultPolicy::Rollback, &life, &fault(2));
        assert!(matches!(found, Verdict::GiveUp), "{found:?}");
        life.rollback = Some(Change {
            from: Some(RecordId::new(0)),
            to: RecordId::new(0),
            build: fixture::build("1"),
            snapshot: None,
            may_drop: None,
        });
        let found = verdict(FaultPolicy::Rollback, &life, &fault(2));
        let Verdict::RollBack(change) = found else {
            panic!("{found:?}");
        };
        assert_eq!(change.build.digest(), &Digest::of(b"1"));
        let passed = Fault {
            loss: Some(StateLoss::PassedThrough),
            ..fault(2)
        };
        let found = verdict(FaultPolicy::Rollback, &life, &passed);
        assert!(matches!(found, Verdict::Renew), "{found:?}");
        // A layer that gives up is left out under this policy; what it is blamed for is the same.
        let found = verdict(FaultPolicy::Bypass, &life, &fault(2));
        assert!(matches!(found, Verdict::RollBack(_)), "{found:?}");
        let found = verdict(FaultPolicy::Bypass, &life, &passed);
        assert!(matches!(found, Verdict::Renew), "{found:?}");
        let found = verdict(FaultPolicy::Stop, &life, &fault(2));
        assert!(matches!(found, Verdict::Stop), "{found:?}");
    }
}
